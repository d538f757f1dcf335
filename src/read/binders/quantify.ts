import type { Expr } from '../../expr/expr.ts';
import type { Formula, Sort, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { makeLiteral, sortOfCoreType } from '../constants/row.ts';
import type { Reader, Scope } from '../reader.ts';
import { boundOf, conjunctsOf } from './bounds.ts';

/** Wider integers have too many values to try each of them. */
const enumeratedBits = 8;
const isEnumerated = ({ word }: Extract<Sort, { kind: 'fin' }>): boolean =>
  word === undefined || (word.bits !== undefined && word.bits <= enumeratedBits);

type Body = { readonly premises: readonly Formula[]; readonly rest: Formula };

/** A quantifier, with the bounds of a natural variable taken from the premises. */
export function writeQuantifier(
  reader: Reader,
  kind: 'every' | 'some',
  name: string,
  {
    sort,
    scope,
    read,
  }: { readonly sort: Sort; readonly scope: Scope; readonly read: (variable: Expr, inner: Scope) => Body },
): Formula {
  const level = scope.depth;
  const variable = reader.open({ kind: 'value', level, sort });
  const inner = { depth: level + 1, place: `${scope.place}, for ${kind} ${name}` };
  const given = read(variable, inner);
  const premises = given.premises.flatMap(conjunctsOf);
  const { rest } = given;
  const one = makeLiteral(1n, 1n, sortOfCoreType('Nat'));
  const isNat = sort.kind === 'number' && sort.of === 'nat';
  let from: Term = makeLiteral(0n, 1n, sortOfCoreType('Nat'));
  let to: Term | undefined = sort.kind === 'fin' && isEnumerated(sort) ? sort.size : undefined;
  // The bounds were read inside the quantifier but are evaluated outside it.
  const outer = (t: Term): Term => moveTerm(t, level + 1, level);
  const others: Formula[] = [];
  let bounded = false;
  for (const premise of premises) {
    const bound = isNat ? boundOf(premise, level) : undefined;
    const next: Term = {
      kind: 'operation',
      operation: 'add',
      args: [bound === undefined ? one : outer(bound.by), one],
      sort: sortOfCoreType('Nat'),
      place: scope.place,
    };
    if (bound?.side === 'upper' && to === undefined) to = bound.strict ? outer(bound.by) : next;
    else if (bound?.side === 'lower' && !bounded) {
      from = bound.strict ? next : outer(bound.by);
      bounded = true;
    } else others.push(premise);
  }
  const join = kind === 'every' ? 'implies' : 'and';
  if (to !== undefined) {
    const body = others.reduceRight<Formula>((right, left) => ({ kind: join, left, right }), rest);
    return { kind, name, from, to, body, place: scope.place };
  }
  const body = premises.reduceRight<Formula>((right, left) => ({ kind: join, left, right }), rest);
  return { kind: kind === 'every' ? 'forall' : 'exists', name, sort, body, place: scope.place };
}
