import type { Formula, Term } from '../../language/ast.ts';
import { visitNodes } from '../ranges/occurrences.ts';

const levelOf = (term: Term | undefined): number => (term?.kind === 'variable' ? term.level : Number.NaN);

/** `A i j = A j i`: the level of `A`. */
const mirroredIn = (left: Term, right: Term): number | undefined => {
  if (left.kind !== 'apply' || right.kind !== 'apply') return undefined;
  const [i, j] = left.args;
  const [k, l] = right.args;
  const isSwapped = levelOf(i) === levelOf(l) && levelOf(j) === levelOf(k);
  return isSwapped && levelOf(left.fn) === levelOf(right.fn) ? levelOf(left.fn) : undefined;
};

/**
 * Matrices that a hypothesis declares symmetric: beyond the sampled rows and columns they are 0 on both sides, while other
 * matrices repeat their last row.
 */
export const findMirroredLevels = (hypotheses: readonly Formula[]): ReadonlySet<number> => {
  const levels = new Set<number>();
  for (const hypothesis of hypotheses) {
    visitNodes(hypothesis, (node) => {
      if (node.kind !== 'compare' || node.comparison !== '=') return;
      const level = mirroredIn(node.left, node.right);
      if (level !== undefined) levels.add(level);
    });
  }
  return levels;
};
