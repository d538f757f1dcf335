import { argumentDirection } from './direction.js';
const exchanged = {
    add: 'sub',
    sub: 'add',
    mul: 'div',
    div: 'mul',
    max: 'min',
    min: 'max',
    inv: 'neg',
};
const ordered = new Set(['sub', 'div', 'pow', 'rpow', 'zpow', 'natSub']);
const isNatural = (term) => term.sort.kind === 'number' && term.sort.of === 'nat';
const literals = (term) => {
    const { num, den } = term.value;
    const shown = den === 1n ? `${num}` : `${num}/${den}`;
    const to = (n, d, moves) => ({
        term: { ...term, value: { num: n, den: d } },
        change: `${shown} → ${d === 1n ? n : `${n}/${d}`}`,
        moves,
    });
    if (isNatural(term))
        return [to(num + 1n, 1n, 1), ...(num > 0n ? [to(num - 1n, 1n, -1)] : [])];
    if (num === 0n)
        return [to(1n, 1024n, 1), to(-1n, 1024n, -1)];
    const reduced = (n, d) => n % 8n === 0n ? [n / 8n, d / 8n] : [n, d];
    const up = num > 0n ? 1 : -1;
    return [to(...reduced(num * 9n, den * 8n), up), to(...reduced(num * 7n, den * 8n), -up)];
};
const operators = (term, sign) => {
    const [a, b] = term.args;
    const found = [];
    const other = exchanged[term.operation];
    if (other !== undefined && term.operation !== 'inv') {
        // a − b against a + b differ by twice b
        const moves = other === 'sub' || other === 'min'
            ? other === 'min'
                ? -1
                : -sign(b)
            : other === 'add'
                ? sign(b)
                : other === 'max'
                    ? 1
                    : 0;
        found.push({ term: { ...term, operation: other }, change: `${term.operation} → ${other}`, moves });
    }
    if (ordered.has(term.operation) && a.sort.kind === b.sort.kind && isNatural(a) === isNatural(b)) {
        found.push({
            term: { ...term, args: [b, a] },
            change: `arguments of ${term.operation} swapped`,
            moves: 0,
        });
    }
    return found;
};
const swappedCall = (term) => term.args.slice(1).flatMap((arg, i) => {
    const before = term.args[i];
    const numbers = arg.sort.kind === 'number' && before.sort.kind === 'number' && arg.sort.of === before.sort.of;
    if (!numbers)
        return [];
    const args = term.args.map((x, j) => (j === i ? arg : j === i + 1 ? before : x));
    return [
        {
            term: { ...term, args },
            change: `arguments ${i + 1} and ${i + 2} of ${term.constant} swapped`,
            moves: 0,
            swapped: [term, { ...term, args }],
        },
    ];
});
/** Every single change of a term. */
export const termMutants = (term, sign) => {
    switch (term.kind) {
        case 'literal':
            return literals(term);
        case 'operation':
            return [
                ...operators(term, sign),
                ...term.args.flatMap((arg, i) => termMutants(arg, sign).map((mutant) => ({
                    ...mutant,
                    term: { ...term, args: term.args.map((x, j) => (j === i ? mutant.term : x)) },
                    moves: (mutant.moves * argumentDirection(term.operation, i, term.args, sign)),
                }))),
            ];
        case 'call':
            return [
                ...swappedCall(term),
                ...term.args.flatMap((arg, i) => arg.sort.kind === 'number'
                    ? termMutants(arg, sign).map((mutant) => ({
                        ...mutant,
                        term: { ...term, args: term.args.map((x, j) => (j === i ? mutant.term : x)) },
                        moves: 0,
                    }))
                    : []),
            ];
        case 'sum':
            return termMutants(term.body, sign).map(({ term: body, change, moves }) => ({
                term: { ...term, body },
                change,
                moves,
            }));
        default:
            return [];
    }
};
