// Marks parts of terms by calls of constants that no Lean file can name, so that an evaluation tells where it passes.
import type { Formula, Sort, Term } from '../../language/ast.ts';
import { mapFormula, mapTerm } from '../../language/map-parts.ts';

type Call = Extract<Term, { kind: 'call' }>;

/** No Lean name contains it. */
const MARK = '\u0001mark ';

/** The call that stands for mark `index`. */
export const makeMark = (index: number, sort: Sort, args: readonly Term[]): Term => ({
  kind: 'call',
  constant: `${MARK}${index}`,
  args,
  sort,
  place: '',
});

/** The mark that a call stands for; `undefined` for calls of definitions. */
export const markOf = ({ constant }: Call): number | undefined =>
  constant.startsWith(MARK) ? Number(constant.slice(MARK.length)) : undefined;

/** What a term with changed parts becomes; `was` is the same term before. */
type Rewrite = (t: Term, was: Term) => Term;

/** Changes every part of a term, innermost first. */
export function rewrite(t: Term, change: Rewrite): Term {
  const inner = mapTerm(t, {
    term: (part) => rewrite(part, change),
    formula: (part) => rewriteIn(part, change),
  });
  return change(inner, t);
}

/** Changes every term in a formula, innermost first. */
export function rewriteIn(f: Formula, change: Rewrite): Formula {
  return mapFormula(f, {
    term: (part) => rewrite(part, change),
    formula: (part) => rewriteIn(part, change),
  });
}
