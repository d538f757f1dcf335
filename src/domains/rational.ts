/** An exact rational number in lowest terms, `den > 0`. */
export type Rational = { readonly num: bigint; readonly den: bigint };
