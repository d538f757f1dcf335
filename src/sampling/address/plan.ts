import type { SampleRange } from '../../claims/registry.ts';
import { doublesAround } from '../../domains/doubles.ts';
import type { Sort, Statement } from '../../language/ast.ts';
import { layoutOf } from '../../language/layout-of.ts';
import { itemAt } from '../../present.ts';
import { type Columns, writeColumns } from '../columns/columns.ts';
import { type Aim, aimOf } from '../landmarks/aim.ts';
import { jumpsIn } from '../landmarks/jumps.ts';
import { findLiteralLandmarks } from '../landmarks/literals.ts';
import { type Listing, listingOf } from '../listing/listing.ts';
import { bitsAt } from '../order/bits.ts';
import { branchingOf, stepsOf } from '../order/branching.ts';
import { areContradictory } from '../order/contradictory.ts';
import { solveDetermined } from '../order/determined.ts';
import { equationsOf, type Hypothesis } from '../order/equalities.ts';
import { asksForFractions } from '../order/fractions.ts';
import { lengthsOf, shortenLengths } from '../order/lengths.ts';
import { type CostAt, reachesOf } from '../order/reach.ts';
import { residuesOf } from '../order/residues.ts';
import { type Solutions, solutionsOf } from '../order/solutions.ts';
import { type Box, cellAt, type Guides, openBox } from '../ranges/box.ts';
import { type Elements, elementsOf } from '../ranges/elements.ts';
import { type FormulaRange, rangeOfFormula } from '../ranges/formula-range.ts';
import { cellsIn, type Layout, layoutAt } from '../ranges/layout.ts';
import { integersOf, intersect, isEmpty, type Range } from '../ranges/range.ts';
import { type Beyond, beyondOf, looksFar } from '../tails/beyond.ts';
import { farthestByLevel, growthOf, type PlannedValue } from './planned-value.ts';
import { elementOf, narrowBy, planValues, rangeOfSort } from './planned-values.ts';

/** How samples of a statement are made. */
export type SamplingPlan = {
  readonly statement: Statement;
  readonly hypotheses: readonly Hypothesis[];
  /** The hypotheses over boxes, guided by counterparts; same order. */
  readonly guided: readonly FormulaRange[];
  readonly elements: Elements;
  /** Positions of hypotheses that are checked for a complete proposal before the property evaluates it. */
  readonly checked: readonly number[];
  /** Value binders in the order in which they are sampled. */
  readonly values: readonly PlannedValue[];
  /** A box with every scalar at its range; sequences are unknown. */
  readonly start: Box;
  readonly longestSequence: number;
  /** The number of unbounded integers if all values are integers, so that their windows grow; else 0. */
  readonly growth: number;
  readonly hasSequences: boolean;
  /** Hypotheses about all naturals are checked one by one below this index. */
  readonly window: number;
  readonly beyond: readonly Beyond[];
  /** Whether sequences may repeat their prefix forever. Little can be decided about all indices of such a sequence. */
  readonly mayRepeat: boolean;
  /** Moves a value to a jump of a definition, at the landmark addresses. */
  readonly aim: Aim | undefined;
  /** Whether an equation may have only fractions that are not doubles as solutions. Such samples fit no row of doubles. */
  readonly hasFractions: boolean;
  /** Solutions of equations between integers, for proposals after one that failed. */
  readonly solutions: readonly Solutions[];
  /** Draws all values at once, if each is a number. */
  readonly columns: Columns | undefined;
  /** All samples, if a run can try each of them. */
  readonly listing: Listing | undefined;
  /** Why no values satisfy the hypotheses, if that is shown. */
  readonly empty: string | undefined;
  /** Whether the claim's `sample:` narrowed a binder. */
  readonly narrowed: boolean;
};

/** Whether an entry of `sample:` excludes a part of the domain. The reach of integers does not count. */
const narrows = ({ min, max, maxLength }: SampleRange = {}): boolean =>
  min !== undefined || max !== undefined || maxLength !== undefined;

const layoutsOf = (
  sorts: readonly Sort[],
  longest: readonly number[],
): { layouts: Layout[]; cells: number } => {
  let cells = 0;
  const layouts = sorts.map((sort, level): Layout => {
    const cell = cells;
    const integer = isInteger(elementOf(sort)) || elementOf(sort).kind === 'bool';
    const length = itemAt(longest, level);
    const layout = layoutAt(layoutOf(sort), cell, length, integer);
    cells += cellsIn(layout);
    return layout;
  });
  return { layouts, cells };
};

/** Sequences get at most this many free values before their tail, unless `sample:` says otherwise. */
const defaultLength = 10;

const isInteger = (sort: Sort): boolean =>
  sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));

const rounds = 24;

/** Narrows a box by all hypotheses until nothing changes. Without guides the result is a proof. */
export const contract = (box: Box, formulas: readonly FormulaRange[]): void => {
  for (let round = 0; round < rounds && !box.empty; round++) {
    const before = [...box.cells];
    for (const formula of formulas) formula.assume(box);
    for (const layout of box.layouts) {
      if (layout.kind !== 'scalar' || !layout.integer) continue;
      const whole = integersOf(cellAt(box, layout.cell));
      box.cells[layout.cell] = whole;
      if (isEmpty(whole)) box.empty = true;
    }
    if (before.every((range, i) => range.lo === box.cells[i]?.lo && range.hi === box.cells[i]?.hi)) return;
  }
};

