/** A Lean name as Lean prints it, components joined by dots, `«»` where needed. */
export type Name = string;

/** A Lean universe level. */
export type Level =
  | { readonly kind: 'zero' }
  | { readonly kind: 'succ'; readonly of: Level }
  | { readonly kind: 'max' | 'imax'; readonly left: Level; readonly right: Level }
  | { readonly kind: 'param'; readonly name: Name };

/** How a binder is written in Lean: `(x)`, `{x}`, `⦃x⦄` or `[x]`. */
export type BinderInfo = 'default' | 'implicit' | 'strictImplicit' | 'instImplicit';

/** Lean's judgement of an instance argument: whether it is the instance that the library alone would have found. */
export type Verdict =
  /** The library's own, or equal to it by definition. */
  | 'standard'
  /** The library's own, given the instances that the statement's binders assume for its own types. */
  | 'assumed'
  /** The library has none: the project provides it. */
  | 'own'
  /** The library has a different one. */
  | 'other'
  /** Unknown: the search took too long, or found too much. */
  | 'unknown';

/** An instance argument as Lean judges it; `by` names the owner if it is not the library. */
export type Judgement = { readonly verdict: Verdict; readonly by?: Name };

/**
 * A Lean expression with de Bruijn indices; `mdata` is dropped, free and meta variables never occur. `judgement` is set on
 * instances in expressions that come from `judged`.
 */
export type Expr = Shape & { readonly judgement?: Judgement };

type Shape =
  | { readonly kind: 'bvar'; readonly index: number }
  | { readonly kind: 'sort'; readonly level: Level }
  | { readonly kind: 'const'; readonly name: Name; readonly levels: readonly Level[] }
  | { readonly kind: 'app'; readonly fn: Expr; readonly arg: Expr }
  | {
      readonly kind: 'lam' | 'forallE';
      readonly name: Name;
      readonly info: BinderInfo;
      readonly type: Expr;
      readonly body: Expr;
    }
  | {
      readonly kind: 'letE';
      readonly name: Name;
      readonly type: Expr;
      readonly value: Expr;
      readonly body: Expr;
    }
  | { readonly kind: 'natLit'; readonly value: bigint }
  | { readonly kind: 'strLit'; readonly value: string }
  | { readonly kind: 'proj'; readonly struct: Name; readonly index: number; readonly of: Expr };
