import type { Formula, Sort, Statement, Term } from '../../language/ast.ts';
import { visitNodes } from './occurrences.ts';

const natural = (n: number): Term => ({
  kind: 'literal',
  value: { num: BigInt(n), den: 1n },
  sort: { kind: 'number', of: 'nat', type: 'Nat' },
});

const isNatural = (sort: Sort): boolean => sort.kind === 'number' && sort.of === 'nat';

const bounded = (formula: Formula, window: number): Formula => {
  switch (formula.kind) {
    case 'and':
      return { ...formula, left: bounded(formula.left, window), right: bounded(formula.right, window) };
    case 'defined':
      return { ...formula, body: bounded(formula.body, window) };
    case 'every':
      return { ...formula, body: bounded(formula.body, window) };
    case 'implies':
      return { ...formula, right: bounded(formula.right, window) };
    case 'forall': {
      if (!isNatural(formula.sort)) return formula;
      const { name, body, place } = formula;
      return {
        kind: 'every',
        name,
        from: natural(0),
        to: natural(window),
        body: bounded(body, window),
        place,
      };
    }
    default:
      return formula;
  }
};

/**
 * The statement with every `∀ k : ℕ` that a hypothesis asserts cut to `k < window`. The cut hypotheses are decided exactly on
 * samples; beyond the window they hold by construction of the samples' tails. The conclusion is left alone.
 */
export const boundHypotheses = (statement: Statement, window: number): Statement => ({
  ...statement,
  binders: statement.binders.map((binder) =>
    binder.kind === 'value' ? binder : { ...binder, formula: bounded(binder.formula, window) },
  ),
});

/** A `∀ k : ℕ, body` that a hypothesis asserts; `depth` is the level of `k`. */
export type Unbounded = { readonly formula: Formula; readonly depth: number };

/** The quantifiers without end that a hypothesis asserts, outermost ones only. */
export const unboundedParts = (formula: Formula, depth: number): readonly Unbounded[] => {
  switch (formula.kind) {
    case 'and':
      return [...unboundedParts(formula.left, depth), ...unboundedParts(formula.right, depth)];
    case 'defined':
      return unboundedParts(formula.body, depth);
    case 'implies':
      return unboundedParts(formula.right, depth);
    case 'every':
      return unboundedParts(formula.body, depth + 1);
    case 'forall':
      return [{ formula, depth }];
    default:
      return [];
  }
};

/** Does a quantifier without end occur anywhere in the formula? */
export const hasUnbounded = (formula: Formula): boolean => {
  let found = false;
  visitNodes(formula, (node) => {
    if (node.kind === 'forall' || node.kind === 'exists') found = true;
  });
  return found;
};
