import type { Term } from '../../language/ast.ts';
import {
  build,
  makeLiteral,
  makeOperationRow,
  type OperationRow,
  readBy,
  rowOfAny,
  sortOfCoreType,
  type TermRow,
} from './row.ts';

const mathlib = { from: 'Mathlib', carrier: 'Real' } as const;

/** Functions of Mathlib's reals. */
export const realRows: readonly OperationRow[] = [
  { ...mathlib, constant: 'Real.exp', arity: 1, operands: [0], by: { real: 'exp' }, follows: 'Real.exp' },
  {
    ...mathlib,
    constant: 'Real.cosh',
    arity: 1,
    operands: [0],
    by: { real: 'cosh' },
    follows: 'Real.cosh x = (Real.exp x + Real.exp (-x)) / 2',
  },
  ...(
    [
      ['sin', 'Real.sin: the sine of an angle in radians'],
      ['cos', 'Real.cos: the cosine of an angle in radians'],
      ['arctan', 'Real.arctan: the inverse of tan on (-π / 2, π / 2)'],
      ['sinh', 'Real.sinh x = (Real.exp x - Real.exp (-x)) / 2'],
      ['tanh', 'Real.tanh x = Real.sinh x / Real.cosh x'],
    ] as const
  ).map(
    ([name, follows]): OperationRow => ({
      ...mathlib,
      constant: `Real.${name}`,
      arity: 1,
      operands: [0],
      by: { real: name },
      follows,
    }),
  ),
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
  {
    from: 'Mathlib',
    carrier: 0,
    constant: 'Norm.norm',
    arity: 3,
    instance: 1,
    operands: [2],
    by: { real: 'abs' },
    follows: 'Real.norm: ‖x‖ = |x|',
  },
];

const absolute = makeOperationRow({
  from: 'Mathlib',
  carrier: 0,
  constant: 'abs',
  arity: 4,
  instance: 1,
  operands: [3],
  by: { int: 'abs', rational: 'abs', real: 'abs' },
  follows: 'abs a = a ⊔ -a',
});

/** Functions on Mathlib's reals, and its absolute value. */
export const real: readonly TermRow[] = [
  ...realRows.map(makeOperationRow),
  {
    constant: 'Real.pi',
    from: 'Mathlib',
    arity: 0,
    follows: 'Real.arctan_one: π = 4 * arctan 1',
    read: (_, __, scope) => {
      const sort = sortOfCoreType('Real');
      const quarter = build('arctan', [makeLiteral(1n, 1n, sort)], sort, scope);
      return build('mul', [makeLiteral(4n, 1n, sort), quarter], sort, scope);
    },
  },
  rowOfAny<Term>({
    constant: absolute.constant,
    from: absolute.from,
    arity: absolute.arity,
    follows: absolute.follows,
    read: (reader, args, scope) => {
      const [type, , instance] = args;
      const sort = type && reader.sort(type, scope);
      if (sort !== undefined && instance !== undefined) reader.trust(instance, sort, scope);
      return readBy(absolute, reader, args, scope);
    },
  }),
];
