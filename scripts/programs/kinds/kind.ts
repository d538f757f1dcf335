import type { Choices } from '../choices.ts';
import type { Operation, Pattern, Type } from '../expression.ts';

/** Draws a part of an argument. */
type Draw = Pick<Choices, 'below' | 'coin'> & { readonly part: (type: Type) => unknown };

/** A kind of data in random programs: all that they need of it. */
export type Kind = {
  readonly type: Type;
  /** The type in Lean. */
  readonly lean: string;
  /** Its declaration, written where the text of a program has `mention`. */
  readonly declared?: { readonly mention: string; readonly lean: string };
  readonly operations: readonly Operation[];
  /** Names of operations that make a value of small operands. */
  readonly leaves: readonly string[];
  /** A small random value for the translation. */
  readonly argument: (draw: Draw) => unknown;
  /** Patterns that cover it, for definitions by cases on the first argument `a0`. Absent: no definition has such cases. */
  readonly patterns?: readonly Pattern[];
  /** Theorems about any value `e`, with proofs, besides that an equation with it can be turned round. */
  readonly theorems?: (e: string) => readonly string[];
  /** Whether definitions have it as a result; functions can't be compared. Default: yes. */
  readonly isResult?: false;
};
