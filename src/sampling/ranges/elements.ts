import type { Formula, Term } from '../../language/ast.ts';
import type { Box, Guides } from './box.ts';
import { visitNodes } from './occurrences.ts';
import { isPoint } from './range.ts';
import { rangeOfTerm } from './term-range.ts';

type Hypothesis = { readonly formula: Formula; readonly values: number };

/** Whether a hypothesis, by its position, may speak of the element `box.focus` of the sequence at a level. */
export type Elements = (hypothesis: number, level: number, box: Box) => boolean;

/** Whether a term mentions no bound variable. */
const isClosed = (term: Term, values: number): boolean => {
  let closed = true;
  visitNodes(term, (node) => {
    if (node.kind === 'variable' && node.level >= values) closed = false;
  });
  return closed;
};

/** The indices at which a formula uses a sequence, where each is fixed by other values; nothing if it may use any element. */
const fixedIndices = ({ formula, values }: Hypothesis, level: number): ReadonlySet<Term> | undefined => {
  const indices = new Set<Term>();
  let [uses, fixed] = [0, 0];
  visitNodes(formula, (node) => {
    if (node.kind === 'variable' && node.level === level) uses += 1;
    if (node.kind !== 'apply' || node.fn.kind !== 'variable' || node.fn.level !== level) return;
    const [index] = node.args;
    if (node.args.length !== 1 || index === undefined || !isClosed(index, values)) return;
    fixed += 1;
    indices.add(index);
  });
  return uses === fixed ? indices : undefined;
};

/**
 * Finds for each sequence the hypotheses about single elements of it, as `l 0 ≤ c`: they narrow no other element, and to
 * narrow by them all the same costs most of the time that drawing takes.
 */
export const elementsOf = (hypotheses: readonly Hypothesis[], levels: number, guides: Guides): Elements => {
  const known = hypotheses.map((hypothesis) =>
    Array.from({ length: levels }, (_, level) => {
      const indices = fixedIndices(hypothesis, level);
      const scope = { values: hypothesis.values, depth: hypothesis.values, guides };
      return indices && [...indices].map((index) => rangeOfTerm(index, scope));
    }),
  );
  return (hypothesis, level, box) => {
    const indices = known[hypothesis]?.[level];
    if (indices === undefined || box.focus < 0) return true;
    for (const index of indices) {
      const at = index.forward(box);
      if (!isPoint(at) || at.lo === box.focus) return true;
    }
    return false;
  };
};
