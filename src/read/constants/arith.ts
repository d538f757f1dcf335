import { makeOperationRow, type OperationRow, type TermRow } from './row.ts';

/** `a ∘ b` through the heterogeneous class (`HAdd.hAdd`) and through the homogeneous one (`Add.add`). */
function binary(
  heterogeneous: string,
  homogeneous: string,
  by: OperationRow['by'],
  follows: string,
): readonly OperationRow[] {
  return [
    {
      constant: heterogeneous,
      from: 'Init',
      arity: 6,
      carrier: 0,
      alike: [1, 2],
      instance: 3,
      operands: [4, 5],
      by,
      follows,
    },
    { constant: homogeneous, from: 'Init', arity: 4, carrier: 0, instance: 1, operands: [2, 3], by, follows },
  ];
}

const unary = { from: 'Init', arity: 3, carrier: 0, instance: 1, operands: [2] } as const;
const lattice = { from: 'Init', arity: 4, carrier: 0, instance: 1, operands: [2, 3] } as const;

/** Arithmetic of the number types of core Lean and Mathlib. */
export const arithmeticRows: readonly OperationRow[] = [
  ...binary(
    'HAdd.hAdd',
    'Add.add',
    { nat: 'add', int: 'add', rational: 'add', real: 'add' },
    'Nat.add, Int.add, Rat.add',
  ),
  ...binary(
    'HSub.hSub',
    'Sub.sub',
    { nat: 'natSub', int: 'sub', rational: 'sub', real: 'sub' },
    'Nat.sub truncates at 0; Int.sub, Rat.sub',
  ),
  ...binary(
    'HMul.hMul',
    'Mul.mul',
    { nat: 'mul', int: 'mul', rational: 'mul', real: 'mul' },
    'Nat.mul, Int.mul, Rat.mul',
  ),
  ...binary(
    'HDiv.hDiv',
    'Div.div',
    { nat: 'natDiv', int: 'intDiv', rational: 'div', real: 'div' },
    'Nat.div rounds down, n / 0 = 0; Int.instDiv is Int.div, the Euclidean Int.ediv, i / 0 = 0; Rat.div, a / 0 = a * 0⁻¹ = 0',
  ),
  ...binary(
    'HMod.hMod',
    'Mod.mod',
    { nat: 'natMod', int: 'intMod' },
    'Nat.mod, n % 0 = n; Int.instMod is Int.emod, 0 ≤ i % j for j ≠ 0, i % 0 = i',
  ),
  {
    ...unary,
    constant: 'Neg.neg',
    by: { int: 'neg', rational: 'neg', real: 'neg' },
    follows: 'Int.neg, Rat.neg',
  },
  { ...unary, constant: 'Inv.inv', by: { rational: 'inv', real: 'inv' }, follows: 'Rat.inv, 0⁻¹ = 0' },
  {
    ...lattice,
    constant: 'Max.max',
    by: { nat: 'max', int: 'max', rational: 'max', real: 'max' },
    follows: 'Nat.instMax, Int.instMax, Rat.instMax: if a ≤ b then b else a',
  },
  {
    ...lattice,
    constant: 'Min.min',
    by: { nat: 'min', int: 'min', rational: 'min', real: 'min' },
    follows: 'Nat.instMin, Int.instMin, Rat.instMin: if a ≤ b then a else b',
  },
];

/** Sums, differences, products, quotients, remainders, maxima and minima on every number type. */
export const arith: readonly TermRow[] = arithmeticRows.map(makeOperationRow);
