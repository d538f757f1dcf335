import type { Domain } from '../../src/domains/domain.ts';
import { interval } from '../../src/domains/interval.ts';
import { getMpfr } from '../../src/domains/mpfr.ts';
import { FALSE } from '../../src/domains/truth.ts';
import { points } from './points.ts';

type Operation = {
  readonly name: string;
  /** Arguments are moved into the domain of the operation. */
  readonly where: (a: number, b: number) => readonly [number, number] | undefined;
  readonly of: <X>(d: Domain<X>, a: X, b: X) => X;
};

const anywhere = (a: number, b: number): readonly [number, number] => [a, b];
const moderate = (x: number): number => (Math.abs(x) < 1e6 ? x : Math.sign(x) * Math.log2(Math.abs(x)));

/** Operations that take numbers of a domain to one of it; `hull` makes an enclosure wider on purpose. */
type Taken = {
  [K in keyof Domain<symbol>]: Domain<symbol>[K] extends (a: symbol, ...others: never[]) => symbol
    ? K
    : never;
}[keyof Domain<symbol>];

/** Every operation of the domains, and where it is defined: one that is new does not compile here until it has a row. */
const rows: Readonly<Record<Exclude<Taken, 'hull'> | 'square', Omit<Operation, 'name'>>> = {
  add: { where: anywhere, of: (d, a, b) => d.add(a, b) },
  sub: { where: anywhere, of: (d, a, b) => d.sub(a, b) },
  mul: { where: anywhere, of: (d, a, b) => d.mul(a, b) },
  div: { where: (a, b) => (b === 0 ? undefined : [a, b]), of: (d, a, b) => d.div(a, b) },
  neg: { where: anywhere, of: (d, a) => d.neg(a) },
  abs: { where: anywhere, of: (d, a) => d.abs(a) },
  max: { where: anywhere, of: (d, a, b) => d.max(a, b) },
  min: { where: anywhere, of: (d, a, b) => d.min(a, b) },
  sqrt: { where: (a, b) => [Math.abs(a), b], of: (d, a) => d.sqrt(a) },
  exp: { where: (a, b) => [moderate(a), b], of: (d, a) => d.exp(a) },
  log: { where: (a, b) => (a === 0 ? undefined : [Math.abs(a), b]), of: (d, a) => d.log(a) },
  rpow: {
    where: (a, b) => (a === 0 ? undefined : [Math.abs(a), moderate(b)]),
    of: (d, a, b) => d.rpow(a, b),
  },
  sin: { where: (a, b) => [moderate(a), b], of: (d, a) => d.sin(a) },
  cos: { where: (a, b) => [moderate(a), b], of: (d, a) => d.cos(a) },
  arctan: { where: anywhere, of: (d, a) => d.arctan(a) },
  power: { where: (a, b) => [a, b], of: (d, a) => d.power(a, 7n) },
  square: { where: (a, b) => [a, b], of: (d, a) => d.power(a, 2n) },
};

export const operations: readonly Operation[] = Object.entries(rows).map(([name, row]) => ({ name, ...row }));

/**
 * Compares the double interval of `count` results with the 400-bit MPFR enclosure: the two must overlap, and the 400-bit enclosure
 * is so narrow that overlap is containment up to 2^-390. Gives the failures, and how much wider than one double the widest result is.
 */
export function compareWithMpfr(
  operation: Operation,
  seed: number,
  count: number,
): { readonly failures: readonly string[]; readonly decided: number } {
  const high = getMpfr(400);
  const draw = points(seed);
  const failures: string[] = [];
  let decided = 0;
  for (let index = 0; index < count; index++) {
    const at = operation.where(draw(), draw());
    if (at === undefined) continue;
    high.release();
    const [x, y] = at;
    const low = operation.of(interval, interval.ofDouble(x), interval.ofDouble(y));
    const precise = operation.of(high, high.ofDouble(x), high.ofDouble(y));
    if (precise === undefined) continue;
    decided += 1;
    const ends = {
      low: high.ofDouble(Number.isFinite(low.lo) ? low.lo : 0),
      high: high.ofDouble(Number.isFinite(low.hi) ? low.hi : 0),
    };
    const above = Number.isFinite(low.lo) && high.lessEqual(ends.low, precise) === FALSE;
    const below = Number.isFinite(low.hi) && high.lessEqual(precise, ends.high) === FALSE;
    if (above || below || !(low.lo <= low.hi))
      failures.push(`${operation.name}(${x}, ${y}) = [${low.lo}, ${low.hi}]`);
  }
  return { failures, decided };
}
