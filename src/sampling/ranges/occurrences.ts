import type { Formula, Term } from '../../language/ast.ts';
import { partsOf } from '../../language/levels.ts';

type Node = Formula | Term;

/** Visits a formula or term and everything below it, outermost first; sorts are not visited. */
export const visitNodes = (root: Node, visit: (node: Node) => void): void => {
  visit(root);
  for (const part of partsOf(root)) visitNodes(part, visit);
};

/** The number of occurrences of each value binder (level below `values`). */
export const countOccurrences = (root: Node, values: number): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  visitNodes(root, (node) => {
    if (node.kind === 'variable' && node.level < values) {
      counts.set(node.level, (counts.get(node.level) ?? 0) + 1);
    }
  });
  return counts;
};
