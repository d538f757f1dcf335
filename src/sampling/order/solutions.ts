import type { Sort, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { countOccurrences } from '../ranges/occurrences.ts';
import type { Range } from '../ranges/range.ts';
import { findAsserted, type Hypothesis } from './equalities.ts';
import { linearIn, textOf } from './linear.ts';
import { doubles, makePolynomialReader, type Polynomial } from './polynomial.ts';

/** Small solutions of polynomial equations between integers: a value for each of the levels, at least one solution. */
export type Solutions = {
  readonly levels: readonly number[];
  readonly tuples: readonly (readonly number[])[];
};

/** Tuples of values that are tried for one equation. */
const BUDGET = 40_000;
/** Values that are tried of one unknown. */
const ALONE = 4096;
/** Solutions that are kept of one equation. */
const MOST = 2048;

/** A polynomial in the values by level. */
type Values = Polynomial<readonly number[], number>;

/** One side of an equation, and the levels in it. */
type Side = { readonly polynomial: Values; readonly levels: readonly number[] };

/** Whether a side is a sum in which the level stands alone: then its value follows from the others, and is whole. */
const standsAlone = (term: Term, level: number): boolean => {
  if (term.kind === 'variable') return term.level === level;
  if (term.kind !== 'operation') return false;
  const linear = linearIn(term);
  return term.args.some((arg) => {
    const factor = linear?.coefficients.get(textOf(arg));
    return factor?.den === 1n && factor.num ** 2n === 1n && standsAlone(arg, level);
  });
};

const isWhole = (sort: Sort | undefined): boolean =>
  sort?.kind === 'fin' || (sort?.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));

const sideOf = (term: Term, values: number): Side | undefined => {
  const { read } = makePolynomialReader<readonly number[], number>(doubles, (level) =>
    level < values ? (all) => itemAt(all, level) : undefined,
  );
  const polynomial = read(term);
  return polynomial && { polynomial, levels: [...countOccurrences(term, values).keys()] };
};

/** Two sides without a common level: all on one side, if there is one. */
const separate = (left: Side, right: Side): readonly [Side, Side] => {
  if (!left.levels.some((level) => right.levels.includes(level)))
    return left.levels.length < right.levels.length ? [left, right] : [right, left];
  const all: Side = {
    polynomial: { at: (values) => left.polynomial.at(values) - right.polynomial.at(values) },
    levels: [...new Set([...left.levels, ...right.levels])],
  };
  return [{ polynomial: { at: () => 0 }, levels: [] }, all];
};

/** Up to `count` integers of a range: from its end, or around 0. */
const someOf = ({ lo, hi }: Range, count: number): readonly number[] => {
  const from =
    lo > -Infinity ? Math.ceil(lo) : hi < Infinity ? Math.floor(hi) - count + 1 : -Math.floor(count / 2);
  const size = Math.min(count, hi < Infinity ? Math.floor(hi) - from + 1 : count);
  return Array.from({ length: Math.max(0, size) }, (_, k) => from + k);
};

/** Puts every combination of values of a side's levels into `values`, within the budget. */
function* combine(levels: readonly number[], values: number[], choices: number[][]): Generator<void> {
  const [level, ...rest] = levels;
  if (level === undefined) {
    yield;
    return;
  }
  for (const value of itemAt(choices, level)) {
    values[level] = value;
    yield* combine(rest, values, choices);
  }
}

/** Solutions of an equation: the values of the smaller side are looked up among those of the other. */
const solve = (sides: readonly [Side, Side], rangeOf: (level: number) => Range): Solutions => {
  const values: number[] = [];
  const choices: number[][] = [];
  for (const { levels } of sides)
    for (const level of levels)
      choices[level] = [
        ...someOf(rangeOf(level), Math.min(ALONE, Math.floor(BUDGET ** (1 / levels.length)))),
      ];
  const [small, large] = sides;
  const roots = new Map<number, number[][]>();
  for (const _ of combine(small.levels, values, choices)) {
    const value = small.polynomial.at(values);
    const root = small.levels.map((level) => itemAt(values, level));
    if (Number.isSafeInteger(value)) roots.set(value, [...(roots.get(value) ?? []), root]);
  }
  const tuples: number[][] = [];
  for (const _ of combine(large.levels, values, choices)) {
    for (const root of roots.get(large.polynomial.at(values)) ?? [])
      tuples.push([...root, ...large.levels.map((level) => itemAt(values, level))]);
    if (tuples.length >= MOST) break;
  }
  return { levels: [...small.levels, ...large.levels], tuples };
};

/**
 * Small solutions of polynomial equations between one to three integers among the hypotheses, found by trying. Equations in which a
 * value stands alone are left out: they are solved for it.
 */
export const solutionsOf = (
  hypotheses: readonly Hypothesis[],
  sorts: readonly Sort[],
  rangeOf: (level: number) => Range,
): readonly Solutions[] => {
  const found: Solutions[] = [];
  for (const { left, right, values } of hypotheses.flatMap((h) => findAsserted(h, '='))) {
    const sides = [sideOf(left, values), sideOf(right, values)];
    if (sides[0] === undefined || sides[1] === undefined) continue;
    const [small, large] = separate(sides[0], sides[1]);
    const levels = [...small.levels, ...large.levels];
    const isNew = !found.some((one) => one.levels.some((level) => levels.includes(level)));
    if (!isNew || levels.length === 0 || levels.length > 3) continue;
    if (!levels.every((level) => isWhole(sorts[level]))) continue;
    const counts = [countOccurrences(left, values), countOccurrences(right, values)];
    const isSolved = (level: number): boolean =>
      counts.reduce((sum, count) => sum + (count.get(level) ?? 0), 0) === 1 &&
      (standsAlone(left, level) || standsAlone(right, level));
    if (levels.some(isSolved)) continue;
    const solutions = solve([small, large], rangeOf);
    if (solutions.tuples.length > 0) found.push(solutions);
  }
  return found;
};