/** The hypotheses of a statement with the number of value binders before each. */
const hypothesesOf = (statement: Statement): readonly Hypothesis[] => {
  let values = 0;
  return statement.binders.flatMap((binder): Hypothesis[] => {
    if (binder.kind === 'hypothesis') return [{ name: binder.name, formula: binder.formula, values }];
    values += 1;
    return [];
  });
};

/** Further inputs: the cost of a sample, numbers that occur in the code of counterparts, and how many samples may be listed. */
type Aside = { readonly cost?: CostAt; readonly numbers?: readonly number[]; readonly most?: number };

/** Derives from the hypotheses how to make samples that satisfy them. */
export const planSampling = (
  statement: Statement,
  narrowing: ReadonlyMap<string, SampleRange>,
  guides: Guides,
  { cost, numbers = [], most }: Aside = {},
): SamplingPlan => {
  const binders = statement.binders.filter((b) => b.kind === 'value');
  const hypotheses = hypothesesOf(statement);
  const sorts = binders.map((b) => b.sort);
  const usual = binders.map((b) => narrowing.get(b.name)?.maxLength ?? defaultLength);
  const steps = stepsOf(branchingOf(statement));
  const lengths = new Map(
    binders.flatMap(({ name, sort }, level) => {
      if (layoutOf(sort) !== 'list') return [];
      const found = lengthsOf(hypotheses, level, narrowing.get(name)?.maxLength);
      return [[level, Number.isFinite(steps) ? shortenLengths(found, steps) : found] as const];
    }),
  );
  const { layouts, cells } = layoutsOf(
    sorts,
    usual.map((length, level) => lengths.get(level)?.most ?? length),
  );
  const start = openBox(layouts, cells);
  layouts.forEach((layout, level) => {
    const binder = itemAt(binders, level);
    if (layout.kind === 'scalar') {
      start.cells[layout.cell] = narrowBy(rangeOfSort(binder.sort), narrowing.get(binder.name));
    }
  });
  const longestSequence = Math.max(...usual, 0);
  const residues = residuesOf(hypotheses);
  const determined = solveDetermined(hypotheses, sorts);
  const hasFractions =
    asksForFractions(hypotheses, sorts) ||
    [...determined.values()].some(({ den }) => (den & (den - 1n)) !== 0n);
  const sequences = new Set(layouts.flatMap((layout, level) => (layout.kind === 'sequence' ? [level] : [])));
  const over = (guided: Guides | undefined): readonly FormulaRange[] =>
    hypotheses.map((h) =>
      rangeOfFormula(h.formula, { values: h.values, depth: h.values, guides: guided }, () => longestSequence),
    );
  contract(start, over(undefined));
  // rounded outward, so that a solved value is in the range
  for (const [level, { num, den }] of determined) {
    const layout = layouts[level];
    if (layout?.kind !== 'scalar' || (layout.integer && den !== 1n)) continue;
    const [lo, hi] = doublesAround(num, den);
    start.cells[layout.cell] = intersect(cellAt(start, layout.cell), {
      lo,
      hi,
      openLo: false,
      openHi: false,
    });
  }
  const scalars = new Set(layouts.flatMap((layout, level) => (layout.kind === 'scalar' ? [level] : [])));
  const equations = equationsOf(hypotheses, [...integersFirst(layouts)], scalars);
  const values = planValues({
    binders,
    layouts,
    equations,
    hypotheses,
    start,
    samples: narrowing,
    lengths,
    residues,
    reaches: reachesOf({
      statement,
      steps,
      isGuided: statement.calls.some((constant) => guides.has(constant)),
      known: bitsAt(layouts, start),
      cost,
    }),
    landmarks: findLiteralLandmarks(statement, numbers),
  });
  const known = (level: number): Range => cellAt(start, itemAt(layouts, level).cell);
  const solutions = solutionsOf(hypotheses, sorts, known);
  const growth = growthOf(values);
  for (const { manner } of values) manner.grows = growth > 0;
  const formulas = hypotheses.map(({ formula }) => formula);
  return {
    statement,
    hypotheses,
    guided: over(guides),
    elements: elementsOf(hypotheses, binders.length, guides),
    checked: hypotheses.flatMap((_, i) => (equations.constructive.has(i) ? [] : [i])),
    values,
    start,
    longestSequence,
    growth,
    hasSequences: sequences.size > 0,
    // room for indices like `N + k` beyond the prefix
    window: longestSequence + 16,
    beyond: beyondOf(hypotheses, sequences),
    aim: aimOf(jumpsIn(statement), start, farthestByLevel(values)),
    mayRepeat: !looksFar(statement),
    hasFractions,
    solutions,
    // columns support neither residues nor fractions nor solutions that are looked up
    columns:
      hasFractions || solutions.length > 0 || values.some((value) => value.residues !== undefined)
        ? undefined
        : writeColumns(values, layouts, formulas, { start: known, guides }),
    listing: most === undefined || start.empty ? undefined : listingOf(values, start, most),
    empty: start.empty
      ? 'interval contraction leaves nothing'
      : areContradictory(hypotheses)
        ? 'their linear parts contradict each other'
        : undefined,
    narrowed: binders.some((b) => narrows(narrowing.get(b.name))),
  };
};

/** Levels with natural numbers and integers first: they determine how many values of a sequence matter. */
const integersFirst = (layouts: readonly Layout[]): readonly number[] => {
  const levels = layouts.map((_, level) => level);
  const first = (level: number): boolean =>
    layouts[level]?.kind === 'scalar' && layouts[level]?.integer === true;
  return [...levels.filter(first), ...levels.filter((level) => !first(level))];
};
