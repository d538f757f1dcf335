import { boundPowerError, rawExp, rawLog, rawPower } from '../domains/elementary.ts';
import {
  boundArctanError,
  boundCosError,
  boundSinError,
  rawArctan,
  rawCos,
  rawSin,
} from '../domains/trigonometric.ts';
import { combineBitsOf } from '../operations/combine-bits.ts';

/** `m^n` by repeated squaring, for a natural number `n`; NaN where that is not known. */
function power(m: number, n: number): number {
  if (!(n <= MOST)) return Number.NaN;
  let result = 1;
  let square = m;
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result *= square;
    if (k > 1) square *= square;
  }
  return result;
}

const MOST = 2 ** 16;

/**
 * A radius of `p = power(m, n)` for a base within `r` of `m`. Repeated squaring rounds so that the result errs by less than
 * n·2^-52 relative, as long as nothing underflows: (1 + 2^-53)^(n − 1) ≤ 1 + n·2^-52 for n ≤ 2^16. The base adds
 * (1 + ρ)^n − 1 ≤ nρ + (nρ)² for ρ = r/|m|, nρ ≤ 1/2. Results below 2^-1000 are known to be below 2^-998 only.
 */
function powerRadius(m: number, r: number, n: number, p: number): number {
  if (n === 0 || (m === 0 && r === 0)) return 0;
  const spread = r === 0 ? 0 : (n * r) / Math.abs(m);
  if (!(spread <= 0.5) || !(Math.abs(p) < Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (Math.abs(p) < 2 ** -1000) return 2 ** -998;
  return Math.abs(p) * (n * 2 ** -52 + (spread + spread * spread) * 1.001) * (1 + 2 ** -48);
}

/**
 * A radius of `p = rawPower(x, y)` for operands within `rx` and `ry`: the logarithm of the power moves by at most
 * ρ = |y|·δ + ry·(|log x| + δ) with δ = rx/(x − rx), and e^ρ − 1 ≤ ρ + ρ² for ρ ≤ 1.
 */
function rpowRadius(x: number, rx: number, y: number, ry: number, p: number): number {
  const guard = boundPowerError(x, y);
  if (!(x - rx > 0) || guard === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const delta = rx / (x - rx);
  const spread = Math.abs(y) * delta + ry * (Math.abs(rawLog(x)) + delta);
  return spread < 1
    ? p * (guard + (spread + spread * spread) * 1.001) * (1 + 2 ** -48)
    : Number.POSITIVE_INFINITY;
}

/** `i^j` for integers, NaN where it is not an exact double. */
function integerPower(i: number, j: number): number {
  const result = j >= 0 ? power(i, j) : Number.NaN;
  return Math.abs(result) <= 2 ** 53 ? result : Number.NaN;
}

/** An integer that arithmetic has kept exact, or NaN. */
function safe(x: number): number {
  return Math.abs(x) <= 2 ** 53 ? x : Number.NaN;
}

/** The integer below all of `m ± r`, NaN where that is not one integer. The ends are moved outward by more than they may round. */
function floor(m: number, r: number): number {
  const room = r === 0 ? 0 : r * (1 + 2 ** -48) + Math.abs(m) * 2 ** -51;
  const low = Math.floor(m - room);
  return low === Math.floor(m + room) ? safe(low) : Number.NaN;
}

/** The integer at or above all of `m ± r`. */
function ceil(m: number, r: number): number {
  return -floor(-m, r);
}

/**
 * The value of a sequence that stands in a row: `length` values, then the kind of its tail (0 constant, 1 affine, 2 halving, 3 repeating), its
 * start and its step.
 */
function element(row: Float64Array, at: number, length: number, k: number): number {
  if (k < length) return row[at + k]!;
  const [kind, start] = [row[at + length]!, row[at + length + 1]!];
  if (kind === 0) return start;
  if (kind === 3) return length === 0 ? 0 : row[at + (k % length)]!;
  return kind === 1 ? start + row[at + length + 2]! * (k - length) : start * 2 ** (length - k);
}

/**
 * The radius of that value: an affine tail rounds. A halving one is exact until it comes near underflow; from a start below 2^50 it is
 * below 2^-999 from there on. Indices that are not naturals have no value.
 */
function elementRadius(row: Float64Array, at: number, length: number, k: number, m: number): number {
  if (!(k >= 0)) return Number.POSITIVE_INFINITY;
  if (k < length || row[at + length] === 0 || row[at + length] === 3) return 0;
  if (row[at + length] === 1) return Math.abs(m) * 2 ** -52;
  const start = Math.abs(row[at + length + 1]!);
  if (start === 0 || Math.abs(m) >= 2 ** -1000) return 0;
  return start < 2 ** 50 ? 2 ** -999 : Number.POSITIVE_INFINITY;
}

/** The value of a sequence of integers, NaN where it is not an exact integer. */
function integerElement(row: Float64Array, at: number, length: number, k: number): number {
  const x = k >= 0 ? element(row, at, length, k) : Number.NaN;
  return Number.isSafeInteger(x) ? x : Number.NaN;
}

/** Whether the counterpart's value `t` is within `a·|D|` of every value in `m ± r`. Both may underflow in doubles. */
function agrees(t: number, a: number, m: number, r: number): boolean {
  if (Math.abs(t) + Math.abs(m) + r < NORMAL) return true;
  return (Math.abs(t - m) + r) * (1 + 2 ** -48) <= a * (Math.abs(m) - r);
}

const NORMAL = 2 ** -1021;

/** The radius of a counterpart's promise; `m ± r` is Lean's own value at the same arguments. */
function promised(t: unknown, a: number, m: number, r: number): number {
  if (typeof t !== 'number' || !(Math.abs(t) < Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  if (Math.abs(t) >= NORMAL) return Math.abs(t) * a * (1 + 2 ** -48) + 2 ** -1070;
  // For a definition that is exactly 0 the promise has no tolerance.
  if (t === 0 && m === 0 && r === 0) return 0;
  return Math.abs(m) + r < NORMAL ? 2 ** -1020 : Number.POSITIVE_INFINITY;
}

/** All functions that written code may call, by name. */
export const helpers: Readonly<Record<string, number | ((...args: never[]) => unknown)>> = {
  rawExp: rawExp,
  rawLog: rawLog,
  rawPower: rawPower,
  boundPowerError: boundPowerError,
  rawSin: rawSin,
  rawCos: rawCos,
  rawArctan: rawArctan,
  boundSinError: boundSinError,
  boundCosError: boundCosError,
  boundArctanError: boundArctanError,
  rpowRadius: rpowRadius,
  power: power,
  powerRadius: powerRadius,
  integerPower: integerPower,
  safe: safe,
  bits: combineBitsOf,
  floor: floor,
  ceil: ceil,
  element: element,
  elementRadius: elementRadius,
  integerElement: integerElement,
  agrees: agrees,
  promised: promised,
  U: 2 ** -53,
  UP: 1 + 2 ** -48,
  /** Covers the roundings of 2^16 additions of radii: 2·2^16·2^-53 < 2^-35. */
  SUMS: 1 + 2 ** -35,
  TINY: 2 ** -1070,
  GUARD: 2 ** -50,
  CLOSE: 2 ** -40,
};
