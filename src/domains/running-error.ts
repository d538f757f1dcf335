import type { Domain } from './domain.ts';
import { doublesAround } from './doubles.ts';
import { rawExp, rawLog, rawPower } from './elementary.ts';
import { chooseExtreme, decide, lossOf, type Range, type Rounded, SMALLEST, U } from './rounded/rounded.ts';
import { addDown, addUp, divDown, divUp, mulDown, mulUp, sqrtDown, sqrtUp } from './rounding.ts';
import { FALSE, type Kleene, TRUE, toKleene, UNKNOWN } from './truth.ts';
import { arcTangent, cosine, sine, type Turn } from './turns.ts';

/** Our own exponential and logarithm err by less than 2^-50 relative. */
const GUARD = 2 ** -50;
/** An elementary function of the tested program may err by an ulp. */
const ULP = 2 * U;
const NORMAL = 2 ** -1022;
const unknown: Rounded = {
  value: Number.NaN,
  error: Number.POSITIVE_INFINITY,
  room: Number.POSITIVE_INFINITY,
};

/** `0·∞ = 0`: a result that does not depend on a number does not move with it. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

/** `|y|·((1 + ρ)^n − 1)`, without cancellation. */
const grown = (y: number, n: number, relative: number): number =>
  times(Math.abs(y), Math.expm1(n * Math.log1p(relative)));

