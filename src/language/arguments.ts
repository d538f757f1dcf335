// How arguments are matched by equations, and grouped for counterparts.

/** How one argument of a defining equation is matched; `bind` takes the next variable level. */
export type Pattern =
  | { readonly kind: 'bind' }
  | { readonly kind: 'literal'; readonly value: bigint }
  /** `of + add`, for a natural number at least `add`. */
  | { readonly kind: 'successor'; readonly add: bigint; readonly of: Pattern }
  /** A nonnegative integer, as a natural number. */
  | { readonly kind: 'ofNat'; readonly of: Pattern }
  /** A negative integer `-(n + 1)`, as the natural number `n`. */
  | { readonly kind: 'negSucc'; readonly of: Pattern }
  | { readonly kind: 'nil' }
  | { readonly kind: 'cons'; readonly head: Pattern; readonly tail: Pattern }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'record'; readonly of: readonly Pattern[] };

/**
 * How the numbers of a call are grouped into one argument of the counterpart: a single number, a record of named fields
 * (including inherited ones), or a pair as an array.
 */
export type Shape =
  | { readonly kind: 'value' }
  | {
      readonly kind: 'record';
      readonly fields: readonly { readonly name: string; readonly shape: Shape; readonly isBase: boolean }[];
    }
  | { readonly kind: 'pair'; readonly of: readonly Shape[] };
