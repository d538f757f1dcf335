import type { Domain } from '../../domains/domain.ts';
import { either, FALSE, type Kleene, NEARLY, TRUE, UNKNOWN } from '../../domains/truth.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { hasPart, usesLevel } from '../../language/levels.ts';
import { operations } from '../../operations/table.ts';
import { type Code, type Counters, type Env, takeTry } from '../code.ts';
import { numberOf } from '../read-value.ts';
import type { Value } from '../values.ts';
import { comparisonsWith, findZeros } from './zeros.ts';

type Exists = Extract<Formula, { kind: 'forall' | 'exists' }>;

/** Reals that are always tried: small ones, and powers of two on both sides. */
const tried: readonly number[] = [
  ...[0, 1, -1, 0.5, 2, -0.5, -2],
  ...Array.from({ length: 10 }, (_, k) => [2 ** -(4 * k + 4), 2 ** (4 * k + 4), -(2 ** (4 * k + 4))]).flat(),
];
/** The largest number that is tried if the number of evaluation steps, or the length of the result, grows with it. */
const LARGEST_COUNTED = 4096n;
/** Number of values tried if each starts another search. */
const MOST_NESTED = 8;
/** Naturals beyond the enumerated ones. */
const far: readonly bigint[] = Array.from({ length: 23 }, (_, k) => 1n << BigInt(2 * k + 7));
/** Values of inner variables at which the bounds of the searched variable are evaluated. */
const inside: readonly number[] = [0, 1, 2, 3, 10, 1000, 0.5, -1, -0.5, -3];

/** What a search needs: the arithmetic, compiled terms, and the first level that no binder of the statement has. */
export type Search<X> = {
  readonly domain: () => Domain<X>;
  readonly counters: () => Counters;
  /** Whether counterparts take over calls. They are not called with numbers that no sample contains. */
  readonly isMixed: () => boolean;
  readonly code: (t: Term, depth: number) => Code<X>;
};

/** Where the comparisons of a claim about a variable change their truth: points, and brackets of points, in the arithmetic. */
function turns<X>(
  { domain, code, counters }: Search<X>,
  f: Exists,
  env: Env<X>,
  depth: number,
): readonly (readonly [X, X])[] {
  const d = domain();
  const isNatural = f.sort.kind === 'number' && f.sort.of === 'nat';
  const largest = isCounted(f.body, depth) ? LARGEST_COUNTED : undefined;
  const isTried = (n: bigint): boolean => (!isNatural || n >= 0n) && isWithin(n, largest);
  const isReal = f.sort.kind === 'number' && (f.sort.of === 'real' || f.sort.of === 'rational');
  return comparisonsWith(f.body, depth, depth + 1).flatMap(({ of, inner, depth: at }) => {
    if (of.left.sort.kind !== 'number') return [];
    const isWhole = of.left.sort.of === 'nat' || of.left.sort.of === 'int';
    const asNumber = (value: Value<X>): X =>
      typeof value === 'bigint' ? d.ofInteger(value) : numberOf(d, value);
    const [left, right] = [code(of.left, at), code(of.right, at)];
    if (isWhole && isReal) return [];
    return (inner.length === 0 ? [0] : inside).flatMap((value) => {
      const bound = inner.map((binder): Value<X> => {
        const sort = 'sort' in binder ? binder.sort : undefined;
        const isOfReals = sort?.kind === 'number' && (sort.of === 'real' || sort.of === 'rational');
        return isOfReals ? d.ofDouble(value) : BigInt(Math.max(0, Math.trunc(value)));
      });
      const g = (x: X): X => {
        if (!takeTry(counters())) return d.unknown;
        const point: Value<X> = isReal ? x : d.floor(x);
        if (point === undefined || (typeof point === 'bigint' && !isTried(point))) return d.unknown;
        const around: Env<X> = [...env.slice(0, depth), point, ...bound];
        return d.sub(asNumber(left([...around])), asNumber(right([...around])));
      };
      return findZeros(d, g, f.sort.kind === 'number' && f.sort.of === 'real');
    });
  });
}

