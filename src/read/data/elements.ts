import type { Expr } from '../../expr/expr.ts';
import { betaApply } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { makeLiteral, rowFor, rowOfAny, type TermRow } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { rankOf } from '../words/meanings.ts';
import { readEnumeration } from './enumeration.ts';
import { applyTo, atIndex, writeChoice, writeFold } from './folds.ts';
import {
  asListTerm,
  isLookup,
  type ListSort,
  type ListTerm,
  makeEmptyList,
  prependTo,
  readList,
} from './list-terms.ts';
import { isEmpty } from './options.ts';
import { readValueSort } from './types.ts';

const optionIn = (list: Term): ListSort =>
  list.sort.kind === 'list'
    ? { kind: 'list', of: list.sort.of, as: 'option' }
    : { kind: 'list', of: { kind: 'bool' }, as: 'option' };

/** The first element, or the first on which a test is true. */
const first = (constant: 'List.head?' | 'List.find?'): TermRow => {
  const arity = constant === 'List.head?' ? 2 : 3;
  return rowOfAny<Term>({
    constant,
    from: 'Init',
    arity,
    follows: `${constant}: the first element${arity === 3 ? ' on which a test is true' : ''}`,
    read: (reader, args, scope) => {
      const test = arity === 2 ? undefined : itemAt(args, 1);
      const list = readList(reader, itemAt(args, arity - 1), scope);
      const sort = optionIn(list);
      return writeFold(list, makeEmptyList(sort, scope), scope, (x, rest, inner) => {
        const found = prependTo(x, makeEmptyList(sort, inner.scope), inner.scope);
        return test === undefined
          ? found
          : writeChoice(
              applyTo(reader, test, [x], { at: inner.scope.depth, scope: inner.scope }),
              found,
              rest,
              inner.scope,
            );
      });
    },
  });
};

/** The element at an index, as an option. */
function optional(list: ListTerm, index: Term, scope: Scope): Term {
  const sort = optionIn(list);
  const none = makeEmptyList(sort, scope);
  return atIndex(
    list,
    index,
    { found: (element) => prependTo(element, none, scope), otherwise: none, sort },
    scope,
  );
}

/** The result of `compare`, as an element of `Ordering`. */
function ordering(reader: Reader, args: readonly [Expr, Expr, Expr, Expr], scope: Scope): Term {
  const [type, instance, one, other] = args;
  const own = reader.own(instance);
  if (own !== undefined) return reader.term(betaApply(own, [one, other]), scope);
  const numbers = reader.sort(type, scope);
  const sort = readEnumeration(reader, 'Ordering');
  if ((numbers?.kind !== 'number' && numbers?.kind !== 'fin') || sort === undefined)
    return throwOutside(
      'Ord.compare',
      scope.place,
      'a comparison of values that are not numbers',
      'compare numbers',
    );
  reader.trust(instance, numbers, scope);
  const left = rankOf(reader.term(one, scope), scope);
  const right = rankOf(reader.term(other, scope), scope);
  const either = (comparison: '<' | '=', then: bigint, otherwise: Term): Term => ({
    kind: 'if',
    condition: { kind: 'compare', comparison, left, right, place: scope.place },
    then: makeLiteral(then, 1n, sort),
    else: otherwise,
    sort,
  });
  return either('<', 0n, either('=', 1n, makeLiteral(2n, 1n, sort)));
}

const writeIf = (condition: Formula, then: Term, otherwise: Term): Term => ({
  kind: 'if',
  condition,
  then,
  else: otherwise,
  sort: then.sort,
});

/** Elements of lists as options, and results of comparisons. */
export const chosenElements: readonly TermRow[] = [
  first('List.head?'),
  first('List.find?'),
  rowFor({
    constant: 'GetElem?.getElem?',
    from: 'Init',
    arity: 7,
    follows: 'List.instGetElem?NatLtLength: l[i]? is some l[i] for i < l.length, else none',
    read: (reader, args, scope) => {
      if (!isLookup(args[4]))
        throwOutside(
          'GetElem?.getElem?',
          scope.place,
          '[·]? of something that is not a list',
          'use lists or arrays',
        );
      return optional(readList(reader, args[5], scope), reader.term(args[6], scope), scope);
    },
  }),
  rowFor({
    constant: 'List.isEmpty',
    from: 'Init',
    arity: 2,
    follows: 'List.isEmpty',
    read: (reader, args, scope) => isEmpty(readList(reader, args[1], scope), '=', scope),
  }),
  rowFor({
    constant: 'List.headD',
    from: 'Init',
    arity: 3,
    follows: 'List.headD (x :: l) d = x, List.headD [] d = d',
    read: (reader, args, scope) =>
      writeFold(readList(reader, args[1], scope), reader.term(args[2], scope), scope, (x) => x),
  }),
  rowFor({
    constant: 'List.filterMap',
    from: 'Init',
    arity: 4,
    follows: 'List.filterMap f l: the values of f that are some, in order',
    read: (reader, args, scope) => {
      const of = readValueSort(reader, args[1], scope);
      if (of === undefined)
        return throwOutside(
          'List.filterMap',
          scope.place,
          'a list whose elements cannot be read',
          'use numbers',
        );
      return writeFold(
        readList(reader, args[3], scope),
        makeEmptyList({ kind: 'list', of }, scope),
        scope,
        (x, rest, inner) => {
          const found = applyTo(reader, args[2], [x], { at: inner.scope.depth, scope: inner.scope });
          return writeFold(asListTerm(found, scope), rest, inner.scope, (value, behind, deeper) =>
            prependTo(value, behind, deeper.scope),
          );
        },
      );
    },
  }),
  rowFor({
    constant: 'Ord.compare',
    from: 'Init',
    arity: 4,
    follows: 'compareOfLessAndEq: lt, eq or gt',
    read: ordering,
  }),
  rowFor({
    constant: 'Ordering.swap',
    from: 'Init',
    arity: 1,
    follows: 'Ordering.swap: lt and gt are exchanged',
    read: (reader, args, scope) => {
      const value = reader.term(args[0], scope);
      const is = (position: bigint): Formula => ({
        kind: 'compare',
        comparison: '=',
        left: value,
        right: makeLiteral(position, 1n, value.sort),
        place: scope.place,
      });
      const [lt, eq, gt] = [0n, 1n, 2n].map((position) => makeLiteral(position, 1n, value.sort));
      return writeIf(is(0n), gt ?? value, writeIf(is(2n), lt ?? value, eq ?? value));
    },
  }),
];
