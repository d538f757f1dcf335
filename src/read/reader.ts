import type { NumberOperation, NumberType } from '../claims/registry.ts';
import type { Expr, Name } from '../expr/expr.ts';
import type { Asked, ChosenType } from '../language/asked.ts';
import type { Definition, Formula, Place, Sort, Term } from '../language/ast.ts';
import type { Untestable } from '../language/property.ts';
import type { DataSort } from '../language/variants.ts';
import type { Inventory } from '../lean/inventory.ts';

/** The reader's position: the level of the next bound variable, and the place in words. */
export type Scope = { readonly depth: number; readonly place: Place };

/** The placeholder of an opened variable in an expression. */
export type Local =
  | { readonly kind: 'value'; readonly level: number; readonly sort: Sort }
  /** A value that has already been read, at a place where the next bound variable had level `depth`. */
  | { readonly kind: 'term'; readonly term: Term; readonly depth: number }
  /** A proof or a lawful instance without data: it may be passed on, but never evaluated. */
  | { readonly kind: 'proof' }
  /** A variable that an equation may give: one of several, by position. It has no value yet. */
  | { readonly kind: 'sought'; readonly position: number };

/** The library of a constant: the root of its module, or `project`. */
type Origin = string;

/**
 * Reads Lean expressions as terms and formulas. Bound variables are opened as constants with names no Lean file can write, so
 * that every expression the reader sees is closed.
 */
export type Reader = {
  readonly inventory: Inventory;
  readonly numbers: ReadonlyMap<Name, NumberType>;
  readonly operations: ReadonlyMap<Name, { readonly type: NumberType; readonly operation: NumberOperation }>;
  readonly origin: (name: Name) => Origin | undefined;
  /** A new opened variable. */
  readonly open: (local: Local) => Expr;
  readonly local: (e: Expr) => Local | undefined;
  readonly term: (e: Expr, scope: Scope) => Term;
  readonly formula: (e: Expr, scope: Scope) => Formula;
  /** The sort of values of a type, or `undefined` for types without values. */
  readonly sort: (type: Expr, scope: Scope) => Sort | undefined;
  /** Fails unless `instance` carries the standard operations of `carrier`. */
  readonly trust: (instance: Expr, carrier: Sort, scope: Scope) => void;
  /** The meaning that an instance of the project gives a sign for which the library has none. */
  readonly own: (instance: Expr) => Expr | undefined;
  /** The types chosen for type variables so far, and the position of the type that is chosen for each; the first where none is given. */
  readonly choice: { readonly positions: readonly number[]; readonly made: ChosenType[] };
  /** Propositions of the project that counterparts decide. */
  readonly decided: ReadonlySet<Name>;
  /** Constants that were matched by rows of the language so far. */
  readonly rows: Set<Name>;
  /** Reads an expression by the row of its head. */
  readonly byRow: <Read extends Term | Formula>(row: Name, e: Expr, depth: number, read: () => Read) => Read;
  /** The sorts of inductive types, and the types whose constructors are being read. */
  readonly data: { readonly sorts: Map<string, DataSort>; readonly inside: Set<string> };
  /** Lean's values of definitions that are outside the language; absent if they are to stay outside. */
  readonly lean?: LeanValues;
  /** For each definition that was begun, the same with Lean's values in place of equations, given the reason. */
  readonly asked: Map<string, (why: string) => Definition | undefined>;
  /** Definitions found so far; `undefined` while one is being read. */
  readonly definitions: Map<string, Definition | undefined>;
};

/** Lean's value of a definition at an input; nothing where it has given none. */
export type LeanValues = (asked: Asked, input: string) => string | undefined;

/** What a row of the language made of an expression. */
export type Reading = {
  readonly row: Name;
  /** Variables in it are opened. */
  readonly e: Expr;
  readonly opened: (constant: Name) => Local | undefined;
  readonly read: Term | Formula;
  /** The level of the next variable. */
  readonly depth: number;
  /** How many of the readings before this one are of parts of the expression. */
  readonly parts: number;
};

/** Stops reading: the statement is outside the supported language. */
export function throwOutside(constant: Name, place: Place, reason: string, nearest: string): never {
  const untestable: Untestable = { kind: 'untestable', constant, place, reason, nearest };
  throw untestable;
}

/** Whether a thrown value comes from `throwOutside`. */
export function isUntestable(thrown: unknown): thrown is Untestable {
  return typeof thrown === 'object' && thrown !== null && 'kind' in thrown && thrown.kind === 'untestable';
}
