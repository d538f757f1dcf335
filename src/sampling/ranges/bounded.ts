import type { Formula, Sort, Statement, Term } from '../../language/ast.ts';

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
 * Cuts every `∀ k : ℕ` that a hypothesis asserts to `k < window`. The cut hypotheses are decided exactly on samples; beyond the
 * window they hold by construction of the samples' tails. The conclusion is not changed.
 */
export const boundHypotheses = (statement: Statement, window: number): Statement => ({
  ...statement,
  binders: statement.binders.map((binder) =>
    binder.kind === 'value' ? binder : { ...binder, formula: bounded(binder.formula, window) },
  ),
});
