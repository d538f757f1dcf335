import type { Formula, Term } from './ast.ts';
import { type Change, mapFormula, mapTerm } from './map-parts.ts';

/** A new term for a variable, or nothing to keep it. */
type Replace = (level: number) => Term | undefined;

const inside = (replace: Replace): Change => ({
  term: (part) => substituteTerm(part, replace),
  formula: (part) => substitute(part, replace),
});

/** A term with free variables replaced; levels at and above `values` are bound inside and stay. */
function substituteTerm(t: Term, replace: Replace): Term {
  return t.kind === 'variable' ? (replace(t.level) ?? t) : mapTerm(t, inside(replace));
}

/** A formula with free variables replaced by terms over free variables; bound ones have levels of their own. */
export function substitute(f: Formula, replace: Replace): Formula {
  return mapFormula(f, inside(replace));
}
