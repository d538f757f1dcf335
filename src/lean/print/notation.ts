import type { Name } from '../../expr/expr.ts';

/** The notation of a library constant: its sign, its precedence, and which arguments are the operands. */
export type Notation = {
  readonly kind: 'infix' | 'prefix' | 'postfix';
  readonly sign: string;
  /** Lean's precedence of the whole. */
  readonly level: number;
  /** The least precedence of each operand. */
  readonly sides: readonly number[];
  readonly arity: number;
  readonly operands: readonly number[];
  /** Position of the instance that gives the sign its meaning. */
  readonly instance?: number;
};

const infix = (
  sign: string,
  level: number,
  left: number,
  { right, arity }: { readonly right: number; readonly arity: number },
): Notation => ({
  kind: 'infix',
  sign,
  level,
  sides: [left, right],
  arity,
  operands: [arity - 2, arity - 1],
  ...(arity > 3 && { instance: arity - 3 }),
});

const comparison = (sign: string, arity: number): Notation => infix(sign, 50, 51, { right: 51, arity });

/** Signs of core Lean and Mathlib that each stand for one constant, with Lean's own precedences. */
export const notations: ReadonlyMap<Name, Notation> = new Map<Name, Notation>([
  ['Eq', comparison('=', 3)],
  ['Ne', comparison('≠', 3)],
  ['LT.lt', comparison('<', 4)],
  ['LE.le', comparison('≤', 4)],
  ['GT.gt', comparison('>', 4)],
  ['GE.ge', comparison('≥', 4)],
  ['Dvd.dvd', comparison('∣', 4)],
  ['BEq.beq', comparison('==', 4)],
  ['bne', comparison('!=', 4)],
  ['Membership.mem', { ...comparison('∈', 5), operands: [4, 3], instance: 2 }],
  ['HasSubset.Subset', comparison('⊆', 4)],
  ['And', infix('∧', 35, 36, { right: 35, arity: 2 })],
  ['Or', infix('∨', 30, 31, { right: 30, arity: 2 })],
  ['Iff', infix('↔', 20, 21, { right: 21, arity: 2 })],
  ['and', infix('&&', 35, 35, { right: 36, arity: 2 })],
  ['or', infix('||', 30, 30, { right: 31, arity: 2 })],
  ['HAdd.hAdd', infix('+', 65, 65, { right: 66, arity: 6 })],
  ['HSub.hSub', infix('-', 65, 65, { right: 66, arity: 6 })],
  ['HMul.hMul', infix('*', 70, 70, { right: 71, arity: 6 })],
  ['HDiv.hDiv', infix('/', 70, 70, { right: 71, arity: 6 })],
  ['HMod.hMod', infix('%', 70, 70, { right: 71, arity: 6 })],
  ['HPow.hPow', infix('^', 75, 76, { right: 75, arity: 6 })],
  ['HAppend.hAppend', infix('++', 65, 66, { right: 65, arity: 6 })],
  ['HSMul.hSMul', infix('•', 73, 74, { right: 73, arity: 6 })],
  ['List.cons', infix('::', 67, 68, { right: 67, arity: 3 })],
  ['Prod', infix('×', 35, 36, { right: 35, arity: 2 })],
  ['Neg.neg', { kind: 'prefix', sign: '-', level: 75, sides: [75], arity: 3, operands: [2], instance: 1 }],
  ['Not', { kind: 'prefix', sign: '¬', level: 40, sides: [41], arity: 1, operands: [0] }],
  ['not', { kind: 'prefix', sign: '!', level: 100, sides: [101], arity: 1, operands: [0] }],
  [
    'Inv.inv',
    { kind: 'postfix', sign: '⁻¹', level: 1024, sides: [1024], arity: 3, operands: [2], instance: 1 },
  ],
]);
