import type { NumberOperation, NumberType } from '../claims/registry.ts';
import type { Expr, Name } from '../expr/expr.ts';
import type { Definition, Formula, Place, Sort, Term } from '../language/ast.ts';
import type { Untestable } from '../language/property.ts';
import type { Inventory } from '../lean/inventory.ts';

/** Where the reader stands: the level that the next bound variable takes, and the place in words. */
export type Scope = { readonly depth: number; readonly place: Place };

/** What stands in an expression for a variable that has been opened. */
export type Local =
  | { readonly kind: 'value'; readonly level: number; readonly sort: Sort }
  /** A value that has been read already, where the next bound variable took level `depth`. */
  | { readonly kind: 'term'; readonly term: Term; readonly depth: number }
  /** A proof or a lawful instance without data: it may be passed on, never evaluated. */
  | { readonly kind: 'proof' };

/** The library a constant comes from: the root of its module, or `project`. */
type Origin = string;

/**
 * Reads Lean expressions as terms and formulas. Bound variables are opened as constants with names no Lean file can write,
 * so that every expression the reader sees is closed.
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
  /** The sort of values of a type, or `undefined` where it is no type of values. */
  readonly sort: (type: Expr, scope: Scope) => Sort | undefined;
  /** Fails unless `instance` carries the operations that `carrier` is known by. */
  readonly trust: (instance: Expr, carrier: Sort, scope: Scope) => void;
  /** What an instance of the project says a sign means, where the library gives it no meaning. */
  readonly own: (instance: Expr) => Expr | undefined;
  /** Propositions of the project that counterparts decide. */
  readonly decided: ReadonlySet<Name>;
  /** Constants that rows of the language have read so far. */
  readonly rows: Set<Name>;
  /** Definitions met so far; `undefined` while one is being read. */
  readonly definitions: Map<string, Definition | undefined>;
};

/** Leaves the reader: the statement is outside the supported language. */
export function outside(constant: Name, place: Place, reason: string, nearest: string): never {
  const untestable: Untestable = { kind: 'untestable', constant, place, reason, nearest };
  throw untestable;
}

/** Whether something thrown came from `outside`. */
export function isUntestable(thrown: unknown): thrown is Untestable {
  return typeof thrown === 'object' && thrown !== null && 'kind' in thrown && thrown.kind === 'untestable';
}
