import { operation } from './row.js';
const mathlib = { from: 'Mathlib', carrier: 'Real' };
const rows = [
    { ...mathlib, constant: 'Real.exp', arity: 1, operands: [0], by: { real: 'exp' }, follows: 'Real.exp' },
    {
        ...mathlib,
        constant: 'Real.log',
        arity: 1,
        operands: [0],
        by: { real: 'log' },
        follows: 'Real.log x = log |x|, Real.log 0 = 0',
    },
    {
        ...mathlib,
        constant: 'Real.sqrt',
        arity: 1,
        operands: [0],
        by: { real: 'sqrt' },
        follows: 'Real.sqrt x = 0 for x ≤ 0',
    },
    {
        ...mathlib,
        constant: 'Real.rpow',
        arity: 2,
        operands: [0, 1],
        by: { real: 'rpow' },
        follows: 'Real.rpow: 0 ^ 0 = 1, 0 ^ y = 0, x ^ y = exp (y log |x|) cos (π y) for x < 0',
    },
];
/** Functions on Mathlib's reals. */
export const real = rows.map(operation);
