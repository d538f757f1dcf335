import type { Operation } from '../../language/ast.ts';
import { hull, intersect, isPoint, line, nothing, point, type Range } from './range.ts';
import {
  abs,
  add,
  div,
  divisorOf,
  factorOf,
  increasing,
  mul,
  neg,
  power,
  quotient,
  sub,
} from './range-arithmetic.ts';

/** What an operation does to ranges, and what its result says about its arguments. */
export type RangeOperation = {
  /** The range of the value. */
  readonly forward: (args: readonly Range[]) => Range;
  /** For each argument, a range that contains every argument value whose result lies in `target`. */
  readonly backward: (target: Range, args: readonly Range[]) => readonly Range[];
};

const unknown: RangeOperation = { forward: () => line, backward: (_, args) => args.map(() => line) };
const positive: Range = { ...line, lo: 0 };
const nonnegative: Range = { ...positive, openLo: false };
const at = (args: readonly Range[], i: number): Range => args[i] as Range;
const upTo = (r: Range): Range => ({ ...line, hi: r.hi, openHi: r.openHi });
const from = (r: Range): Range => ({ ...line, lo: r.lo, openLo: r.openLo });
const max = (a: Range, b: Range): Range => {
  const lo = a.lo > b.lo || (a.lo === b.lo && a.openLo) ? a : b;
  const hi = a.hi > b.hi || (a.hi === b.hi && b.openHi) ? a : b;
  return { lo: lo.lo, openLo: lo.openLo, hi: hi.hi, openHi: hi.openHi };
};
const min = (a: Range, b: Range): Range => neg(max(neg(a), neg(b)));
const log = (r: Range): Range =>
  r.lo < 0 || (r.lo === 0 && !r.openLo) ? line : increasing((x) => Math.log(x), r);
const exp = (r: Range): Range => intersect(increasing(Math.exp, r), positive);
const sqrt = (r: Range): Range =>
  intersect(
    increasing((x) => Math.sqrt(Math.max(x, 0)), r),
    nonnegative,
  );
const naturalExponent = (r: Range): number | undefined =>
  isPoint(r) && Number.isInteger(r.lo) && r.lo >= 0 && r.lo <= 64 ? r.lo : undefined;

/** `{x : x^n ∈ t}` for `n ≥ 1`. */
const root = (t: Range, n: number): Range => {
  const f = (x: number): number => Math.sign(x) * Math.abs(x) ** (1 / n);
  if (n === 1) return t;
  if (n % 2 === 1) return increasing(f, t);
  const size = intersect(t, nonnegative);
  const radius = size.lo > size.hi ? nothing : increasing(f, size);
  return hull(radius, neg(radius));
};

/** `{a^b}` for positive `a`: monotone in each argument, so the corners decide. */
const rpow = (a: Range, b: Range): Range => {
  if (a.lo < 0 || (a.lo === 0 && !a.openLo)) return line;
  const corners = [a.lo, a.hi].flatMap((x) => [b.lo, b.hi].map((y) => x ** y));
  if (corners.some(Number.isNaN) || (a.lo < 1 && a.hi > 1)) return positive;
  const reach = { lo: Math.min(...corners), hi: Math.max(...corners), openLo: false, openHi: false };
  return intersect(
    increasing((x) => x, reach),
    positive,
  );
};

const rounded: RangeOperation = {
  forward: ([a]) => ({
    ...(a as Range),
    lo: Math.floor((a as Range).lo),
    hi: Math.ceil((a as Range).hi),
    openLo: false,
    openHi: false,
  }),
  backward: (t) => [{ ...line, lo: t.lo - 1, hi: t.hi + 1 }],
};

