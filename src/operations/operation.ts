import { called, type Direction, type Facts, type Signs, takeLonger } from './facts.ts';
import type { Lists, Numbers, Sets } from './numbers.ts';

/** All operands that may give a value in `t`; `a` and `b` enclose the operands. */
type InverseOfOne = <S>(d: Sets<S>, t: S, a: S) => S;

type InverseOfTwo = <S>(d: Sets<S>, t: S, a: S, b: S) => S;

/** A number from one number. */
export type Unary = Facts & {
  readonly form: 'unary';
  readonly value: <N, Z>(d: Numbers<N, Z>, a: N) => N;
  readonly inverse: readonly [InverseOfOne];
};

/** A number from two numbers. */
export type Binary = Facts & {
  readonly form: 'binary';
  readonly value: <N, Z>(d: Numbers<N, Z>, a: N, b: N) => N;
  readonly inverse: readonly [InverseOfTwo, InverseOfTwo];
};

/** A number from a number and an integer. */
export type Power = Facts & {
  readonly form: 'power';
  readonly value: <N, Z>(d: Numbers<N, Z>, a: N, n: Z) => N;
  readonly inverse: readonly [InverseOfTwo, InverseOfTwo];
};

/** An integer from a number. */
export type Rounding = Facts & {
  readonly form: 'rounding';
  readonly value: <N, Z>(d: Numbers<N, Z>, a: N) => Z;
  readonly inverse: readonly [InverseOfOne];
};

/** An operation that builds lists or structures, or reads parts of them. */
export type OnLists = Facts & {
  readonly form: 'list';
  readonly value: <V>(d: Lists<V>, operand: (position: number) => V, count: number) => V;
};

export type NumberOperation = Unary | Binary | Power | Rounding;

export type Row = NumberOperation | OnLists;

/** Default facts for a function of one real number. */
export const realFunction: Omit<Unary, 'convention' | 'value' | 'inverse' | 'moves'> = {
  form: 'unary',
  rational: false,
  continuous: true,
  print: called,
  mutant: { exchange: 'none', swaps: false },
  declarable: true,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
};

/** The value says nothing about an operand. */
export const leaveUnsolved = <S>(d: Sets<S>): S => d.everything;

/** The direction in which the value moves when operand `i` grows. */
export function directionOf(row: Row, i: number, sign: Signs): Direction {
  const movement = row.moves[i] ?? 0;
  return typeof movement === 'function' ? movement(sign) : movement;
}
