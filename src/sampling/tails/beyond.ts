import type { Formula, Statement, Term } from '../../language/ast.ts';
import { hasPart } from '../../language/levels.ts';
import type { Tail } from '../../language/property.ts';
import type { Hypothesis } from '../order/equalities.ts';
import type { Box } from '../ranges/box.ts';
import { type FormulaRange, rangeOfFormula } from '../ranges/formula-range.ts';
import { countOccurrences, visitNodes } from '../ranges/occurrences.ts';
import { line, point, type Range } from '../ranges/range.ts';
import { findUnboundedParts } from '../ranges/unbounded.ts';
import { isHomogeneous, mentionsIndex } from './homogeneous.ts';

/** A hypothesis about all naturals, with a test that it holds beyond the window in which it is checked one by one. */
export type Beyond = {
  readonly hypothesis: number;
  /** Binder levels of the sequences it speaks of. */
  readonly levels: readonly number[];
  /** True only if these tails satisfy it for every index from `window` on, given that it holds inside the window. */
  readonly holds: (box: Box, tails: readonly (Tail | undefined)[], window: number) => boolean;
};

type Tails = readonly (Tail | undefined)[];

const matrixBody = (formula: Formula): Formula =>
  formula.kind === 'forall' ? matrixBody(formula.body) : formula;

type Compare = Extract<Formula, { kind: 'compare' }>;

const comparisons = (formula: Formula): readonly Compare[] => {
  const found: Compare[] = [];
  visitNodes(formula, (node) => {
    if (node.kind === 'compare') found.push(node);
  });
  return found;
};

const isAffineStep = (compare: Compare, tails: Tails): boolean => {
  const sides = [compare.left, compare.right].map((side) =>
    side.kind === 'apply' && side.fn.kind === 'variable'
      ? { level: side.fn.level, index: side.args[0] }
      : undefined,
  );
  const [left, right] = sides;
  if (left === undefined || right === undefined || left.level !== right.level) return false;
  const tail = tails[left.level];
  if (tail?.kind !== 'affine' || compare.comparison === '≠' || compare.comparison === '=') return false;
  const later = (index: Term | undefined): boolean => index?.kind === 'operation';
  const first = (index: Term | undefined): boolean => index?.kind === 'variable';
  const increasing = first(left.index) && later(right.index);
  const decreasing = later(left.index) && first(right.index);
  return (increasing && tail.step > 0) || (decreasing && tail.step < 0);
};

/** Conditions under which the truth of one comparison inside the window carries over to everything beyond. */
const carriesOver = (compare: Compare, tails: Tails, values: number): boolean => {
  const levels = [...countOccurrences(compare, values).keys()].filter((level) => tails[level] !== undefined);
  const free = !mentionsIndex(compare.left, values) && !mentionsIndex(compare.right, values);
  if (levels.every((level) => tails[level]?.kind === 'constant') && free) return true;
  const halving = levels.every((level) => {
    const tail = tails[level];
    return tail?.kind === 'halving' || (tail?.kind === 'constant' && tail.value === 0);
  });
  if (halving && isHomogeneous(compare.left, values) && isHomogeneous(compare.right, values)) return true;
  return isAffineStep(compare, tails);
};

/** Whether the body is certainly false at some index where the prefix of a sequence ends and its tail begins. */
const brokenNearEnd = (body: FormulaRange, box: Box, level: number): boolean => {
  const layout = box.layouts[level];
  const end = layout?.kind === 'sequence' ? layout.length : 0;
  for (let k = Math.max(0, end - 2); k < end + 2; k++) {
    for (const step of [0, 1]) {
      for (let slot = 0; slot < 8; slot++) box.bound[slot] = point(k + step * slot);
      if (body.truth(box) === 'false') return true;
    }
  }
  return false;
};

/** Collects all hypotheses about all naturals. */
export const beyondOf = (
  hypotheses: readonly Hypothesis[],
  sequences: ReadonlySet<number>,
): readonly Beyond[] =>
  hypotheses.flatMap((h, hypothesis) =>
    findUnboundedParts(h.formula, h.values).map((part): Beyond => {
      const body = matrixBody(part.formula);
      const levels = [...countOccurrences(part.formula, h.values).keys()].filter((level) =>
        sequences.has(level),
      );
      const ranges = new Map<Formula, FormulaRange>();
      const over = (formula: Formula): FormulaRange => {
        const known =
          ranges.get(formula) ??
          rangeOfFormula(formula, { values: h.values, depth: part.depth + 8, guides: undefined }, () => 0);
        ranges.set(formula, known);
        return known;
      };
      return {
        hypothesis,
        levels,
        holds: (box, tails, window) => {
          if (levels.some((level) => brokenNearEnd(over(body), box, level))) return false;
          const far: Range = { ...line, lo: window - 1, openLo: false };
          for (let slot = 0; slot < 8; slot++) box.bound[slot] = far;
          if (over(body).truth(box) === 'true') return true;
          // otherwise every comparison must carry over from the window, or be the same for all indices beyond it
          return comparisons(body).every(
            (compare) => carriesOver(compare, tails, h.values) || over(compare).truth(box) !== 'undecided',
          );
        },
      };
    }),
  );

/** Whether the statement has an unbounded quantifier other than in its hypotheses `∀ k, …`. */
export const looksFar = (statement: Statement): boolean => {
  const asksFar = (part: Formula | Term): boolean =>
    hasPart(part, ({ kind }) => kind === 'forall' || kind === 'exists');
  const asksForSome = (part: Formula | Term): boolean => hasPart(part, ({ kind }) => kind === 'exists');
  const definitions = [...(statement.definitions?.values() ?? [])];
  return (
    asksFar(statement.conclusion) ||
    statement.binders.some((b) => b.kind === 'hypothesis' && asksForSome(b.formula)) ||
    definitions.some(
      ({ chosen, equations }) => chosen !== undefined || equations.some(({ body }) => asksFar(body)),
    )
  );
};