/** The operations of the language over ranges. */
export const rangeOperations: Readonly<Record<Operation, RangeOperation>> = {
  add: {
    forward: ([a, b]) => add(a as Range, b as Range),
    backward: (t, args) => [sub(t, at(args, 1)), sub(t, at(args, 0))],
  },
  sub: {
    forward: ([a, b]) => sub(a as Range, b as Range),
    backward: (t, args) => [add(t, at(args, 1)), sub(at(args, 0), t)],
  },
  mul: {
    forward: ([a, b]) => mul(a as Range, b as Range),
    backward: (t, args) => [factorOf(t, at(args, 1)), factorOf(t, at(args, 0))],
  },
  div: {
    forward: ([a, b]) => div(a as Range, b as Range),
    backward: (t, args) => {
      const y = at(args, 1);
      const zero = y.lo <= 0 && y.hi >= 0 && !(y.lo === 0 && y.openLo) && !(y.hi === 0 && y.openHi);
      return [zero ? line : mul(t, y), divisorOf(t, at(args, 0), y)];
    },
  },
  neg: { forward: ([a]) => neg(a as Range), backward: (t) => [neg(t)] },
  inv: {
    forward: ([a]) => div(point(1), a as Range),
    backward: (t, args) => [divisorOf(t, point(1), at(args, 0))],
  },
  abs: {
    forward: ([a]) => abs(a as Range),
    backward: (t, args) => {
      const a = at(args, 0);
      const size = intersect(t, nonnegative);
      return [a.lo >= 0 ? t : a.hi <= 0 ? neg(t) : hull(size, neg(size))];
    },
  },
  max: {
    forward: ([a, b]) => max(a as Range, b as Range),
    backward: (t, args) => [at(args, 1).hi < t.lo ? t : upTo(t), at(args, 0).hi < t.lo ? t : upTo(t)],
  },
  min: {
    forward: ([a, b]) => min(a as Range, b as Range),
    backward: (t, args) => [at(args, 1).lo > t.hi ? t : from(t), at(args, 0).lo > t.hi ? t : from(t)],
  },
  pow: {
    forward: ([a, b]) => {
      const n = naturalExponent(b as Range);
      if (n !== undefined) return power(a as Range, n);
      return (a as Range).lo >= 0 ? nonnegative : line;
    },
    backward: (t, args) => {
      const n = naturalExponent(at(args, 1));
      const base = at(args, 0);
      if (n === undefined || n === 0) return [line, line];
      return [n % 2 === 0 && base.lo >= 0 ? intersect(root(t, n), nonnegative) : root(t, n), line];
    },
  },
  zpow: {
    forward: ([a, b]) => {
      const n = naturalExponent(b as Range);
      const m = naturalExponent(neg(b as Range));
      if (n !== undefined) return power(a as Range, n);
      return m === undefined ? line : div(point(1), power(a as Range, m));
    },
    backward: (_, args) => args.map(() => line),
  },
  natSub: {
    forward: ([a, b]) => max(point(0), sub(a as Range, b as Range)),
    backward: (t, args) =>
      t.lo > 0
        ? [add(t, at(args, 1)), sub(at(args, 0), t)]
        : [upTo(add(t, at(args, 1))), from(sub(at(args, 0), t))],
  },
  natDiv: {
    forward: ([a, b]) => {
      const q = div(a as Range, b as Range);
      return { lo: Math.floor(q.lo), hi: q.hi, openLo: false, openHi: q.openHi };
    },
    backward: (_, args) => args.map(() => line),
  },
  natMod: { ...unknown, forward: ([a]) => ({ ...(a as Range), lo: 0, openLo: false }) },
  intDiv: unknown,
  intMod: unknown,
  succ: { forward: ([a]) => add(a as Range, point(1)), backward: (t) => [sub(t, point(1))] },
  cast: { forward: ([a]) => a as Range, backward: (t) => [t] },
  floor: rounded,
  ceil: rounded,
  exp: {
    forward: ([a]) => exp(a as Range),
    backward: (t) => {
      const seen = intersect(t, positive);
      return [seen.lo > seen.hi ? nothing : log(seen)];
    },
  },
  log: {
    forward: ([a]) => log(a as Range),
    backward: (t, args) => [
      at(args, 0).lo >= 0 && !(at(args, 0).lo === 0 && !at(args, 0).openLo) ? exp(t) : line,
    ],
  },
  sqrt: {
    forward: ([a]) => sqrt(a as Range),
    backward: (t) => [
      t.lo > 0 ? power(t, 2) : t.hi < 0 ? nothing : upTo(power(intersect(t, nonnegative), 2)),
    ],
  },
  rpow: {
    forward: ([a, b]) => rpow(a as Range, b as Range),
    backward: (t, args) => {
      const [a, b] = [at(args, 0), at(args, 1)];
      if (a.lo < 0 || (a.lo === 0 && !a.openLo)) return [line, line];
      const seen = intersect(t, positive);
      if (seen.lo > seen.hi) return [nothing, nothing];
      const base = isPoint(b) && b.lo !== 0 ? exp(quotient(log(seen), b)) : line;
      const exponent = isPoint(a) && a.lo !== 1 ? quotient(log(seen), log(a)) : line;
      return [base, exponent];
    },
  },
  length: unknown,
  get: unknown,
  nil: unknown,
  cons: unknown,
  tabulate: unknown,
  foldl: unknown,
  foldr: unknown,
  num: unknown,
  den: unknown,
  finVal: { forward: ([a]) => a as Range, backward: (t) => [t] },
};
