// Propositions about lists that core Lean defines inductively, or by quantifiers over all values.
import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply, headConstantOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { build, type FormulaRow, makeIf, makeLiteral, rowFor, sortOfCoreType } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { writeFold } from './folds.ts';
import { type ListTerm, readList } from './list-terms.ts';
import { shareTerm } from './sharing.ts';

const nat = sortOfCoreType('Nat');
const n = (value: bigint): Term => makeLiteral(value, 1n, nat);

const equal = (left: Term, right: Term, scope: Scope): Formula => ({
  kind: 'compare',
  comparison: '=',
  left,
  right,
  place: scope.place,
});

const lengthOf = (list: ListTerm, scope: Scope): Term => build('length', [list], nat, scope);

/** Something about every or some index below a term; `about` receives the index and a function that moves a list inside. */
function overIndices(
  kind: 'every' | 'some',
  to: Term,
  scope: Scope,
  about: (index: Term, inside: (list: ListTerm) => ListTerm, inner: Scope) => Formula,
): Formula {
  const { depth, place } = scope;
  const inner = { depth: depth + 1, place };
  const inside = (list: ListTerm): ListTerm => movedTo(list, scope, inner);
  const body = about({ kind: 'variable', level: depth, sort: nat }, inside, inner);
  return { kind, name: 'k', from: n(0n), to, body, place };
}

const elementAt = (list: ListTerm, index: Term, scope: Scope): Term =>
  build('get', [list, index], list.sort.of, scope);

/** What is said of a list, which is folded once if it is a fold. */
function ofShared(list: ListTerm, scope: Scope, say: (shared: ListTerm, inner: Scope) => Formula): Formula {
  if (list.kind !== 'operation' || (list.operation !== 'foldl' && list.operation !== 'foldr'))
    return say(list, scope);
  const sort = { kind: 'bool' } as const;
  const [yes, no] = [makeLiteral(1n, 1n, sort), makeLiteral(0n, 1n, sort)];
  const said = shareTerm(list, scope, (shared, inner) =>
    makeIf(say(Object.assign(shared, { sort: list.sort }), inner), yes, no),
  );
  return equal(said, yes, scope);
}

const movedTo = (list: ListTerm, from: Scope, to: Scope): ListTerm =>
  Object.assign({ ...moveTerm(list, from.depth, to.depth) }, { sort: list.sort });

/** How often a value occurs in a list. */
const countOf = (value: Term, list: ListTerm, scope: Scope): Term =>
  writeFold(list, n(0n), scope, (x, rest, inner) => ({
    kind: 'if',
    condition: equal(x, inner.moved(value), inner.scope),
    then: build('add', [rest, n(1n)], nat, inner.scope),
    else: rest,
    sort: nat,
  }));

/** Two lists have the same elements, each as often. */
function permuted(one: ListTerm, other: ListTerm, scope: Scope): Formula {
  const left = equal(lengthOf(one, scope), lengthOf(other, scope), scope);
  const right = overIndices('every', lengthOf(one, scope), scope, (index, inside, inner) => {
    const value = elementAt(inside(one), index, inner);
    return equal(countOf(value, inside(one), inner), countOf(value, inside(other), inner), inner);
  });
  return { kind: 'and', left, right };
}

/** Every element of one list is in the other. */
const contained = (one: ListTerm, other: ListTerm, scope: Scope): Formula =>
  overIndices('every', lengthOf(one, scope), scope, (index, inside, inner) => {
    const [value, list] = [elementAt(inside(one), index, inner), inside(other)];
    return overIndices('some', lengthOf(list, inner), inner, (at, within, deeper) =>
      equal(moveTerm(value, inner.depth, deeper.depth), elementAt(within(list), at, deeper), deeper),
    );
  });

/** A relation holds between every element and each after it. */
const pairwise = (
  list: ListTerm,
  scope: Scope,
  relation: (a: Term, b: Term, inner: Scope) => Formula,
): Formula =>
  overIndices('every', lengthOf(list, scope), scope, (later, inside, inner) => {
    const moved = inside(list);
    return overIndices('every', later, inner, (earlier, within, deeper) =>
      relation(
        elementAt(within(moved), earlier, deeper),
        elementAt(within(moved), moveTerm(later, inner.depth, deeper.depth), deeper),
        deeper,
      ),
    );
  });

/** `R a b` for a relation given as an expression. */
const related = (reader: Reader, relation: Expr, pair: readonly [Term, Term], scope: Scope): Formula => {
  const args = pair.map((term) => reader.open({ kind: 'term', term, depth: scope.depth }));
  return reader.formula(relation.kind === 'lam' ? betaApply(relation, args) : apply(relation, args), scope);
};

/** Permutations, inclusion and relations between all elements of lists. */
export const listRelations: readonly FormulaRow[] = [
  rowFor({
    constant: 'List.Perm',
    from: 'Init',
    arity: 3,
    follows: 'List.Perm: every value occurs equally often in both',
    read: (reader, args, scope) =>
      ofShared(readList(reader, args[1], scope), scope, (one, inner) =>
        ofShared(readList(reader, args[2], inner), inner, (other, within) =>
          permuted(movedTo(one, inner, within), other, within),
        ),
      ),
  }),
  rowFor({
    constant: 'List.Nodup',
    from: 'Init',
    arity: 2,
    follows: 'List.Nodup l = l.Pairwise (· ≠ ·)',
    read: (reader, args, scope) =>
      ofShared(readList(reader, args[1], scope), scope, (list, within) =>
        pairwise(list, within, (a, b, inner) => ({ kind: 'not', of: equal(a, b, inner) })),
      ),
  }),
  rowFor({
    constant: 'List.Pairwise',
    from: 'Init',
    arity: 3,
    follows: 'List.Pairwise R l: R x y for every x before y in l',
    read: (reader, args, scope) =>
      ofShared(readList(reader, args[2], scope), scope, (list, within) =>
        pairwise(list, within, (a, b, inner) => related(reader, args[1], [a, b], inner)),
      ),
  }),
  rowFor({
    constant: 'HasSubset.Subset',
    from: 'Init',
    arity: 4,
    follows: 'List.instHasSubset: every element of the first is one of the second',
    read: (reader, args, scope) => {
      if (headConstantOf(args[1]) !== 'List.instHasSubset')
        throwOutside('HasSubset.Subset', scope.place, '⊆ of what is no list', 'use lists');
      return contained(readList(reader, args[2], scope), readList(reader, args[3], scope), scope);
    },
  }),
];
