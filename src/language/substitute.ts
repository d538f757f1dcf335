import type { Formula, Term } from './ast.ts';
import { type Change, mapFormula, mapTerm } from './map-parts.ts';

/** The replacement of a variable, or `undefined` to keep it. */
type Replace = (level: number) => Term | undefined;

const inside = (replace: Replace): Change => ({
  term: (part) => substituteTerm(part, replace),
  formula: (part) => substitute(part, replace),
});

/** Replaces free variables in a term; levels at and above `values` are bound inside and stay. */
function substituteTerm(t: Term, replace: Replace): Term {
  return t.kind === 'variable' ? (replace(t.level) ?? t) : mapTerm(t, inside(replace));
}

/** Replaces free variables in a formula by terms over free variables; bound variables keep their own levels. */
export function substitute(f: Formula, replace: Replace): Formula {
  return mapFormula(f, inside(replace));
}
