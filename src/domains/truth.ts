/**
 * Kleene's truth values, and one more between *undecided* and *true*: an equality that holds up to the resolution of the
 * enclosures. The order is the order of the codes, so conjunction is the minimum and disjunction the maximum.
 */
export type Kleene = 0 | 1 | 2 | 3;

/** Refuted. */
export const FALSE: Kleene = 0;
/** Neither shown nor refuted. */
export const UNKNOWN: Kleene = 1;
/** Not refuted, and the two sides agree to the promised number of bits. */
export const NEARLY: Kleene = 2;
/** Shown. */
export const TRUE: Kleene = 3;

/** Negation. A nearly true value is not refuted, so its negation is undecided. */
export function not(a: Kleene): Kleene {
  return a === FALSE ? TRUE : a === TRUE ? FALSE : UNKNOWN;
}

/** A known Boolean as a truth value. */
export function toKleene(value: boolean): Kleene {
  return value ? TRUE : FALSE;
}

/** Conjunction. */
export const both = (a: Kleene, b: Kleene): Kleene => (a < b ? a : b);
/** Disjunction. */
export const either = (a: Kleene, b: Kleene): Kleene => (a < b ? b : a);
