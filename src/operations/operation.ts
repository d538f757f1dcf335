import type { Lists, Numbers, Sets } from './numbers.ts';

/** How a value moves when one operand grows: with it (1), against it (−1), or unknown (0). */
export type Direction = -1 | 0 | 1;

/** The sign of an operand: 1 if it is never negative, −1 if never positive, else unknown. */
export type Signs = (operand: number) => Direction;

/** A direction, or one that depends on the signs of the operands. */
type Movement = Direction | ((sign: Signs) => Direction);

/** What a total function gives where the formula of a paper has no value. */
type Convention = {
  readonly says: string;
  /** The operand that has to be kept from 0 so that the convention is not met; absent: nothing excludes it. */
  readonly unlessNonzero?: number;
};

/** How a reader writes it. */
export type Print =
  | { readonly kind: 'infix' | 'prefix'; readonly sign: string }
  /** As its operand. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'function' };

/** The operation that a mutant puts in its place, and how the value moves then. */
type Exchange = { readonly by: string; readonly moves: Movement };

/** What has to be said of every operation; nothing has a default, so that no operation is forgotten. */
type Facts = {
  readonly convention: Convention | 'none';
  /** Are values at rational operands rational? */
  readonly rational: boolean;
  /** Is it continuous wherever the enclosure of its value is bounded? The intermediate value theorem is applied to it then. */
  readonly continuous: boolean;
  /** How the value moves with each operand. */
  readonly moves: readonly Movement[];
  readonly print: Print;
  readonly mutant: {
    readonly exchange: Exchange | 'none';
    /** Is the operation with its two operands swapped another one? */
    readonly swaps: boolean;
  };
  /** May an author declare an operation of an own number type to be this one? */
  readonly declarable: boolean;
  /** Operands by whose size evaluation takes longer. */
  readonly counted: readonly number[];
  /** Operands that are solved for by dividing by the other one, which leaves no short fraction. */
  readonly dividedFor: readonly number[];
  /** The bits that a whole result may have, given those of the operands, and the second operand where it is a numeral. */
  readonly bits: (a: number, b: number, numeral: number | undefined) => number;
  /** Where the value jumps or has a corner: the first operand, the difference or the quotient of the two is 0, or a whole number. */
  readonly jumps:
    | 'nowhere'
    | { readonly where: 'operand' | 'difference' | 'quotient'; readonly at: 'zero' | 'integer' };
};

/** As many as the longer of two has. */
export const longer = (a: number, b: number): number => Math.max(a, b);

/** Every operand that may give a value in `t`; `a` and `b` are what is known of the operands. */
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
/** An operation that makes lists or structures, or takes them apart. */
export type OnLists = Facts & {
  readonly form: 'list';
  readonly value: <V>(d: Lists<V>, operand: (position: number) => V, count: number) => V;
};

export type NumberOperation = Unary | Binary | Power | Rounding;
export type Row = NumberOperation | OnLists;

export const infix = (sign: string): Print => ({ kind: 'infix', sign });
export const called: Print = { kind: 'function' };

/** What holds of most functions of one real number. */
export const realFunction: Omit<Unary, 'convention' | 'value' | 'inverse' | 'moves'> = {
  form: 'unary',
  rational: false,
  continuous: true,
  print: called,
  mutant: { exchange: 'none', swaps: false },
  declarable: true,
  counted: [],
  dividedFor: [],
  bits: longer,
  jumps: 'nowhere',
};

/** Nothing is known of an operand from the value. */
export const unsolved = <S>(d: Sets<S>): S => d.everything;

/** The facts of an operation about which nothing special is to be said. */
export const unchanged: Facts['mutant'] = { exchange: 'none', swaps: false };

/** The direction in which the value moves when operand `i` grows. */
export function directionOf(row: Row, i: number, sign: Signs): Direction {
  const movement = row.moves[i] ?? 0;
  return typeof movement === 'function' ? movement(sign) : movement;
}
