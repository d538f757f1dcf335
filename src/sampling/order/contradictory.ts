import { gcd, type Rational } from '../../domains/rational.ts';
import type { Comparison, Formula, Term } from '../../language/ast.ts';
import { entryOf } from '../../present.ts';
import type { Hypothesis } from './equalities.ts';
import {
  addLinear,
  type Linear,
  linearOfConstant,
  makeReading,
  minusOne,
  one,
  scaleLinear,
} from './linear.ts';

/**
 * Are the linear parts of some hypotheses contradictory? Decided in exact arithmetic by Fourier–Motzkin elimination. A
 * nonlinear part (`x * y`, `exp x`, `f 0`) counts as one unknown, the same for the same text. So a contradiction among the
 * linear parts is a contradiction of the hypotheses; the converse does not hold.
 */

/** `linear ≤ 0`, or `< 0` if strict; all coefficients are integers. */
type Constraint = {
  readonly coefficients: ReadonlyMap<string, bigint>;
  readonly constant: bigint;
  readonly strict: boolean;
};

/** The constraint with smallest integer coefficients. */
const constraint = ({ coefficients, constant }: Linear, strict: boolean): Constraint => {
  const parts = [...coefficients].filter(([, c]) => c.num !== 0n);
  const common = [...parts.map(([, c]) => c.den), constant.den].reduce(
    (all, den) => (all / gcd(all, den)) * den,
  );
  const whole = (c: Rational): bigint => c.num * (common / c.den);
  const by = parts.reduce((all, [, c]) => gcd(all, whole(c)), gcd(whole(constant), 0n)) || 1n;
  return {
    coefficients: new Map(parts.map(([unknown, c]) => [unknown, whole(c) / by])),
    constant: whole(constant) / by,
    strict,
  };
};

type Asserted = { readonly comparison: Comparison; readonly left: Term; readonly right: Term };

const converse: Readonly<Record<Comparison, Comparison>> = { '=': '≠', '≠': '=', '<': '≤', '≤': '<' };

/** Comparisons of numbers that a hypothesis asserts unconditionally. */
const asserted = (formula: Formula): readonly Asserted[] => {
  switch (formula.kind) {
    case 'compare':
      return formula.left.sort.kind === 'number' ? [formula] : [];
    case 'and':
      return [...asserted(formula.left), ...asserted(formula.right)];
    case 'defined':
      return asserted(formula.body);
    case 'not': {
      const { of } = formula;
      if (of.kind !== 'compare' || of.left.sort.kind !== 'number') return [];
      const comparison = converse[of.comparison];
      const isOrder = comparison === '<' || comparison === '≤';
      return [
        isOrder
          ? { comparison, left: of.right, right: of.left }
          : { comparison, left: of.left, right: of.right },
      ];
    }
    default:
      return [];
  }
};

const isWhole = (term: Term): boolean =>
  term.sort.kind === 'number' && (term.sort.of === 'nat' || term.sort.of === 'int');

/** With more constraints than this the search gives up. */
const most = 2000;

/** `a` and `b` combined so that `unknown` cancels: it has a positive coefficient in `a` and a negative one in `b`. */
const combined = (a: Constraint, b: Constraint, unknown: string): Constraint => {
  const [p, q] = [entryOf(a.coefficients, unknown), -entryOf(b.coefficients, unknown)];
  const rational = (c: bigint): Rational => ({ num: c, den: 1n });
  const linear = (c: Constraint, by: bigint): Linear => ({
    coefficients: new Map([...c.coefficients].map(([name, value]) => [name, rational(value * by)])),
    constant: rational(c.constant * by),
  });
  return constraint(addLinear(linear(a, q), linear(b, p)), a.strict || b.strict);
};

const isFalse = ({ coefficients, constant, strict }: Constraint): boolean =>
  coefficients.size === 0 && (constant > 0n || (strict && constant === 0n));

const textOfConstraint = ({ coefficients, constant, strict }: Constraint): string =>
  `${[...coefficients].sort(([a], [b]) => (a < b ? -1 : 1)).join(';')} ${constant} ${strict}`;

/** Whether the system has no solution; false if that would take too long to decide. */
const isInfeasible = (constraints: readonly Constraint[]): boolean => {
  let left = constraints;
  for (;;) {
    if (left.some(isFalse)) return true;
    const unknowns = new Set(left.flatMap(({ coefficients }) => [...coefficients.keys()]));
    const sides = [...unknowns].map((unknown) => ({
      unknown,
      above: left.filter(({ coefficients }) => (coefficients.get(unknown) ?? 0n) > 0n),
      below: left.filter(({ coefficients }) => (coefficients.get(unknown) ?? 0n) < 0n),
    }));
    const [next] = sides.sort((a, b) => a.above.length * a.below.length - b.above.length * b.below.length);
    if (next === undefined) return false;
    if (next.above.length * next.below.length + left.length > most) return false;
    const rest = left.filter(({ coefficients }) => !coefficients.has(next.unknown));
    const made = next.above.flatMap((a) => next.below.map((b) => combined(a, b, next.unknown)));
    left = [...new Map([...rest, ...made].map((c) => [textOfConstraint(c), c])).values()];
  }
};

/** Do the linear parts of the hypotheses contradict each other? */
export const areContradictory = (hypotheses: readonly Hypothesis[]): boolean => {
  const { naturals, read } = makeReading();
  const constraints: Constraint[] = [];
  const apart: (readonly [Linear, boolean])[] = [];
  // between integers, `a < b` is `a + 1 ≤ b`
  const below = (difference: Linear, whole: boolean): Constraint =>
    whole ? constraint(addLinear(difference, linearOfConstant(one)), false) : constraint(difference, true);
  for (const { comparison, left, right } of hypotheses.flatMap(({ formula }) => asserted(formula))) {
    const difference = addLinear(read(left), scaleLinear(read(right), minusOne));
    if (comparison === '<') constraints.push(below(difference, isWhole(left)));
    if (comparison === '≠') apart.push([difference, isWhole(left)]);
    if (comparison === '≤' || comparison === '=') constraints.push(constraint(difference, false));
    if (comparison === '=') constraints.push(constraint(scaleLinear(difference, minusOne), false));
  }
  const met = new Set(
    [...constraints, ...apart.map(([difference]) => difference)].flatMap((c) => [...c.coefficients.keys()]),
  );
  for (const unknown of naturals) {
    if (!met.has(unknown)) continue;
    constraints.push({ coefficients: new Map([[unknown, -1n]]), constant: 0n, strict: false });
  }
  return (
    isInfeasible(constraints) ||
    apart.some(([difference, whole]) =>
      [difference, scaleLinear(difference, minusOne)].every((side) =>
        isInfeasible([...constraints, below(side, whole)]),
      ),
    )
  );
};
