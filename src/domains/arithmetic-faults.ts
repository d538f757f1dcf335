import { rawExp, rawLog } from './elementary.ts';
import { exact } from './exact.ts';
import type { Mpfr } from './mpfr-domain.ts';
import { addDown, addUp, divDown, divUp, mulDown, mulUp, sqrtDown, sqrtUp } from './rounding.ts';
import { FALSE } from './truth.ts';

/** Fixed points: small and large, close together, and with long mantissas. */
const points = [
  1,
  3,
  0.1,
  1 / 3,
  -0.7,
  2.5,
  -1e-5,
  12345.678,
  1 + 2 ** -52,
  2 - 2 ** -52,
  1e15 + 0.3,
  -(2 ** -30),
  6.25e-8,
  88.7,
  -41.3,
  Math.LN2,
] as const;

/** Units of 2^-53 that the derivations in elementary.ts allow. */
const EXP_BOUND = 4.2 * 2 ** -53;
const LOG_BOUND = 6.4 * 2 ** -53;

type Rounded = readonly [name: string, down: number, up: number, exactly: ReturnType<typeof exact.ofDouble>];

/** Sums, products and quotients of all pairs of points, rounded down and up, beside their exact values. */
function rounded(): readonly Rounded[] {
  const results: Rounded[] = [];
  for (const a of points) {
    for (const b of points) {
      const [x, y] = [exact.ofDouble(a), exact.ofDouble(b)];
      results.push([`${a} + ${b}`, addDown(a, b), addUp(a, b), exact.add(x, y)]);
      results.push([`${a} * ${b}`, mulDown(a, b), mulUp(a, b), exact.mul(x, y)]);
      results.push([`${a} / ${b}`, divDown(a, b), divUp(a, b), exact.div(x, y)]);
    }
    const square = Math.abs(a);
    const [low, high] = [exact.ofDouble(sqrtDown(square)), exact.ofDouble(sqrtUp(square))];
    // √x lies between the bounds iff x lies between their squares.
    const inside =
      exact.lessEqual(exact.mul(low, low), exact.ofDouble(square)) !== FALSE &&
      exact.lessEqual(exact.ofDouble(square), exact.mul(high, high)) !== FALSE;
    results.push([`√${square}`, inside ? 0 : 1, inside ? 0 : -1, exact.ofDouble(0)]);
  }
  return results;
}

function relativeError(d: Mpfr, value: number, name: 'exp' | 'log', x: number): number {
  const truth = d[name](d.ofDouble(x));
  if (d.sign(truth) === 0) return value === 0 ? 0 : Number.POSITIVE_INFINITY;
  const [low, high] = d.enclosure(d.div(d.sub(d.ofDouble(value), truth), truth));
  return Math.max(Math.abs(low), Math.abs(high));
}

/**
 * Checks the machine's arithmetic, which all evaluators rely on: IEEE sums, products, quotients and roots against exact
 * rationals, exponential and logarithm against MPFR. Returns the faults it finds; an empty list means there are none.
 */
export function findArithmeticFaults(d: Mpfr): readonly string[] {
  const faults: string[] = [];
  for (const [name, low, high, value] of rounded()) {
    const inside =
      exact.lessEqual(exact.ofDouble(low), value) !== FALSE &&
      exact.lessEqual(value, exact.ofDouble(high)) !== FALSE;
    if (!inside) faults.push(`${name} is not between ${low} and ${high}`);
  }
  for (const x of points) {
    d.release();
    const [e, l] = [
      relativeError(d, rawExp(x), 'exp', x),
      relativeError(d, rawLog(Math.abs(x)), 'log', Math.abs(x)),
    ];
    if (Math.abs(x) < 700 && !(e <= EXP_BOUND)) faults.push(`exp ${x} errs by ${e}`);
    if (!(l <= LOG_BOUND)) faults.push(`log ${Math.abs(x)} errs by ${l}`);
  }
  d.release();
  return faults;
}
