/** Refuted. */
export const FALSE = 0;
/** Neither shown nor refuted. */
export const UNKNOWN = 1;
/** Not refuted, and the two sides agree to the promised number of bits. */
export const NEARLY = 2;
/** Shown. */
export const TRUE = 3;
/** Negation; what is only nearly true is not refuted by negating it, so its negation is undecided. */
export function not(a) {
    return a === FALSE ? TRUE : a === TRUE ? FALSE : UNKNOWN;
}
/** A Boolean that is certain. */
export function certain(value) {
    return value ? TRUE : FALSE;
}
