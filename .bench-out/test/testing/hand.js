import { makeProperty } from '../../src/statement/make-property.js';
import { defaultTestOptions } from '../../src/testing/options.js';
import { inventory } from '../statement/language.js';
/** Statements written by hand, for what no recorded Lean statement says. */
export const real = { kind: 'number', of: 'rational', type: 'Rat' };
export const nat = { kind: 'number', of: 'nat', type: 'Nat' };
export const sequence = { kind: 'function', from: nat, to: real };
const literal = (num, den, sort) => ({
    kind: 'literal',
    value: { num: BigInt(num), den: BigInt(den) },
    sort,
});
export const lit = (num, den = 1) => literal(num, den, real);
export const natural = (n) => literal(n, 1, nat);
export const variable = (level, sort = real) => ({ kind: 'variable', level, sort });
export const op = (operation, ...args) => ({
    kind: 'operation',
    operation,
    args,
    sort: operation === 'cast' ? real : args[0].sort,
    place: '',
});
export const at = (fn, index) => ({ kind: 'apply', fn, args: [index], sort: real });
export const call = (constant, ...args) => ({
    kind: 'call',
    constant,
    args,
    sort: real,
    place: '',
});
export const compare = (left, comparison, right) => ({
    kind: 'compare',
    comparison,
    left,
    right,
    place: '',
});
export const every = (to, body) => ({
    kind: 'every',
    name: 'k',
    from: natural(0),
    to,
    body,
    place: '',
});
export const forall = (body) => ({ kind: 'forall', name: 'k', sort: nat, body, place: '' });
export const sum = (count, body) => ({ kind: 'sum', count, body, sort: real });
/** A statement over values (name → sort) and hypotheses, all values first; `square` is a definition that it may call. */
export const statement = (values, hypotheses, conclusion) => ({
    constant: 'Hand.statement',
    binders: [
        ...Object.entries(values).map(([name, sort], level) => ({ kind: 'value', name, level, sort })),
        ...Object.entries(hypotheses).map(([name, formula]) => ({ kind: 'hypothesis', name, formula })),
    ],
    conclusion,
    calls: ['square'],
    definitions: new Map([
        [
            'square',
            {
                constant: 'square',
                params: [real],
                result: real,
                equations: [{ patterns: [{ kind: 'bind' }], body: op('mul', variable(0), variable(0)) }],
            },
        ],
    ]),
});
/** A counterpart of `square`. */
export const square = (call, accuracy = 2 ** -48) => ({
    constant: 'square',
    call,
    accuracy,
});
/** Evaluates statements with these counterparts, replaced ones first. */
export const evaluator = (...counterparts) => (s, replaced = []) => makeProperty(s, inventory, [...counterparts, ...replaced]);
/** Options for a quick test of a statement with these counterparts. */
export const quick = (...counterparts) => ({
    ...defaultTestOptions('hand', evaluator(...counterparts)),
    budget: 512,
});
const [x, y] = [variable(0), variable(1)];
const corner = {
    hx: compare(lit(1), '<', x),
    hy: compare(lit(1), '<', y),
    hsum: compare(op('add', x, y), '<', lit(5)),
};
/** False: 5/2 · 39/16 is above 6. */
export const falseProduct = statement({ x: real, y: real }, corner, compare(op('mul', x, y), '<', lit(6)));
/** True: the product is largest at x = y = 5/2. */
export const trueProduct = statement({ x: real, y: real }, corner, compare(op('mul', x, y), '≤', lit(25, 4)));
/** True of `square`. */
export const squareMonotone = statement({ x: real, y: real }, { hx: compare(lit(0), '<', x), h: compare(x, '<', y) }, compare(call('square', x), '<', call('square', y)));
/** True of `square`, at one value. */
export const squarePositive = statement({ x: real }, { hx: compare(lit(0), '<', x) }, compare(lit(0), '<', call('square', x)));
