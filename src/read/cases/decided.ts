// Propositions where values are wanted, and values where propositions are: the branches of an `if` or a `match` that states something.
import type { Expr, Name } from '../../expr/expr.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { isProposition } from '../binders/propositions.ts';
import { makeIf, makeLiteral } from '../constants/row.ts';
import type { Reader, Scope } from '../reader.ts';

const bool = { kind: 'bool' } as const;
const [yes, no] = [makeLiteral(1n, 1n, bool), makeLiteral(0n, 1n, bool)];

/** The name that Lean gives to the function of a `match` inside a term. */
export const matcher: RegExp = /\.(match|_sparseCasesOn)_\d+(_\d+)*$/;

/** A proposition, as the Boolean that says whether it holds; nothing for other expressions. */
export function readDecided(reader: Reader, e: Expr, scope: Scope): Term | undefined {
  return isProposition(reader, e) ? makeIf(reader.formula(e, scope), yes, no) : undefined;
}

/** Whether a constant distinguishes cases, so that what it states is that of the case that applies. */
export function isByCases(name: Name): boolean {
  return name === 'ite' || name === 'dite' || name.endsWith('.casesOn') || matcher.test(name);
}

const isTruth = (term: Term, value: bigint): boolean =>
  term.kind === 'literal' && term.sort.kind === 'bool' && term.value.num === value;

/** What a Boolean says, if it is true; cases are written as connectives. */
export function readStated(term: Term, scope: Scope): Formula {
  if (isTruth(term, 1n)) return { kind: 'truth', value: true };
  if (isTruth(term, 0n)) return { kind: 'truth', value: false };
  if (term.kind !== 'if')
    return { kind: 'compare', comparison: '=', left: term, right: yes, place: scope.place };
  const { condition } = term;
  if (isTruth(term.then, 1n) && isTruth(term.else, 0n)) return condition;
  return {
    kind: 'and',
    left: { kind: 'implies', left: condition, right: readStated(term.then, scope) },
    right: { kind: 'implies', left: { kind: 'not', of: condition }, right: readStated(term.else, scope) },
  };
}
