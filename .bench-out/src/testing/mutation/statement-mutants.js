import { signOf } from './direction.js';
import { showFormula } from './show.js';
import { termMutants } from './term-mutants.js';
/** `true` if moving the left side this way, or the right side the other way, asks for more. */
const tightens = (comparison, side, moves) => comparison === '=' || (comparison !== '≠' && moves === (side === 'left' ? 1 : -1));
const compareMutants = (compare, sign) => {
    const { comparison, left, right } = compare;
    const found = [];
    if (comparison === '≤')
        found.push({ formula: { ...compare, comparison: '<' }, change: '≤ → <' });
    if (comparison === '=')
        found.push({ formula: { ...compare, comparison: '<' }, change: '= → <' });
    if (comparison === '<' || comparison === '≤') {
        found.push({
            formula: { ...compare, left: right, right: left },
            change: `sides of ${comparison} swapped`,
        });
    }
    for (const side of ['left', 'right']) {
        for (const mutant of termMutants(compare[side], sign)) {
            if (tightens(comparison, side, mutant.moves)) {
                const { change, swapped } = mutant;
                found.push({
                    formula: { ...compare, [side]: mutant.term },
                    change,
                    ...(swapped === undefined
                        ? {}
                        : { symmetry: { ...compare, comparison: '=', left: swapped[0], right: swapped[1] } }),
                });
            }
        }
    }
    return found;
};
/** Changes of a formula at places where asking for more of a part asks for more of the whole. */
const formulaMutants = (formula, sign) => {
    const inside = (part, rebuild) => formulaMutants(part, sign).map((mutant) => ({ ...mutant, formula: rebuild(mutant.formula) }));
    switch (formula.kind) {
        case 'compare':
            return compareMutants(formula, sign);
        case 'and':
        case 'or':
        case 'iff':
            return [
                ...(formula.kind === 'or'
                    ? [{ formula: { ...formula, kind: 'and' }, change: '∨ → ∧' }]
                    : []),
                ...inside(formula.left, (left) => ({ ...formula, left })),
                ...inside(formula.right, (right) => ({ ...formula, right })),
            ];
        case 'implies':
            return inside(formula.right, (right) => ({ ...formula, right }));
        case 'defined':
            return inside(formula.body, (body) => ({ ...formula, body }));
        case 'every':
        case 'forall':
        case 'some':
        case 'exists':
            // bound variables have no meaning outside, where a symmetry would be tested
            return inside(formula.body, (body) => ({ ...formula, body })).map(({ formula: changed, change }) => ({
                formula: changed,
                change,
            }));
        default:
            return [];
    }
};
/** Mutants of a statement's conclusion; `box` holds what the hypotheses say about each value. */
export const statementMutants = (statement, box) => {
    const names = statement.binders.flatMap((b) => (b.kind === 'value' ? [b.name] : []));
    const sign = (term) => signOf(term, box, names.length);
    const { conclusion } = statement;
    const mutants = [
        { formula: { kind: 'not', of: conclusion }, change: 'negated' },
        ...formulaMutants(conclusion, sign),
    ];
    const seen = new Map();
    return mutants.map(({ formula, change, symmetry }) => {
        const nth = (seen.get(change) ?? 0) + 1;
        seen.set(change, nth);
        return {
            id: `statement: ${change}${nth === 1 ? '' : ` (${nth})`}`,
            shown: showFormula(formula, names),
            statement: { ...statement, conclusion: formula },
            ...(symmetry === undefined ? {} : { symmetry: { ...statement, conclusion: symmetry } }),
        };
    });
};
