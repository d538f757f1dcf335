import type { Binder, Formula, Sort, Statement } from '../../language/ast.ts';
import { hasPart } from '../../language/levels.ts';
import { isBinding } from '../../language/map-parts.ts';
import type { Property, Sample } from '../../language/property.ts';
import { substitute } from '../../language/substitute.ts';
import { boundHypotheses } from '../../sampling/ranges/bounded.ts';
import { countOccurrences } from '../../sampling/ranges/occurrences.ts';
import type { TestOptions } from '../../testing/options.ts';
import { findSolutions, type Solution } from './solutions.ts';

type Compare = Extract<Formula, { kind: 'compare' }>;
type Equation = { readonly compare: Compare; readonly without: Formula };

/** Equations of a formula outside its quantifiers, each with the formula in which it is taken for true. */
const equationsIn = (formula: Formula): readonly Equation[] => {
  const inside = (part: Formula, rebuild: (without: Formula) => Formula): readonly Equation[] =>
    equationsIn(part).map(({ compare, without }) => ({ compare, without: rebuild(without) }));
  switch (formula.kind) {
    case 'compare':
      return formula.comparison === '='
        ? [{ compare: formula, without: { kind: 'truth', value: true } }]
        : [];
    case 'and':
    case 'or':
    case 'implies':
    case 'iff':
      return [
        ...inside(formula.left, (left) => ({ ...formula, left })),
        ...inside(formula.right, (right) => ({ ...formula, right })),
      ];
    case 'not':
      return inside(formula.of, (of) => ({ ...formula, of }));
    case 'defined':
      return inside(formula.body, (body) => ({ kind: 'defined', constant: formula.constant, body }));
    default:
      return [];
  }
};

/** Bounds that hypotheses assert outright, at their boundary. */
const boundariesIn = (statement: Statement): readonly Compare[] =>
  statement.binders.flatMap((binder): Compare[] =>
    binder.kind === 'hypothesis' && binder.formula.kind === 'compare' && binder.formula.comparison === '≤'
      ? [{ ...binder.formula, comparison: '=' }]
      : [],
  );

const isBound = (formula: Formula, { left, right }: Compare): boolean =>
  formula.kind === 'compare' && formula.left === left && formula.right === right;

/**
 * The statement at a solution of an equation: the variable gives way to its value, which may speak of later variables; a hypothesis
 * that comes too early for that moves to the end, unless it binds variables, whose numbers depend on its place. The hypothesis
 * whose boundary the equation is holds there.
 */
const atSolution = (
  statement: Statement,
  { level, value }: Solution,
  equation: Compare,
  conclusion: Formula,
): Statement | undefined => {
  const replace = (formula: Formula): Formula =>
    isBound(formula, equation)
      ? { kind: 'truth', value: true }
      : substitute(formula, (at) => (at === level ? value : undefined));
  const last = Math.max(-1, ...countOccurrences(value, Number.POSITIVE_INFINITY).keys());
  const stays: Binder[] = [];
  const moves: Binder[] = [];
  let values = 0;
  for (const binder of statement.binders) {
    if (binder.kind === 'value') values += 1;
    const formula = binder.kind === 'value' ? undefined : replace(binder.formula);
    if (binder.kind === 'value' || formula === undefined) stays.push(binder);
    else if (last < values || !countOccurrences(binder.formula, values).has(level))
      stays.push({ ...binder, formula });
    else if (hasPart(formula, isBinding)) return undefined;
    else moves.push({ ...binder, formula });
  }
  return { ...statement, binders: [...stays, ...moves], conclusion: replace(conclusion) };
};

const sortsOf = (statement: Statement): readonly Sort[] =>
  statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.sort] : []));

/** The conclusions `goal` and `equation` at each solution of the equation, ready to be judged. */
const atSolutions = (
  statement: Statement,
  equation: Compare,
  goal: Formula,
  { window, options }: { readonly window: number; readonly options: TestOptions },
): readonly { readonly equation: Property; readonly goal: Property }[] =>
  findSolutions(equation.left, equation.right, sortsOf(statement)).flatMap((solution) => {
    // a copy of the equation, so that it is not taken for the hypothesis that it is the boundary of
    const [solved, wanted] = [{ ...equation, left: { ...equation.left } }, goal].map((conclusion) => {
      const at = atSolution(statement, solution, equation, conclusion);
      return at && options.evaluate(boundHypotheses(at, window));
    });
    return solved === undefined || wanted === undefined ? [] : [{ equation: solved, goal: wanted }];
  });

const isSeen = (
  found: ReturnType<typeof atSolutions>,
  samples: readonly Sample[],
  truth: 'true' | 'false',
): boolean =>
  found.some(({ equation, goal }) =>
    samples.some(
      (sample) =>
        goal.reference(sample).conclusion === truth && equation.reference(sample).conclusion === 'true',
    ),
  );

/**
 * Is a statement false where one of its equations, or a bound of its hypotheses, is solved? Samples rarely meet an equation; at its
 * solution it is evaluated, and where it holds the conclusion is judged with the equation taken for true.
 */
export const failsWhereSolved = (
  statement: Statement,
  samples: readonly Sample[],
  window: number,
  options: TestOptions,
): boolean => {
  const inside = equationsIn(statement.conclusion);
  const outside = boundariesIn(statement).map((compare) => ({ compare, without: statement.conclusion }));
  return [...inside, ...outside].some(({ compare, without }) =>
    isSeen(atSolutions(statement, compare, without, { window, options }), samples, 'false'),
  );
};

/** Does a conclusion with equations hold where one of them, or a bound of the hypotheses, is solved, on some sample? */
export const holdsWhereSolved = (
  statement: Statement,
  samples: readonly Sample[],
  window: number,
  options: TestOptions,
): boolean =>
  [...equationsIn(statement.conclusion).map(({ compare }) => compare), ...boundariesIn(statement)].some(
    (compare) => {
      const goal = statement.conclusion;
      // the conclusion itself is not taken for true
      const apart = { ...compare, left: { ...compare.left } };
      const chosen = equationsIn(goal).some((one) => one.compare === compare) ? apart : compare;
      return isSeen(atSolutions(statement, chosen, goal, { window, options }), samples, 'true');
    },
  );
