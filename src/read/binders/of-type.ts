// What the type of a variable says of it besides its sort.
import type { Binder, Formula, Sort, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { isWord } from '../../language/words/word-sort.ts';

/** The hypothesis that follows from the type of a value: it is below a bound. */
export function below(name: string, left: Term, right: Term): Binder {
  const formula: Formula = { kind: 'compare', comparison: '<', left, right, place: `binder ${name}` };
  return { kind: 'hypothesis', name: `${name}.isLt`, formula, ofType: true };
}

/** What the type of a value binder says besides its sort: an index is below its bound, which may be 0. */
export function ofType(name: string, level: number, sort: Sort): readonly Binder[] {
  // a word is taken modulo its size when it is read
  if (sort.kind !== 'fin' || sort.size.kind === 'literal' || isWord(sort)) return [];
  return [below(name, { kind: 'variable', level, sort }, moveTerm(sort.size, level, level + 1))];
}
