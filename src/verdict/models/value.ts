import type { Expr, Name } from '../../expr/expr.ts';
import type { Binding } from '../../expr/spine.ts';
import type { Form, NumberKind } from './form.ts';

/** The value of a term in a model. */
export type Value =
  | { readonly kind: 'number'; readonly of: NumberKind; readonly form: Form }
  /** `undefined` if only the structure of the proposition may decide it and does not. */
  | { readonly kind: 'truth'; readonly value: boolean | undefined }
  /** A constructor with its arguments, without parameters. */
  | { readonly kind: 'made'; readonly by: Name; readonly args: readonly Value[] }
  /** An element of an unknown type, or a type. */
  | { readonly kind: 'element'; readonly key: string }
  /** An unknown function; `type` is its type if that is known. */
  | { readonly kind: 'function'; readonly key: string; readonly type?: Expr }
  | { readonly kind: 'lambda'; readonly body: Binding };

/** What a constant of the project is taken to mean: a relation that always or never holds, or a value that never changes. */
export type Meaning = { readonly truth: boolean } | { readonly value: number };

/** The propositions. */
export const makeTruth = (value: boolean | undefined): Value => ({ kind: 'truth', value });

/** A boolean of Lean's. */
export const makeBool = (value: boolean): Value => ({
  kind: 'made',
  by: value ? 'Bool.true' : 'Bool.false',
  args: [],
});