/** Doubles next to and between given ones, where strict bounds leave room. */
function between(points: readonly number[]): readonly number[] {
  const sorted = [...new Set(points)].filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const gaps = sorted.slice(1).map((x, i) => sorted[i]! + (x - sorted[i]!) / 2);
  const outer = [most + 1, least - 1, most + Math.abs(most), least - Math.abs(least)];
  return [...sorted, ...gaps.slice(0, 16), ...outer];
}

/**
 * Whether a variable determines the number of evaluation steps: as an exponent, the end of a sum, or the argument of a
 * definition.
 */
function isCounted(f: Formula, level: number): boolean {
  const uses = (t: Term | Formula | undefined): boolean => t !== undefined && usesLevel(t, level);
  return hasPart(f, (part) => {
    if (part.kind === 'operation') return operations[part.operation].counted.some((i) => uses(part.args[i]));
    if (part.kind === 'sum' || part.kind === 'product') return uses(part.count);
    if (part.kind === 'every' || part.kind === 'some') return uses(part.from) || uses(part.to);
    return (part.kind === 'call' || part.kind === 'apply') && part.args.some(uses);
  });
}

const isWithin = (n: bigint, largest: bigint | undefined): boolean =>
  largest === undefined || (n <= largest && n >= -largest);

/** Whether a claim contains another existential quantifier: then each value is tried with many others. */
const isNested = (f: Formula): boolean => hasPart(f, (part) => part.kind === 'exists');

/** Tries a claim at candidate values and returns the best truth value found. */
function best<X>(values: Iterable<Value<X>>, holds: (value: Value<X>) => Kleene): Kleene {
  let found: Kleene = UNKNOWN;
  for (const value of values) {
    const truth = holds(value);
    if (truth === TRUE) return TRUE;
    if (truth !== FALSE && truth > found) found = truth;
  }
  return found;
}

/** Does not accept an equality up to the resolution: a number close to a solution is not a witness. */
const surely = (truth: Kleene): Kleene => (truth === NEARLY ? UNKNOWN : truth);

/**
 * Searches for a witness among numbers where the claim's comparisons change, next to and between these, and among others of
 * every size. A witness that is found decides; a failed search says nothing. Between numbers where the sign changes there is a
 * zero in the reals, so an enclosure of it will do; the rationals have gaps there, and a rational is a witness only if the
 * claim certainly holds for it.
 */
export function search<X>(
  search: Search<X>,
  f: Exists,
  { env, depth }: { readonly env: Env<X>; readonly depth: number },
  claim: (value: Value<X>) => Kleene,
): Kleene {
  const d = search.domain();
  if (f.sort.kind !== 'number') return UNKNOWN;
  const counters = search.counters();
  const holds = (value: Value<X>): Kleene => (takeTry(counters) ? claim(value) : UNKNOWN);
  const found = turns(search, f, env, depth);
  if (f.sort.of === 'real' || f.sort.of === 'rational') {
    const exactly = best(
      found.map(([a, b]) => (a === b ? a : d.hull(a, b))),
      f.sort.of === 'real' ? holds : (value) => surely(holds(value)),
    );
    if (exactly === TRUE) return TRUE;
    const ends = found.flatMap(([a, b]) => [...d.enclosure(a), ...d.enclosure(b)]);
    const all = [...between(ends), ...tried];
    const others = best(
      (isNested(f.body) ? all.slice(0, MOST_NESTED) : all).map((x) => d.ofDouble(x)),
      (value) => surely(holds(value)),
    );
    return either(exactly, others);
  }
  const around = found.flatMap(([a]) => {
    const [low] = d.enclosure(a);
    if (!Number.isFinite(low)) return [];
    const floor = BigInt(Math.floor(low));
    return [floor - 1n, floor, floor + 1n, floor + 2n];
  });
  const near = f.sort.of === 'int' ? Array.from({ length: 64 }, (_, k) => BigInt(-k - 1)) : [];
  const isNat = f.sort.of === 'nat';
  const largest = isCounted(f.body, depth) ? LARGEST_COUNTED : undefined;
  return best<X>(
    new Set([...around, ...near, ...far].filter((n) => (!isNat || n >= 0n) && isWithin(n, largest))),
    holds,
  );
}
