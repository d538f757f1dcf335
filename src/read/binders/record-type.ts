import type { Expr, Name } from '../../expr/expr.ts';

/** A field of a structure at given parameters; the caller fills in what later fields depend on. */
export type Field = { readonly name: Name; readonly isProof: boolean };

/** A record type: its constructor applied to the type's parameters, and the constructor's remaining Π-type. */
export type RecordType = {
  readonly structure: Name;
  readonly maker: Expr;
  readonly telescope: Expr;
  readonly fields: readonly Field[];
};
