/** The direction in which a value moves when one operand grows: up (1), down (−1), or unknown (0). */
export type Direction = -1 | 0 | 1;

/** The sign of an operand: 1 if it is never negative, −1 if it is never positive, else unknown. */
export type Signs = (operand: number) => Direction;

/** A direction, fixed or computed from the signs of the operands. */
type Movement = Direction | ((sign: Signs) => Direction);

/** Facts about an operand that exclude a convention. */
export type OperandIs = 'nonzero' | 'positive' | 'nonnegative';

/** The value that Lean's total function has where the usual formula has none. */
type Convention = {
  readonly says: string;
  /** Which fact about which operand excludes the convention; absent: no fact about a single operand does. */
  readonly unless?: { readonly operand: number; readonly is: OperandIs };
  /** The value where the usual formula has none at all, if `says` is about more than that. */
  readonly edge?: string;
};

/** The notation of an operation. */
export type Print =
  | { readonly kind: 'infix' | 'prefix'; readonly sign: string }
  /** Precedence as an operand. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'function' };

/** The operation that a mutant replaces it with, and how the value then moves. */
type Exchange = { readonly by: string; readonly moves: Movement };

/** The required facts of every operation. There are no defaults, so that no fact can be forgotten. */
export type Facts = {
  readonly convention: Convention | 'none';
  /** Does it map rationals to rationals? */
  readonly rational: boolean;
  /** Is it continuous wherever the enclosure of its value is bounded? If so, the intermediate value theorem is applied to it. */
  readonly continuous: boolean;
  /** How the value moves with each operand, away from the convention. */
  readonly moves: readonly Movement[];
  readonly print: Print;
  readonly mutant: {
    readonly exchange: Exchange | 'none';
    /** Does swapping the two operands change the operation? */
    readonly swaps: boolean;
  };
  /** May the author of a number type declare an operation of it to be this one? */
  readonly declarable: boolean;
  /** Operands that make the evaluation slower the larger they are. */
  readonly counted: readonly number[];
  /** Operands with a solution by division by the other operand, which is not a short fraction. */
  readonly dividedFor: readonly number[];
  /**
   * An upper bound of the bits of an integer result, at least 1, from the bits of the operands and the second operand if it is
   * a numeral. It ignores carries of one.
   */
  readonly bits: (a: number, b: number, numeral: number | undefined) => number;
  /**
   * Where the value jumps or has a corner, away from the convention: where the first operand, the difference or the quotient of
   * the two is 0, or an integer. The edge of the convention, where the operand in `unless` is 0, counts as one by itself.
   */
  readonly jumps:
    | 'nowhere'
    | 'everywhere'
    | { readonly where: 'operand' | 'difference' | 'quotient'; readonly at: 'zero' | 'integer' };
};

/** As many bits as the longer operand has. */
export const takeLonger = (a: number, b: number): number => Math.max(a, b);

export const printInfix = (sign: string): Print => ({ kind: 'infix', sign });
export const called: Print = { kind: 'function' };

/** Default facts for an operation with no special properties. */
export const unchanged: Facts['mutant'] = { exchange: 'none', swaps: false };
