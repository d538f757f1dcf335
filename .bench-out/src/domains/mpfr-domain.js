import { bitLength } from './rational.js';
import { FALSE, TRUE, UNKNOWN } from './truth.js';
/** Rounding down and up, in MPFR's own numbering. */
const DOWN = 3;
const UP = 2;
/** Intervals of `bits` bits, every operation rounded outward, over registers that are allocated once and used again. */
export function mpfrDomain(m, bits) {
    const registers = [];
    let used = 0;
    const fresh = () => {
        if (used === registers.length) {
            const register = m.mpfr_t();
            m.mpfr_init2(register, bits);
            registers.push(register);
        }
        return registers[used++];
    };
    /** Keeps an enclosure only while both ends are numbers; infinite and undefined ends mean nothing is known. */
    const pair = (fill) => {
        const [lo, hi] = [fresh(), fresh()];
        fill(lo, hi);
        return m.mpfr_number_p(lo) !== 0 && m.mpfr_number_p(hi) !== 0 ? { lo, hi } : undefined;
    };
    const increasing = (f) => (a) => a &&
        pair((lo, hi) => {
            f(lo, a.lo, DOWN);
            f(hi, a.hi, UP);
        });
    const best = (f, rop, ends, rnd) => {
        const trial = fresh();
        ends.forEach(([a, b], index) => {
            f(index === 0 ? rop : trial, a, b, rnd);
            const better = rnd === DOWN ? m.mpfr_cmp(trial, rop) < 0 : m.mpfr_cmp(trial, rop) > 0;
            if (index > 0 && better)
                m.mpfr_set(rop, trial, rnd);
        });
    };
    const corners = (f) => (a, b) => a &&
        b &&
        pair((lo, hi) => {
            const ends = [
                [a.lo, b.lo],
                [a.lo, b.hi],
                [a.hi, b.lo],
                [a.hi, b.hi],
            ];
            best(f, lo, ends, DOWN);
            best(f, hi, ends, UP);
        });
    const both = (f) => (a, b) => a && b && pair((lo, hi) => f(lo, hi, a, b));
    const sign = (a) => {
        if (a === undefined)
            return undefined;
        const [low, high] = [m.mpfr_sgn(a.lo), m.mpfr_sgn(a.hi)];
        return low > 0 ? 1 : high < 0 ? -1 : low === 0 && high === 0 ? 0 : undefined;
    };
    const neg = (a) => a &&
        pair((lo, hi) => {
            m.mpfr_neg(lo, a.hi, DOWN);
            m.mpfr_neg(hi, a.lo, UP);
        });
    const abs = (a) => {
        if (a === undefined || m.mpfr_sgn(a.lo) >= 0)
            return a;
        if (m.mpfr_sgn(a.hi) <= 0)
            return neg(a);
        return pair((lo, hi) => {
            m.mpfr_set_d(lo, 0, DOWN);
            m.mpfr_neg(hi, a.lo, UP);
            if (m.mpfr_cmp(a.hi, hi) > 0)
                m.mpfr_set(hi, a.hi, UP);
        });
    };
    const ofString = (num, rop, rnd) => {
        const text = m.malloc_cstr(num.toString());
        m.mpfr_set_str(rop, text, 10, rnd);
        m.free(text);
    };
    const ofInteger = (n) => pair((lo, hi) => {
        if (n > -9007199254740992n && n < 9007199254740992n && bits >= 53) {
            m.mpfr_set_d(lo, Number(n), DOWN);
            m.mpfr_set_d(hi, Number(n), UP);
        }
        else {
            ofString(n, lo, DOWN);
            ofString(n, hi, UP);
        }
    });
    const mul = corners(m.mpfr_mul);
    const divide = corners(m.mpfr_div);
    const exp = increasing(m.mpfr_exp);
    const log = (a) => a && m.mpfr_sgn(a.lo) > 0 ? increasing(m.mpfr_log)(a) : undefined;
    const power = (a, n) => {
        if (a === undefined || n > 4294967295n)
            return undefined;
        const odd = n % 2n === 1n;
        const base = odd ? a : abs(a);
        return (base &&
            pair((lo, hi) => {
                m.mpfr_pow_ui(lo, base.lo, Number(n), DOWN);
                m.mpfr_pow_ui(hi, base.hi, Number(n), UP);
            }));
    };
    const div = (a, b) => {
        const s = sign(b);
        return s === undefined || s === 0 ? undefined : divide(a, b);
    };
    const ofDoubles = (low, high) => pair((lo, hi) => {
        m.mpfr_set_d(lo, low, DOWN);
        m.mpfr_set_d(hi, high, UP);
    });
    const less = (a, b) => {
        if (a === undefined || b === undefined)
            return UNKNOWN;
        return m.mpfr_cmp(a.hi, b.lo) < 0 ? TRUE : m.mpfr_cmp(a.lo, b.hi) >= 0 ? FALSE : UNKNOWN;
    };
    return {
        name: 'mpfr',
        bits,
        release: () => {
            used = 0;
        },
        unknown: undefined,
        ofRational: (q) => q.den === 1n && bitLength(q.num) <= 52 ? ofInteger(q.num) : div(ofInteger(q.num), ofInteger(q.den)),
        ofInteger,
        ofDouble: (x) => ofDoubles(x, x),
        between: ofDoubles,
        add: both((lo, hi, a, b) => {
            m.mpfr_add(lo, a.lo, b.lo, DOWN);
            m.mpfr_add(hi, a.hi, b.hi, UP);
        }),
        sub: both((lo, hi, a, b) => {
            m.mpfr_sub(lo, a.lo, b.hi, DOWN);
            m.mpfr_sub(hi, a.hi, b.lo, UP);
        }),
        mul,
        div,
        neg,
        abs,
        max: both((lo, hi, a, b) => {
            m.mpfr_set(lo, m.mpfr_cmp(a.lo, b.lo) < 0 ? b.lo : a.lo, DOWN);
            m.mpfr_set(hi, m.mpfr_cmp(a.hi, b.hi) < 0 ? b.hi : a.hi, UP);
        }),
        min: both((lo, hi, a, b) => {
            m.mpfr_set(lo, m.mpfr_cmp(a.lo, b.lo) > 0 ? b.lo : a.lo, DOWN);
            m.mpfr_set(hi, m.mpfr_cmp(a.hi, b.hi) > 0 ? b.hi : a.hi, UP);
        }),
        power,
        exp,
        log,
        sqrt: increasing((rop, op, rnd) => m.mpfr_sgn(op) < 0 ? m.mpfr_set_d(rop, 0, rnd) : m.mpfr_sqrt(rop, op, rnd)),
        rpow: (a, b) => exp(mul(b, log(a))),
        sign,
        less,
        lessEqual: (a, b) => {
            if (a === undefined || b === undefined)
                return UNKNOWN;
            return m.mpfr_cmp(a.hi, b.lo) <= 0 ? TRUE : m.mpfr_cmp(a.lo, b.hi) > 0 ? FALSE : UNKNOWN;
        },
        equal: (a, b) => {
            if (a === undefined || b === undefined)
                return UNKNOWN;
            if (m.mpfr_cmp(a.hi, b.lo) < 0 || m.mpfr_cmp(a.lo, b.hi) > 0)
                return FALSE;
            const points = m.mpfr_cmp(a.lo, a.hi) === 0 && m.mpfr_cmp(b.lo, b.hi) === 0;
            return points ? TRUE : UNKNOWN;
        },
        near: (a, b, resolution) => {
            const difference = a &&
                b &&
                abs(both((lo, hi, x, y) => {
                    m.mpfr_sub(lo, x.lo, y.hi, DOWN);
                    m.mpfr_sub(hi, x.hi, y.lo, UP);
                })(a, b));
            const [x, y] = [abs(a), abs(b)];
            if (difference === undefined || x === undefined || y === undefined)
                return false;
            const scale = m.mpfr_cmp(x.lo, y.lo) < 0 ? y.lo : x.lo;
            const allowed = fresh();
            m.mpfr_set_d(allowed, 2 ** -resolution, DOWN);
            if (m.mpfr_cmp_d(scale, 1) > 0)
                m.mpfr_mul(allowed, allowed, scale, DOWN);
            return m.mpfr_cmp(difference.hi, allowed) < 0;
        },
        hull: both((lo, hi, a, b) => {
            m.mpfr_set(lo, m.mpfr_cmp(a.lo, b.lo) > 0 ? b.lo : a.lo, DOWN);
            m.mpfr_set(hi, m.mpfr_cmp(a.hi, b.hi) < 0 ? b.hi : a.hi, UP);
        }),
        floor: (a) => {
            if (a === undefined)
                return undefined;
            const [low, high] = [m.mpfr_get_d(a.lo, DOWN), m.mpfr_get_d(a.hi, UP)];
            const floor = Math.floor(low);
            return floor === Math.floor(high) && Math.abs(floor) < 2 ** 53 ? BigInt(floor) : undefined;
        },
        enclosure: (a) => a === undefined
            ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
            : [m.mpfr_get_d(a.lo, DOWN), m.mpfr_get_d(a.hi, UP)],
    };
}
