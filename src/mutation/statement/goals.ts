import type { Comparison, Formula } from '../../language/ast.ts';

/** Formulas that together make another one false. */
export type Goal = readonly Formula[];

type Compare = Extract<Formula, { kind: 'compare' }>;

/** More ways than this are not tried: a long disjunction has very many. */
const mostGoals = 16;

const compareAs = (compare: Compare, comparison: Comparison, isSwapped: boolean): Formula => ({
  ...compare,
  comparison,
  left: isSwapped ? compare.right : compare.left,
  right: isSwapped ? compare.left : compare.right,
});

/** Ways to make a comparison false; a strict one first at its boundary, where equality can be solved for. */
const failedCompare = (compare: Compare): readonly Goal[] => {
  switch (compare.comparison) {
    case '<':
      return [[compareAs(compare, '=', false)], [compareAs(compare, '≤', true)]];
    case '≤':
      return [[compareAs(compare, '<', true)]];
    case '=':
      return [[compareAs(compare, '≠', false)]];
    case '≠':
      return [[compareAs(compare, '=', false)]];
  }
};

const both = (left: readonly Goal[], right: readonly Goal[]): readonly Goal[] =>
  left.flatMap((a) => right.map((b) => [...a, ...b])).slice(0, mostGoals);

/** Ways to make a formula true, as conjunctions that sampling can aim at. */
const met = (formula: Formula): readonly Goal[] => {
  switch (formula.kind) {
    case 'and':
      return both(met(formula.left), met(formula.right));
    case 'or':
      return [...met(formula.left), ...met(formula.right)];
    case 'implies':
      return [...waysToFail(formula.left), ...met(formula.right)];
    case 'iff':
      return [
        ...both(met(formula.left), met(formula.right)),
        ...both(waysToFail(formula.left), waysToFail(formula.right)),
      ];
    case 'not':
      return waysToFail(formula.of);
    case 'defined':
      return met(formula.body);
    default:
      return [[formula]];
  }
};

/** Ways to make a formula false. A quantifier is only negated as a whole: sampling then rejects. */
export const waysToFail = (formula: Formula): readonly Goal[] => {
  switch (formula.kind) {
    case 'compare':
      return failedCompare(formula);
    case 'and':
      return [...waysToFail(formula.left), ...waysToFail(formula.right)].slice(0, mostGoals);
    case 'or':
      return both(waysToFail(formula.left), waysToFail(formula.right));
    case 'implies':
      return both(met(formula.left), waysToFail(formula.right));
    case 'iff':
      return [
        ...both(met(formula.left), waysToFail(formula.right)),
        ...both(met(formula.right), waysToFail(formula.left)),
      ].slice(0, mostGoals);
    case 'not':
      return met(formula.of);
    case 'defined':
      return waysToFail(formula.body);
    default:
      return [[{ kind: 'not', of: formula }]];
  }
};
