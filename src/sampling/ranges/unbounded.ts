import type { Formula } from '../../language/ast.ts';
import { visitNodes } from './occurrences.ts';

/** A `∀ k : ℕ, body` that a hypothesis asserts; `depth` is the level of `k`. */
export type Unbounded = { readonly formula: Formula; readonly depth: number };

/** The unbounded quantifiers that a hypothesis asserts, outermost ones only. */
export const findUnboundedParts = (formula: Formula, depth: number): readonly Unbounded[] => {
  switch (formula.kind) {
    case 'and':
      return [...findUnboundedParts(formula.left, depth), ...findUnboundedParts(formula.right, depth)];
    case 'defined':
      return findUnboundedParts(formula.body, depth);
    case 'implies':
      return findUnboundedParts(formula.right, depth);
    case 'every':
      return findUnboundedParts(formula.body, depth + 1);
    case 'forall':
      return [{ formula, depth }];
    default:
      return [];
  }
};

/** Whether a formula contains an unbounded quantifier. */
export const hasUnbounded = (formula: Formula): boolean => {
  let found = false;
  visitNodes(formula, (node) => {
    if (node.kind === 'forall' || node.kind === 'exists') found = true;
  });
  return found;
};
