import { up } from '../../domains/rounding.js';
import { below, bits, unit } from './random.js';
import { contains, isEmpty, isPoint } from './range.js';
/** Integers are drawn from this many values unless the hypotheses say otherwise. */
export const integerWindow = 8;
/** Reals are drawn from a window of this many units (or this factor, above 1) unless the hypotheses say otherwise. */
export const realWindow = 10;
/** The part of a range that value-uniform draws come from: the range itself where it is bounded. */
export const windowOf = (range, integer) => {
    const { lo, hi } = range;
    const span = (x) => (integer ? integerWindow : realWindow * Math.max(1, Math.abs(x)));
    if (Number.isFinite(lo) && Number.isFinite(hi))
        return [lo, hi];
    if (Number.isFinite(lo))
        return [lo, lo + span(lo)];
    if (Number.isFinite(hi))
        return [hi - span(hi), hi];
    return [-span(1), span(1)];
};
const uniform = (stream, range, integer) => {
    const [lo, hi] = windowOf(range, integer);
    if (integer)
        return lo + below(stream, hi - lo + 1);
    const x = lo + unit(stream) * (hi - lo);
    return x < lo ? lo : Math.min(x, hi);
};
const logUniform = (stream, range, integer) => {
    const { lo, hi } = range;
    const bounded = Number.isFinite(lo) && Number.isFinite(hi);
    const exponent = unit(stream);
    const isUpper = bits(stream) < 0;
    if (bounded) {
        const step = (hi - lo) * 2 ** (-40 * exponent);
        const x = isUpper ? hi - step : lo + step;
        return integer ? Math.round(x) : x;
    }
    const size = integer ? Math.floor(2 ** (4 * exponent)) : 2 ** (27 * exponent - 20);
    if (Number.isFinite(lo))
        return lo + size;
    if (Number.isFinite(hi))
        return hi - size;
    return isUpper ? size : -size;
};
const smallDyadic = (stream, range, integer) => {
    const [lo, hi] = windowOf(range, integer);
    let steps = integer ? 0 : below(stream, 4);
    // finer until at least two grid points are inside, as coarse as the width of the range allows
    while (!integer && (hi - lo) * 2 ** steps < 2 && steps < 60)
        steps++;
    const scale = 2 ** steps;
    const first = Math.ceil(lo * scale);
    const count = Math.min(Math.floor(hi * scale) - first + 1, 8 * scale);
    if (!(count >= 1))
        return uniform(stream, range, integer);
    return (first + below(stream, count)) / scale;
};
/** Values closer to zero than this are left out: products of them would leave the doubles, where counterparts live. */
const smallest = 2 ** -40;
const justAbove = (x) => (x === 0 ? smallest : up(x));
const justBelow = (x) => -justAbove(-x);
const landmarks = [0, 1, -1, 2, 0.5, -0.5, 3, 0.25, 2 ** -20, 100];
const edge = (stream, range, integer) => {
    const near = [
        range.lo,
        range.hi,
        // not the largest doubles, where an end is infinite
        Number.isFinite(range.lo) ? (integer ? range.lo + 1 : justAbove(range.lo)) : 0,
        Number.isFinite(range.hi) ? (integer ? range.hi - 1 : justBelow(range.hi)) : 0,
    ];
    const start = below(stream, near.length + landmarks.length);
    for (let i = 0; i < near.length + landmarks.length; i++) {
        const at = (start + i) % (near.length + landmarks.length);
        const x = at < near.length ? near[at] : landmarks[at - near.length];
        // an unbounded integer often counts something: large ones would only be slow
        const tooMany = integer && Math.abs(x) > 2 * integerWindow && at >= near.length;
        if (Number.isFinite(x) && !tooMany && contains(range, x) && (!integer || Number.isInteger(x)))
            return x;
    }
    return uniform(stream, range, integer);
};
const boundary = (stream, range, integer) => {
    const isUpper = Number.isFinite(range.hi) && (!Number.isFinite(range.lo) || bits(stream) < 0);
    const end = isUpper ? range.hi : range.lo;
    if (!Number.isFinite(end) || bits(stream) < 0)
        return uniform(stream, range, integer);
    const choice = below(stream, 4);
    if (choice === 0 && contains(range, end))
        return end;
    if (integer)
        return isUpper ? end - 1 : end + 1;
    if (choice <= 1)
        return isUpper ? justBelow(end) : justAbove(end);
    const step = Math.max(1, Math.abs(end)) * 2 ** -(4 + below(stream, 36));
    return isUpper ? end - step : end + step;
};
const equal = (stream, range, integer, earlier) => {
    if (earlier.length === 0 || bits(stream) < 0)
        return uniform(stream, range, integer);
    const x = earlier[below(stream, earlier.length)];
    return contains(range, x) && (!integer || Number.isInteger(x)) ? x : uniform(stream, range, integer);
};
const snapped = (x, grid) => {
    if (grid === 'free' || x === 0)
        return x;
    const exponent = Math.floor(Math.log2(Math.abs(x)));
    if (grid === 'power')
        return Math.sign(x) * 2 ** exponent;
    // 12 significant bits: products of three still fit into a double
    const unitInPlace = 2 ** (exponent - 11);
    return Math.round(x / unitInPlace) * unitInPlace;
};
const choose = {
    'value-uniform': uniform,
    'log-uniform': logUniform,
    'small-dyadic': smallDyadic,
    edge,
    boundary,
    equal,
};
/** Is the range a single solution up to rounding? */
export const isSolved = (range) => Number.isFinite(range.lo) && range.hi - range.lo <= Math.abs(range.lo) * 2 ** -50;
/** Draws one value from a nonempty range; the result may leave the range by rounding and is checked by the caller. */
export const draw = (stream, stratum, range, integer, grid, earlier) => {
    if (isPoint(range) || isEmpty(range))
        return range.lo;
    // an equation was solved in floating point: the exact solution, if it is a double, is in between
    if (isSolved(range))
        return range.lo + (range.hi - range.lo) / 2;
    const x = snapped(choose[stratum](stream, range, integer, earlier), stratum === 'small-dyadic' && grid === 'short' ? 'free' : grid);
    // a stratum that misses a narrow range gives way to uniform draws
    return contains(range, x) ? x : snapped(uniform(stream, range, integer), grid);
};
