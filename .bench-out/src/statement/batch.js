import { rawExp, rawLog } from '../domains/elementary.js';
import { ball, noFastPath } from './batch-terms.js';
/** What the written code may use, in the order of the parameters of the generated function. */
const helpers = {
    rawExp,
    rawLog,
    U: 2 ** -53,
    UP: 1 + 2 ** -48,
    TINY: 2 ** -1070,
    GUARD: 2 ** -50,
    NORMAL: 2 ** -1021,
};
/** Writes a comparison and gives the JavaScript of its truth. */
function compare(w, comparison, a, b) {
    const name = w.fresh();
    if (a.r === '0' && b.r === '0') {
        const sign = { '=': '===', '≠': '!==', '<': '<', '≤': '<=' }[comparison];
        w.lines.push(`const ${name} = ${a.m} ${sign} ${b.m} ? 3 : 0;`);
        return name;
    }
    // d ± e encloses b − a, the rounding of the difference included.
    const radii = [a.r, b.r].filter((r) => r !== '0').join(' + ');
    w.lines.push(`const ${name}d = ${b.m} - ${a.m}, ${name}e = (${radii} + Math.abs(${name}d) * U) * UP + TINY;`);
    const [above, below] = [`${name}d > ${name}e`, `${name}d < -${name}e`];
    const decided = {
        '<': `${above} ? 3 : ${below} ? 0 : 1`,
        '≤': `${above} ? 3 : ${below} ? 0 : 1`,
        '=': `${above} || ${below} ? 0 : 1`,
        '≠': `${above} || ${below} ? 3 : 1`,
    }[comparison];
    w.lines.push(`const ${name} = ${name}e < Infinity ? (${decided}) : 1;`);
    return name;
}
/** Writes a formula and gives the JavaScript of its truth: 0 false, 1 undecided, 3 true. */
function truth(w, f, env) {
    const named = (expression) => {
        const name = w.fresh();
        w.lines.push(`const ${name} = ${expression};`);
        return name;
    };
    const both = (part) => [
        truth(w, part.left, env),
        truth(w, part.right, env),
    ];
    switch (f.kind) {
        case 'truth':
            return f.value ? '3' : '0';
        case 'compare':
            if (f.left.sort.kind !== 'number')
                throw noFastPath;
            return compare(w, f.comparison, ball(w, f.left, env), ball(w, f.right, env));
        case 'and': {
            const [a, b] = both(f);
            return named(`${a} < ${b} ? ${a} : ${b}`);
        }
        case 'or': {
            const [a, b] = both(f);
            return named(`${a} > ${b} ? ${a} : ${b}`);
        }
        case 'not':
            return named(negated(truth(w, f.of, env)));
        case 'implies': {
            const [a, b] = both(f);
            return named(`${a} === 0 ? 3 : ${a} === 3 ? ${b} : ${b} === 3 ? 3 : 1`);
        }
        case 'iff': {
            const [a, b] = both(f);
            return named(`${a} === 1 || ${b} === 1 ? 1 : ${a} === ${b} ? 3 : 0`);
        }
        case 'defined':
            return truth(w, f.body, env);
        default:
            throw noFastPath;
    }
}
function negated(a) {
    return `${a} === 0 ? 3 : ${a} === 3 ? 0 : 1`;
}
/** The body of the loop over samples. */
function writeLoop(statement, counterparts) {
    let count = 0;
    const w = {
        statement,
        lines: [],
        known: new Map(),
        fresh: () => `t${count++}`,
        counterparts,
        condition: truth,
        compare,
    };
    const values = statement.binders.filter((binder) => binder.kind === 'value');
    if (values.some((binder) => binder.sort.kind !== 'number'))
        throw noFastPath;
    const env = [];
    for (const binder of statement.binders) {
        if (binder.kind === 'value') {
            const name = w.fresh();
            w.lines.push(`const ${name} = columns[i * ${values.length} + ${env.length}];`);
            env.push({ m: name, r: '0' });
        }
        else {
            const t = truth(w, binder.formula, env);
            w.lines.push(`if (${t} !== 3) { out[i] = ${t} === 0 ? 3 : 2; continue; }`);
        }
    }
    const conclusion = truth(w, statement.conclusion, env);
    w.lines.push(`out[i] = ${conclusion} === 3 ? 1 : ${conclusion} === 0 ? 0 : 2;`);
    const body = w.lines.join('\n');
    // A counterpart that throws leaves its sample to the slow path, which reports it.
    return counterparts.size === 0 ? body : `try {\n${body}\n} catch { out[i] = 2; }`;
}
/**
 * Writes the statement as one loop over doubles with ball arithmetic, from `+ − × ÷ √` and the proved exponential and logarithm
 * alone, so what it decides is decided rigorously. `undefined` where the statement has no fast path: quantifiers, sequences,
 * recursion, or integer division.
 */
export function makeBatch(statement, counterparts) {
    const named = new Map(counterparts.map(({ constant, accuracy }, index) => [constant, { variable: `c${index}`, accuracy }]));
    let body;
    try {
        body = writeLoop(statement, named);
    }
    catch (thrown) {
        if (thrown === noFastPath)
            return undefined;
        throw thrown;
    }
    const names = [...Object.keys(helpers), ...[...named.values()].map(({ variable }) => variable)];
    const make = new Function(...names, `return function batch(columns, count, out) { for (let i = 0; i < count; i++) {\n${body}\n} };`);
    return make(...Object.values(helpers), ...counterparts.map(({ call }) => call));
}
