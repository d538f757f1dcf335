// What a search gives, and how the results of several searches are put together.
import type { Formula, Sort, Term } from '../../language/ast.ts';
import { build, makeIf, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { writeFold, writeJoin } from '../data/folds.ts';
import { asListTerm, type ListTerm } from '../data/list-terms.ts';
import { shareTerm } from '../data/sharing.ts';
import type { Scope } from '../reader.ts';

const nat = sortOfCoreType('Nat');
const bool: Sort = { kind: 'bool' };

/** What a search gives: a Boolean, or a list of solutions. */
export type Result = Extract<Sort, { kind: 'bool' | 'list' }>;

/** No solution. */
export const writeNone = (result: Result, scope: Scope): Term =>
  result.kind === 'bool' ? makeLiteral(0n, 1n, bool) : build('nil', [], result, scope);

const isTrue = (left: Term, { place }: Scope): Formula => ({
  kind: 'compare',
  comparison: '=',
  left,
  right: makeLiteral(1n, 1n, bool),
  place,
});

/** The solutions of several searches together. */
export function writeAny(found: readonly Term[], result: Result, scope: Scope): Term {
  if (result.kind === 'list')
    return found.reduceRight(
      (rest, one) => writeJoin(asListTerm(one, scope), rest, scope),
      writeNone(result, scope),
    );
  const [yes, no] = [makeLiteral(1n, 1n, bool), makeLiteral(0n, 1n, bool)];
  const some = found.map((one) => isTrue(one, scope));
  const condition = some.reduceRight<Formula>((right, left) => ({ kind: 'or', left, right }), {
    kind: 'truth',
    value: false,
  });
  return makeIf(condition, yes, no);
}

/** The solutions for each element of a list together. */
export function writeEach(
  list: Term,
  result: Result,
  scope: Scope,
  about: (element: Term, inner: Scope) => Term,
): Term {
  if (result.kind === 'list')
    return writeFold(asListTerm(list, scope), writeNone(result, scope), scope, (x, rest, inner) =>
      writeJoin(asListTerm(about(x, inner.scope), inner.scope), rest, inner.scope),
    );
  return shareTerm(list, scope, (term, inner) => {
    const shared: ListTerm = asListTerm(term, inner);
    const index: Term = { kind: 'variable', level: inner.depth, sort: nat };
    const body = about(build('get', [shared, index], shared.sort.of, inner), {
      ...inner,
      depth: inner.depth + 1,
    });
    const some: Formula = {
      kind: 'some',
      name: 'k',
      from: makeLiteral(0n, 1n, nat),
      to: build('length', [shared], nat, inner),
      body: isTrue(body, inner),
      place: inner.place,
    };
    return makeIf(some, makeLiteral(1n, 1n, bool), makeLiteral(0n, 1n, bool));
  });
}
