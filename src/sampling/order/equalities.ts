import type { Comparison, Formula, Term } from '../../language/ast.ts';
import { isSameTerm } from '../../language/levels.ts';
import { operations } from '../../operations/table.ts';
import { itemAt } from '../../present.ts';
import type { Grid } from '../address/manner.ts';
import { countOccurrences } from '../ranges/occurrences.ts';

/**
 * How equations between values are satisfied: which binder is solved for, which one copies which, and which values must be on a
 * grid.
 */
export type Equations = {
  /** Binder levels in the order in which they are sampled. */
  readonly order: readonly number[];
  /** Level → the level that it copies. */
  readonly copies: ReadonlyMap<number, number>;
  readonly grids: ReadonlyMap<number, Grid>;
  /** Positions of hypotheses that values drawn in this order satisfy up to rounding: each bounds its last value. */
  readonly constructive: ReadonlySet<number>;
};

/** One hypothesis, and the number of value binders before it. */
export type Hypothesis = { readonly name: string; readonly formula: Formula; readonly values: number };

type Equation = { readonly left: Term; readonly right: Term; readonly values: number };

/** Comparisons that a hypothesis asserts unconditionally, inside `∧`, definitions and quantifiers. */
const asserted = (
  formula: Formula,
  comparison: Comparison,
): readonly Extract<Formula, { kind: 'compare' }>[] => {
  switch (formula.kind) {
    case 'compare':
      return formula.comparison === comparison ? [formula] : [];
    case 'and':
      return [...asserted(formula.left, comparison), ...asserted(formula.right, comparison)];
    case 'implies':
      return asserted(formula.right, comparison);
    case 'defined':
    case 'every':
    case 'forall':
      return asserted(formula.body, comparison);
    default:
      return [];
  }
};

/** Comparisons of one kind that a hypothesis asserts. */
export const findAsserted = (h: Hypothesis, comparison: Comparison): readonly Equation[] =>
  asserted(h.formula, comparison).map(({ left, right }) => ({ left, right, values: h.values }));

/** `f … x …` = `f … y …`: the later of the two values, and the earlier one that it may copy. */
const repetition = (equation: Equation): readonly [number, number] | undefined => {
  const left = [...countOccurrences(equation.left, equation.values).keys()];
  const right = [...countOccurrences(equation.right, equation.values).keys()];
  const a = left.filter((level) => !right.includes(level));
  const b = right.filter((level) => !left.includes(level));
  const [x, y] = [a[0], b[0]];
  if (a.length !== 1 || b.length !== 1 || x === undefined || y === undefined) return undefined;
  if (!isSameTerm(equation.left, equation.right, (level) => (level === x ? y : level))) return undefined;
  return x < y ? [y, x] : [x, y];
};

/** Levels that multiply or divide on the path from the root of a term down to `unknown`. */
const factors = (term: Term, unknown: number, values: number): readonly number[] => {
  if (term.kind !== 'operation') return [];
  const inside = term.args.findIndex((arg) => countOccurrences(arg, values).has(unknown));
  if (inside < 0) return [];
  const deeper = factors(itemAt(term.args, inside), unknown, values);
  if (!operations[term.operation].dividedFor.includes(inside)) return deeper;
  const others = term.args.filter((_, i) => i !== inside);
  return [...deeper, ...others.flatMap((other) => [...countOccurrences(other, values).keys()])];
};

/** Whether the value occurs below operations only, so that a comparison can be solved for it. */
const isSolvable = (term: Term, level: number): boolean =>
  term.kind === 'variable'
    ? term.level === level
    : term.kind === 'operation' && term.args.some((arg) => isSolvable(arg, level));

/** The last scalar in `order` for which a comparison can be solved. */
const unknownOf = (
  { left, right, values }: Equation,
  order: readonly number[],
  isFree: (level: number) => boolean,
): number | undefined => {
  const counts = [countOccurrences(left, values), countOccurrences(right, values)];
  const once = (level: number): boolean => counts.reduce((sum, c) => sum + (c.get(level) ?? 0), 0) === 1;
  return order.findLast(
    (level) => isFree(level) && once(level) && (isSolvable(left, level) || isSolvable(right, level)),
  );
};

/** The order, with one level moved behind all others of a comparison. */
const movedLast = (order: readonly number[], level: number, all: readonly number[]): readonly number[] => {
  const last = Math.max(...all.map((other) => order.indexOf(other)));
  const place = Math.max(order.indexOf(level), last);
  const rest = order.filter((other) => other !== level);
  return [...rest.slice(0, place), level, ...rest.slice(place)];
};

const levelsOf = ({ left, right, values }: Equation): readonly number[] => [
  ...new Set([...countOccurrences(left, values).keys(), ...countOccurrences(right, values).keys()]),
];

/** Plans how the equations among `hypotheses` are solved; `scalars` are the levels that hold one number. */
export const equationsOf = (
  hypotheses: readonly Hypothesis[],
  levels: readonly number[],
  scalars: ReadonlySet<number>,
): Equations => {
  let order = levels;
  const copies = new Map<number, number>();
  const grids = new Map<number, Grid>();
  const solved = new Set<number>();
  const equations = hypotheses.flatMap((h) => findAsserted(h, '='));
  for (const equation of equations) {
    const repeated = repetition(equation);
    if (repeated !== undefined && !copies.has(repeated[0])) {
      copies.set(...repeated);
      continue;
    }
    const all = levelsOf(equation);
    const unknown = unknownOf(equation, order, (level) => scalars.has(level) && !solved.has(level));
    const divisors =
      unknown === undefined
        ? []
        : [equation.left, equation.right].flatMap((side) => factors(side, unknown, equation.values));
    for (const level of all) {
      if (level === unknown || grids.get(level) === 'power') continue;
      grids.set(level, divisors.includes(level) ? 'power' : 'short');
    }
    if (unknown === undefined) continue;
    solved.add(unknown);
    order = movedLast(order, unknown, all);
  }
  // a bound on a value that cannot be solved for, as inside a definition, becomes a bound on one that can
  for (const bound of hypotheses.flatMap((h) => [...findAsserted(h, '<'), ...findAsserted(h, '≤')])) {
    const all = levelsOf(bound);
    const last = order.findLast((level) => all.includes(level));
    const isFine =
      last === undefined ||
      !scalars.has(last) ||
      isSolvable(bound.left, last) ||
      isSolvable(bound.right, last);
    const unknown = unknownOf(bound, order, (level) => scalars.has(level) && !solved.has(level));
    if (!isFine && unknown !== undefined) order = movedLast(order, unknown, all);
  }
  const constructive = new Set(
    hypotheses.flatMap(({ formula, values }, i) => {
      if (formula.kind !== 'compare' || formula.comparison === '≠') return [];
      const bound = { left: formula.left, right: formula.right, values };
      const last = order.findLast((level) => levelsOf(bound).includes(level));
      return last !== undefined && unknownOf(bound, [last], (level) => scalars.has(level)) === last
        ? [i]
        : [];
    }),
  );
  return { order, copies, grids, constructive };
};