/** Numbers as a program in doubles computes them; `range` records overflow and underflow. */
export function makeRunningErrorDomain(range: Range): Domain<Rounded> {
  /** A result: `exact` means that nothing was rounded; `rounding` is the relative error that a program's operation may make. */
  const result = (
    value: number,
    isExact: boolean,
    error: number,
    {
      room,
      rounding = U,
      from,
    }: { readonly room: number; readonly rounding?: number; readonly from: readonly Rounded[] },
  ): Rounded => {
    if (!Number.isFinite(value)) {
      if (!Number.isNaN(value)) range.overflow = true;
      return { ...unknown, value };
    }
    const size = Math.abs(value);
    const lost = !isExact && size < NORMAL ? SMALLEST : 0;
    if (lost > 0) range.underflow = true;
    const own = isExact ? 0 : size * Math.max(rounding, rounding > U ? GUARD : U);
    const all = room + size * rounding + lost;
    const loss = lossOf({ value, room: all }, from);
    return { value, error: error + own + lost, room: all, ...(loss && { loss }) };
  };
  const add = (a: Rounded, b: Rounded): Rounded =>
    result(a.value + b.value, addDown(a.value, b.value) === addUp(a.value, b.value), a.error + b.error, {
      room: a.room + b.room,
      from: [a, b],
    });
  const neg = (a: Rounded): Rounded => ({ ...a, value: -a.value });
  const mul = (a: Rounded, b: Rounded): Rounded => {
    const spread = (x: number, y: number): number =>
      times(Math.abs(a.value), y) + times(Math.abs(b.value), x) + times(x, y);
    const isExact = a.value === 0 || b.value === 0 || mulDown(a.value, b.value) === mulUp(a.value, b.value);
    return result(a.value * b.value, isExact, spread(a.error, b.error), {
      room: spread(a.room, b.room),
      from: [a, b],
    });
  };
  const div = (a: Rounded, b: Rounded): Rounded => {
    const value = a.value / b.value;
    const size = Math.abs(b.value);
    const spread = (x: number, y: number): number =>
      2 * y < size ? (x + times(Math.abs(value), y)) / (size - y) : Number.POSITIVE_INFINITY;
    const isExact = a.value === 0 || divDown(a.value, b.value) === divUp(a.value, b.value);
    return result(value, isExact, spread(a.error, b.error), {
      room: spread(a.room, b.room),
      from: [a, b],
    });
  };
  const power = (a: Rounded, n: bigint): Rounded => {
    if (n === 0n) return { value: 1, error: 0, room: 0 };
    if (n === 1n) return a;
    const count = Number(n);
    const value = repeated(a.value, count);
    if (a.value === 0) return { value: 0, error: a.error ** count, room: a.room ** count };
    const spread = (x: number): number => grown(value, count, x / Math.abs(a.value));
    const isExact = a.error === 0 && Number.isInteger(a.value) && Math.abs(value) <= 2 ** 53;
    // n − 1 products, each rounded
    return result(value, isExact, spread(a.error) + (isExact ? 0 : count * U * Math.abs(value)), {
      room: spread(a.room),
      rounding: count * U,
      from: [a],
    });
  };
  const exp = (a: Rounded): Rounded => {
    if (a.value > 709.79) {
      range.overflow = true;
      return { ...unknown, value: Number.POSITIVE_INFINITY };
    }
    const value = a.value === 0 ? 1 : a.value < -745 ? 0 : rawExp(a.value);
    const spread = (x: number): number => times(value, Math.expm1(x));
    return result(value, a.value === 0, spread(a.error), { room: spread(a.room), rounding: ULP, from: [a] });
  };
  const log = (a: Rounded): Rounded => {
    if (!(a.value > 0 && a.value < Number.POSITIVE_INFINITY)) return unknown;
    const spread = (x: number): number =>
      2 * x < a.value ? -Math.log1p(-x / a.value) : Number.POSITIVE_INFINITY;
    return result(a.value === 1 ? 0 : rawLog(a.value), a.value === 1, spread(a.error), {
      room: spread(a.room),
      rounding: ULP,
      from: [a],
    });
  };
  const sqrt = (a: Rounded): Rounded => {
    const value = Math.sqrt(Math.max(a.value, 0));
    const spread = (x: number): number => (value === 0 ? Math.sqrt(x) : Math.min(x / value, Math.sqrt(x)));
    return result(value, value === 0 || sqrtDown(a.value) === sqrtUp(a.value), spread(a.error), {
      room: spread(a.room),
      from: [a],
    });
  };
  const rpow = (a: Rounded, b: Rounded): Rounded => {
    if (!(a.value > 0 && a.value < Number.POSITIVE_INFINITY)) return unknown;
    const logarithm = Math.abs(rawLog(a.value));
    const exponent = b.value * rawLog(a.value);
    if (exponent > 709.79) {
      range.overflow = true;
      return { ...unknown, value: Number.POSITIVE_INFINITY };
    }
    const isOne = b.value === 0 || a.value === 1;
    const value = isOne ? 1 : exponent < -745 ? 0 : rawPower(a.value, b.value);
    const spread = (x: number, y: number): number => {
      if (2 * x >= a.value) return Number.POSITIVE_INFINITY;
      const moved = x / (a.value - x);
      return times(value, Math.expm1(times(Math.abs(b.value), moved) + times(y, logarithm + moved)));
    };
    const isExact = isOne && a.error + b.error === 0;
    return result(value, isExact, spread(a.error, b.error), {
      room: spread(a.room, b.room),
      rounding: ULP,
      from: [a, b],
    });
  };
  const turned =
    (of: (x: number) => Turn) =>
    (a: Rounded): Rounded => {
      if (!Number.isFinite(a.value)) return unknown;
      const { value, guard, moved } = of(a.value);
      return result(value, a.value === 0, guard + moved(a.error), {
        room: moved(a.room),
        rounding: ULP,
        from: [a],
      });
    };
  const compared = (a: Rounded, b: Rounded, truth: (order: -1 | 0 | 1) => boolean): Kleene => {
    const order = decide(a, b);
    return order === undefined ? UNKNOWN : truth(order) ? TRUE : FALSE;
  };
  const ofInteger = (n: bigint): Rounded => {
    const value = Number(n);
    if (!Number.isFinite(value)) {
      range.overflow = true;
      return { ...unknown, value };
    }
    const error = BigInt(value) === n ? 0 : Math.abs(value) * U;
    return { value, error, room: error };
  };
  const zero: Rounded = { value: 0, error: 0, room: 0 };
  return {
    name: 'doubles',
    unknown,
    ofRational: ({ num, den }) => {
      if (den === 1n) return ofInteger(num);
      const [low, high] = doublesAround(num, den);
      if (!Number.isFinite(low + high)) return unknown;
      return { value: low, error: high - low, room: high - low };
    },
    ofInteger,
    ofDouble: (value) => ({ value, error: 0, room: 0 }),
    between: (low, high) => {
      const value = low + (high - low) / 2;
      return { value, error: high - low, room: high - low };
    },
    add,
    sub: (a, b) => add(a, neg(b)),
    mul,
    div,
    neg,
    abs: (a) => ({ ...a, value: Math.abs(a.value) }),
    max: (a, b) => chooseExtreme(a, b, 1),
    min: (a, b) => chooseExtreme(a, b, -1),
    power,
    exp,
    log,
    sqrt,
    rpow,
    sin: turned(sine),
    cos: turned(cosine),
    arctan: turned(arcTangent),
    sign: (a) => decide(a, zero),
    less: (a, b) => compared(a, b, (order) => order < 0),
    lessEqual: (a, b) => compared(a, b, (order) => order <= 0),
    equal: (a, b) => compared(a, b, (order) => order === 0),
    near: () => false,
    hull: (a, b) => {
      const gap = Math.abs(a.value - b.value);
      return {
        ...a,
        error: Math.max(a.error, gap + b.error),
        room: Math.max(a.room, gap + b.room),
      };
    },
    floor: (a) => {
      const low = Math.floor(a.value - a.error);
      return toKleene(low === Math.floor(a.value + a.error) && Number.isFinite(low)) === TRUE
        ? BigInt(low)
        : undefined;
    },
    enclosure: (a) => [a.value - a.error, a.value + a.error],
  };
}

/** `x^n` by repeated squaring, the same on every machine. */
function repeated(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let k = n; ; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result *= square;
    if (k < 2) return result;
    square *= square;
  }
}
