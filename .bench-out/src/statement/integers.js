import { floorDivide } from '../domains/rational.js';
const abs = (n) => (n < 0n ? -n : n);
/** Exponents beyond this give numbers that nothing here could use; the value is then not known. */
const LARGEST_EXPONENT = 100000n;
function larger(i, j) {
    if (i < j)
        return j;
    return i;
}
/** Euclidean quotient: the remainder lies in [0, |j|). */
function ediv(i, j) {
    return j > 0n ? floorDivide(i, j) : -floorDivide(i, -j);
}
/** A quotient with Lean's convention at 0. */
function quotient(divide) {
    return (i, j, counters) => {
        if (j !== 0n)
            return divide(i, j);
        counters.junk += 1;
        return 0n;
    };
}
function remainder(divide) {
    return (i, j, counters) => {
        if (j !== 0n)
            return i - j * divide(i, j);
        counters.junk += 1;
        return i;
    };
}
/** Operations with two integer operands and an integer value, with the conventions of core Lean 4.28 cited in `constants/`. */
export const integerBinary = {
    add: (i, j) => i + j,
    sub: (i, j) => i - j,
    mul: (i, j) => i * j,
    max: larger,
    min: (i, j) => -larger(-i, -j),
    pow: (i, j) => j > LARGEST_EXPONENT && abs(i) > 1n ? undefined : i ** (abs(i) > 1n ? j : j > 1n ? 2n - (j % 2n) : j),
    natSub: (i, j, counters) => {
        if (i >= j)
            return i - j;
        counters.junk += 1;
        return 0n;
    },
    natDiv: quotient(ediv),
    natMod: remainder(ediv),
    intDiv: quotient(ediv),
    intMod: remainder(ediv),
};
/** Operations with one integer operand and an integer value. */
export const integerUnary = {
    neg: (i) => -i,
    abs,
    succ: (i) => i + 1n,
    cast: (i) => i,
    finVal: (i) => i,
    floor: (i) => i,
    ceil: (i) => i,
};
