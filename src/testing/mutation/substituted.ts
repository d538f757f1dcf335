import type { Binder, Formula, Sort, Statement } from '../../statement/ast.ts';
import { anyPart } from '../../statement/levels.ts';
import type { Property, Sample } from '../../statement/property.ts';
import { substitute } from '../../statement/substitute.ts';
import type { TestOptions } from '../options.ts';
import { boundHypotheses } from '../sampling/bounded.ts';
import { occurrences } from '../sampling/occurrences.ts';
import { type Solution, solutions } from './solve.ts';

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
      return inside(formula.body, (body) => ({ ...formula, body }));
    default:
      return [];
  }
};

const binds = new Set(['sum', 'product', 'lambda', 'let', 'every', 'some', 'forall', 'exists']);

/**
 * The statement at a solution: the variable gives way to its value, which may speak of later variables; a hypothesis that comes
 * too early for that moves to the end, unless it binds variables, whose numbers depend on its place.
 */
const atSolution = (
  statement: Statement,
  { level, value }: Solution,
  conclusion: Formula,
): Statement | undefined => {
  const replace = (formula: Formula): Formula =>
    substitute(formula, (at) => (at === level ? value : undefined));
  const last = Math.max(-1, ...occurrences(value, Number.POSITIVE_INFINITY).keys());
  const stays: Binder[] = [];
  const moves: Binder[] = [];
  let values = 0;
  for (const binder of statement.binders) {
    if (binder.kind === 'value') values += 1;
    const formula = binder.kind === 'value' ? undefined : replace(binder.formula);
    if (binder.kind === 'value' || formula === undefined) stays.push(binder);
    else if (last < values || !occurrences(binder.formula, values).has(level))
      stays.push({ ...binder, formula });
    else if (anyPart(formula, (part) => binds.has(part.kind))) return undefined;
    else moves.push({ ...binder, formula });
  }
  return { ...statement, binders: [...stays, ...moves], conclusion: replace(conclusion) };
};

const sortsOf = (statement: Statement): readonly Sort[] =>
  statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.sort] : []));

const propertyAt = (
  statement: Statement,
  solution: Solution,
  conclusion: Formula,
  window: number,
  options: TestOptions,
): Property | undefined => {
  const at = atSolution(statement, solution, conclusion);
  return at && options.evaluate(boundHypotheses(at, window));
};

/**
 * Is a statement false where one of its equations is solved? Samples rarely meet an equation; at its solution it is evaluated, and
 * where it holds the rest of the conclusion is judged with the equation taken for true.
 */
export const failsWhereSolved = (
  statement: Statement,
  samples: readonly Sample[],
  window: number,
  options: TestOptions,
): boolean =>
  equationsIn(statement.conclusion).some(({ compare, without }) =>
    solutions(compare.left, compare.right, sortsOf(statement)).some((solution) => {
      const equation = propertyAt(statement, solution, compare, window, options);
      const rest = propertyAt(statement, solution, without, window, options);
      if (equation === undefined || rest === undefined) return false;
      return samples.some(
        (sample) =>
          rest.reference(sample).conclusion === 'false' && equation.reference(sample).conclusion === 'true',
      );
    }),
  );

/** Does an equation hold where it is solved, on some sample? */
export const holdsWhereSolved = (
  statement: Statement,
  samples: readonly Sample[],
  window: number,
  options: TestOptions,
): boolean =>
  equationsIn(statement.conclusion).some(({ compare }) =>
    solutions(compare.left, compare.right, sortsOf(statement)).some((solution) => {
      const property = propertyAt(statement, solution, statement.conclusion, window, options);
      return property !== undefined && samples.some((s) => property.reference(s).conclusion === 'true');
    }),
  );
