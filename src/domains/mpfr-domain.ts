import type { GMPLib, mpfr_ptr, mpfr_rnd_t } from 'gmp-wasm';
import type { Domain } from './domain.ts';
import { encloseWave } from './mpfr-waves.ts';
import { bitLengthOf, type Rational } from './rational.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

/** The functions of the MPFR library. */
export type Binding = GMPLib['binding'];
/** Rounding down and up, in MPFR's own numbering. */
const DOWN = 3 as mpfr_rnd_t;
const UP = 2 as mpfr_rnd_t;

/** The ends of an enclosure as MPFR registers, or `undefined` where nothing is known. */
export type Enclosure = { readonly lo: mpfr_ptr; readonly hi: mpfr_ptr } | undefined;

/** MPFR intervals of one precision, and the call that gives all registers back before the next sample. */
export type Mpfr = Domain<Enclosure> & { readonly bits: number; readonly release: () => void };

type Unary = (rop: mpfr_ptr, op: mpfr_ptr, rnd: mpfr_rnd_t) => number;
type Binary = (rop: mpfr_ptr, op1: mpfr_ptr, op2: mpfr_ptr, rnd: mpfr_rnd_t) => number;

/** Intervals of `bits` bits, every operation rounded outward, over registers that are allocated once and used again. */
export function makeMpfrDomain(m: Binding, bits: number): Mpfr {
  const registers: mpfr_ptr[] = [];
  let used = 0;
  const fresh = (): mpfr_ptr => {
    if (used === registers.length) {
      const register = m.mpfr_t();
      m.mpfr_init2(register, bits);
      registers.push(register);
    }
    return registers[used++]!;
  };
  /** Keeps an enclosure only while both ends are numbers; infinite and undefined ends mean nothing is known. */
  const pair = (fill: (lo: mpfr_ptr, hi: mpfr_ptr) => void): Enclosure => {
    const [lo, hi] = [fresh(), fresh()];
    fill(lo, hi);
    return m.mpfr_number_p(lo) !== 0 && m.mpfr_number_p(hi) !== 0 ? { lo, hi } : undefined;
  };
  const increasing =
    (f: Unary): ((a: Enclosure) => Enclosure) =>
    (a) =>
      a &&
      pair((lo, hi) => {
        f(lo, a.lo, DOWN);
        f(hi, a.hi, UP);
      });
  const best = (
    f: Binary,
    rop: mpfr_ptr,
    ends: readonly (readonly [mpfr_ptr, mpfr_ptr])[],
    rnd: mpfr_rnd_t,
  ): void => {
    const trial = fresh();
    ends.forEach(([a, b], index) => {
      f(index === 0 ? rop : trial, a, b, rnd);
      const better = rnd === DOWN ? m.mpfr_cmp(trial, rop) < 0 : m.mpfr_cmp(trial, rop) > 0;
      if (index > 0 && better) m.mpfr_set(rop, trial, rnd);
    });
  };
  const corners =
    (f: Binary): ((a: Enclosure, b: Enclosure) => Enclosure) =>
    (a, b) =>
      a &&
      b &&
      pair((lo, hi) => {
        const ends = [
          [a.lo, b.lo],
          [a.lo, b.hi],
          [a.hi, b.lo],
          [a.hi, b.hi],
        ] as const;
        best(f, lo, ends, DOWN);
        best(f, hi, ends, UP);
      });
  const both =
    (f: (lo: mpfr_ptr, hi: mpfr_ptr, a: NonNullable<Enclosure>, b: NonNullable<Enclosure>) => void) =>
    (a: Enclosure, b: Enclosure): Enclosure =>
      a && b && pair((lo, hi) => f(lo, hi, a, b));
  const sign = (a: Enclosure): -1 | 0 | 1 | undefined => {
    if (a === undefined) return undefined;
    const [low, high] = [m.mpfr_sgn(a.lo), m.mpfr_sgn(a.hi)];
    return low > 0 ? 1 : high < 0 ? -1 : low === 0 && high === 0 ? 0 : undefined;
  };
  const neg = (a: Enclosure): Enclosure =>
    a &&
    pair((lo, hi) => {
      m.mpfr_neg(lo, a.hi, DOWN);
      m.mpfr_neg(hi, a.lo, UP);
    });
  const abs = (a: Enclosure): Enclosure => {
    if (a === undefined || m.mpfr_sgn(a.lo) >= 0) return a;
    if (m.mpfr_sgn(a.hi) <= 0) return neg(a);
    return pair((lo, hi) => {
      m.mpfr_set_d(lo, 0, DOWN);
      m.mpfr_neg(hi, a.lo, UP);
      if (m.mpfr_cmp(a.hi, hi) > 0) m.mpfr_set(hi, a.hi, UP);
    });
  };
  const ofString = (num: bigint, rop: mpfr_ptr, rnd: mpfr_rnd_t): void => {
    const text = m.malloc_cstr(num.toString());
    m.mpfr_set_str(rop, text as never, 10, rnd);
    m.free(text as never);
  };
  const ofInteger = (n: bigint): Enclosure =>
    pair((lo, hi) => {
      if (n > -9007199254740992n && n < 9007199254740992n && bits >= 53) {
        m.mpfr_set_d(lo, Number(n), DOWN);
        m.mpfr_set_d(hi, Number(n), UP);
      } else {
        ofString(n, lo, DOWN);
        ofString(n, hi, UP);
      }
    });
  const anyProduct = corners(m.mpfr_mul);
  const anyQuotient = corners(m.mpfr_div);
  // Nonnegative operands, which are nearly all, need no search for the corner.
  const isNonnegative = (a: Enclosure): a is NonNullable<Enclosure> =>
    a !== undefined && m.mpfr_sgn(a.lo) >= 0;
  const mul = (a: Enclosure, b: Enclosure): Enclosure =>
    isNonnegative(a) && isNonnegative(b)
      ? pair((lo, hi) => {
          m.mpfr_mul(lo, a.lo, b.lo, DOWN);
          m.mpfr_mul(hi, a.hi, b.hi, UP);
        })
      : anyProduct(a, b);
  const divide = (a: Enclosure, b: Enclosure): Enclosure =>
    isNonnegative(a) && isNonnegative(b)
      ? pair((lo, hi) => {
          m.mpfr_div(lo, a.lo, b.hi, DOWN);
          m.mpfr_div(hi, a.hi, b.lo, UP);
        })
      : anyQuotient(a, b);
  const exp = increasing(m.mpfr_exp);
  const log = (a: Enclosure): Enclosure =>
    a && m.mpfr_sgn(a.lo) > 0 ? increasing(m.mpfr_log)(a) : undefined;
  const power = (a: Enclosure, n: bigint): Enclosure => {
    if (a === undefined || n > 4294967295n) return undefined;
    const odd = n % 2n === 1n;
    const base = odd ? a : abs(a);
    return (
      base &&
      pair((lo, hi) => {
        m.mpfr_pow_ui(lo, base.lo, Number(n), DOWN);
        m.mpfr_pow_ui(hi, base.hi, Number(n), UP);
      })
    );
  };
  const div = (a: Enclosure, b: Enclosure): Enclosure => {
    const s = sign(b);
    return s === undefined || s === 0 ? undefined : divide(a, b);
  };
  const ofDoubles = (low: number, high: number): Enclosure =>
    pair((lo, hi) => {
      m.mpfr_set_d(lo, low, DOWN);
      m.mpfr_set_d(hi, high, UP);
    });
  const less = (a: Enclosure, b: Enclosure) => {
    if (a === undefined || b === undefined) return UNKNOWN;
    return m.mpfr_cmp(a.hi, b.lo) < 0 ? TRUE : m.mpfr_cmp(a.lo, b.hi) >= 0 ? FALSE : UNKNOWN;
  };
  return {
    name: 'mpfr',
    bits,
    release: () => {
      used = 0;
    },
    unknown: undefined,
    ofRational: (q: Rational) =>
      q.den === 1n && bitLengthOf(q.num) <= 52 ? ofInteger(q.num) : div(ofInteger(q.num), ofInteger(q.den)),
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
    sqrt: increasing((rop, op, rnd) =>
      m.mpfr_sgn(op) < 0 ? m.mpfr_set_d(rop, 0, rnd) : m.mpfr_sqrt(rop, op, rnd),
    ),
    rpow: (a, b) => exp(mul(b, log(a))),
    sin: (a) => a && pair(encloseWave(m, fresh, m.mpfr_sin, a)),
    cos: (a) => a && pair(encloseWave(m, fresh, m.mpfr_cos, a)),
    arctan: increasing(m.mpfr_atan),
    sign,
    less,
    lessEqual: (a, b) => {
      if (a === undefined || b === undefined) return UNKNOWN;
      return m.mpfr_cmp(a.hi, b.lo) <= 0 ? TRUE : m.mpfr_cmp(a.lo, b.hi) > 0 ? FALSE : UNKNOWN;
    },
    equal: (a, b) => {
      if (a === undefined || b === undefined) return UNKNOWN;
      if (m.mpfr_cmp(a.hi, b.lo) < 0 || m.mpfr_cmp(a.lo, b.hi) > 0) return FALSE;
      const points = m.mpfr_cmp(a.lo, a.hi) === 0 && m.mpfr_cmp(b.lo, b.hi) === 0;
      return points ? TRUE : UNKNOWN;
    },
    near: (a, b, resolution) => {
      const difference =
        a &&
        b &&
        abs(
          both((lo, hi, x, y) => {
            m.mpfr_sub(lo, x.lo, y.hi, DOWN);
            m.mpfr_sub(hi, x.hi, y.lo, UP);
          })(a, b),
        );
      const [x, y] = [abs(a), abs(b)];
      if (difference === undefined || x === undefined || y === undefined) return false;
      const scale = m.mpfr_cmp(x.lo, y.lo) < 0 ? y.lo : x.lo;
      const allowed = fresh();
      m.mpfr_set_d(allowed, 2 ** -resolution, DOWN);
      if (m.mpfr_cmp_d(scale, 1) > 0) m.mpfr_mul(allowed, allowed, scale, DOWN);
      return m.mpfr_cmp(difference.hi, allowed) < 0;
    },
    hull: both((lo, hi, a, b) => {
      m.mpfr_set(lo, m.mpfr_cmp(a.lo, b.lo) > 0 ? b.lo : a.lo, DOWN);
      m.mpfr_set(hi, m.mpfr_cmp(a.hi, b.hi) < 0 ? b.hi : a.hi, UP);
    }),
    floor: (a) => {
      if (a === undefined) return undefined;
      const [low, high] = [m.mpfr_get_d(a.lo, DOWN), m.mpfr_get_d(a.hi, UP)];
      const floor = Math.floor(low);
      return floor === Math.floor(high) && Math.abs(floor) < 2 ** 53 ? BigInt(floor) : undefined;
    },
    enclosure: (a) =>
      a === undefined
        ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
        : [m.mpfr_get_d(a.lo, DOWN), m.mpfr_get_d(a.hi, UP)],
  };
}
