/** How a value moves when one operand grows: with it (1), against it (−1), or unknown (0). */
export type Direction = -1 | 0 | 1;

/** The sign of an operand: 1 if it is never negative, −1 if never positive, else unknown. */
export type Signs = (operand: number) => Direction;

/** A direction, or one that depends on the signs of the operands. */
type Movement = Direction | ((sign: Signs) => Direction);

/** What may be known of an operand. */
export type OperandIs = 'nonzero' | 'positive' | 'nonnegative';

/** What a total function gives where the formula of a paper has no value. */
type Convention = {
  readonly says: string;
  /** What has to be known of which operand so that the convention is not met; absent: nothing about one operand excludes it. */
  readonly unless?: { readonly operand: number; readonly is: OperandIs };
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
export type Facts = {
  readonly convention: Convention | 'none';
  /** Are values at rational operands rational? */
  readonly rational: boolean;
  /** Is it continuous wherever the enclosure of its value is bounded? The intermediate value theorem is applied to it then. */
  readonly continuous: boolean;
  /** How the value moves with each operand, where no convention gives it. */
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
  /**
   * The bits that a whole result may have, at least 1, given those of the operands and the second operand where it is a numeral.
   * A step of one beyond does not count.
   */
  readonly bits: (a: number, b: number, numeral: number | undefined) => number;
  /** Where a value that no convention gives jumps or has a corner: the first operand, the difference or the quotient of the two is 0, or a whole number. */
  readonly jumps:
    | 'nowhere'
    | 'everywhere'
    | { readonly where: 'operand' | 'difference' | 'quotient'; readonly at: 'zero' | 'integer' };
};

/** As many as the longer of two has. */
export const longer = (a: number, b: number): number => Math.max(a, b);

export const infix = (sign: string): Print => ({ kind: 'infix', sign });
export const called: Print = { kind: 'function' };

/** The facts of an operation about which nothing special is to be said. */
export const unchanged: Facts['mutant'] = { exchange: 'none', swaps: false };
