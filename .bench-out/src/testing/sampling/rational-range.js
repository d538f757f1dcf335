import { doublesAround } from '../../domains/rational.js';
/** The smallest range of doubles around a rational; a point where it is a double. */
export const toRange = (value) => {
    const [lo, hi] = doublesAround(value.num, value.den);
    return { lo, hi, openLo: lo < hi, openHi: lo < hi };
};
