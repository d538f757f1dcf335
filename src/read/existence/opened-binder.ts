import type { Expr, Name } from '../../expr/expr.ts';
import type { Binding } from '../../expr/spine.ts';

/** A binder of a telescope that is opened: variables are constants with names that no Lean file can write. */
export type OpenedBinder = {
  readonly binding: Binding;
  readonly variable: Expr & { kind: 'const' };
  readonly type: Expr;
};

const constantOf = (name: Name): OpenedBinder['variable'] => ({ kind: 'const', name, levels: [] });

/** The variable of a binder, by a place that no other binder has. */
export const variableOf = (place: string): OpenedBinder['variable'] => constantOf(`\u0003${place}`);
