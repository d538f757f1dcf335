import type { Name } from '../expr/expr.ts';

/** What Lean is asked about a definition: a part of its value at the types and instances of `head`, written in `shape`. */
export type Asked = {
  readonly definition: Name;
  readonly head?: Head;
  /** The part: keys from the outside in; empty for the whole value. */
  readonly part: readonly (string | number)[];
  /** How Lean has to say that it writes arguments and value, so that they are compared. */
  readonly shape: string;
};

/** A constant with its types and instances as Lean text, and the other constants in it. */
export type Head = { readonly text: string; readonly uses: readonly Name[] };

/** A type variable of a statement, the types at which it is tested, and the one at which it is read here. */
export type ChosenType = { readonly name: string; readonly types: readonly Name[]; readonly at: Name };
