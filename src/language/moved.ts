import type { Formula, Term } from './ast.ts';
import { type Change, mapFormula, mapTerm } from './map-parts.ts';

/** Levels from `from` up to `at` are bound on the way down; they are shifted by `by`. */
type Move = { readonly from: number; readonly at: number; readonly by: number };

const inside = (move: Move): Change => ({
  term: (part, binds) => termAt(part, { ...move, at: move.at + binds }),
  formula: (part, binds) => formulaAt(part, { ...move, at: move.at + binds }),
});

function termAt(t: Term, move: Move): Term {
  if (t.kind !== 'variable') return mapTerm(t, inside(move));
  return t.level >= move.from && t.level < move.at ? { ...t, level: t.level + move.by } : t;
}

function formulaAt(f: Formula, move: Move): Formula {
  return mapFormula(f, inside(move));
}

/** Moves a term from a place where the next bound variable has level `from` to a place where it has level `to`. */
export function moveTerm(t: Term, from: number, to: number): Term {
  return from === to ? t : termAt(t, { from, at: from, by: to - from });
}

/** Does the same for a formula. */
export function moveFormula(f: Formula, from: number, to: number): Formula {
  return from === to ? f : formulaAt(f, { from, at: from, by: to - from });
}
