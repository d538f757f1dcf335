import type { Domain } from '../../domains/domain.ts';
import type { Formula } from '../../language/ast.ts';
import { usesLevel } from '../../language/levels.ts';

type Comparison = Extract<Formula, { kind: 'compare' }>;

/** The comparisons in a formula that mention the variable of a level, with the variables that are bound around them. */
export function comparisonsWith(
  f: Formula,
  level: number,
  depth: number,
): readonly { readonly of: Comparison; readonly inner: readonly Formula[]; readonly depth: number }[] {
  switch (f.kind) {
    case 'compare':
      return usesLevel(f, level) ? [{ of: f, inner: [], depth }] : [];
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return [f.left, f.right].flatMap((part) => comparisonsWith(part, level, depth));
    case 'not':
      return comparisonsWith(f.of, level, depth);
    case 'defined':
      return comparisonsWith(f.body, level, depth);
    case 'every':
    case 'some':
    case 'forall':
    case 'exists':
      return comparisonsWith(f.body, level, depth + 1).map((found) => ({
        ...found,
        inner: [f, ...found.inner],
      }));
    case 'truth':
      return [];
  }
}

/** Doubles between which a sign change is searched: zero, and powers of two on both sides. */
const grid: readonly number[] = [
  ...Array.from({ length: 15 }, (_, k) => -(2 ** (40 - 4 * k))),
  0,
  ...Array.from({ length: 15 }, (_, k) => 2 ** (4 * k - 16)),
];
/**
 * Bisections between two neighbours of the grid, down to some 2^-52 of their distance, and further ones for numbers of more
 * bits.
 */
const FEW_STEPS = 12;
const STEPS = { exact: 60, interval: 60, doubles: 60, mpfr: 460 } as const;

/** A zero of a function between two points with different signs; returns the ends of the last intervals. */
function bisected<X>(
  d: Domain<X>,
  g: (x: X) => X,
  [low, high]: readonly [X, X],
  steps: number,
): readonly [X, X] {
  const half = d.ofRational({ num: 1n, den: 2n });
  let [a, b] = [low, high];
  const sign = d.sign(g(a));
  for (let step = 0; step < steps; step++) {
    const middle = d.mul(d.add(a, b), half);
    const there = d.sign(g(middle));
    if (there === 0) return [middle, middle];
    if (there === undefined) break;
    if (there === sign) a = middle;
    else b = middle;
  }
  return [a, b];
}

/** Points at which the two sides of a comparison may be equal: the zero of a line through two points, and sign changes. */
export function findZeros<X>(d: Domain<X>, g: (x: X) => X, isReal: boolean): readonly (readonly [X, X])[] {
  // the ends enclose a real, never a rational; only strict bounds leave room between them
  const steps = isReal || d.name === 'exact' ? STEPS[d.name] : FEW_STEPS;
  const [zero, one] = [d.ofInteger(0n), d.ofInteger(1n)];
  const [start, next] = [g(zero), g(one)];
  const slope = d.sub(next, start);
  const sign = d.sign(slope);
  const found: (readonly [X, X])[] = [];
  if (sign === 1 || sign === -1) {
    const crossing = d.div(d.neg(start), slope);
    found.push([crossing, crossing]);
    const there = d.sign(g(crossing));
    if (there === 0) return found;
  }
  let before: readonly [X, -1 | 0 | 1 | undefined] | undefined;
  for (const x of grid) {
    const at = d.ofDouble(x);
    const now = d.sign(g(at));
    if (now === 0) found.push([at, at]);
    if (before !== undefined && now !== undefined && before[1] !== undefined && now * before[1] === -1)
      found.push(bisected(d, g, [before[0], at], steps));
    before = [at, now];
  }
  return found;
}
