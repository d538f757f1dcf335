import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { apply, betaApply, headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { hasPart, isSameTerm } from '../../language/levels.ts';
import { itemAt } from '../../present.ts';
import { elementOf, type ListView, viewList } from '../binders/list-view.ts';
import { unfoldMembership } from '../mathlib/functions/members.ts';
import { trustLibrary } from '../mathlib/meaning.ts';
import type { Reader, Scope } from '../reader.ts';
import { membershipInRange } from './ranges.ts';
import { type FormulaRow, makeLiteral, sortOfCoreType, type TermRow } from './row.ts';

const nat = sortOfCoreType('Nat');

/** A formula about some or every element of a list; `about` writes the formula for an index. */
export function overList(
  reader: Reader,
  kind: 'every' | 'some',
  view: ListView,
  {
    name,
    scope,
    about,
  }: { readonly name: string; readonly scope: Scope; readonly about: (index: Expr, inner: Scope) => Formula },
): Formula {
  const index = reader.open({ kind: 'value', level: scope.depth, sort: nat });
  const place = `${scope.place}, for ${kind} ${name}`;
  const body = about(index, { depth: scope.depth + 1, place });
  return { kind, name, from: makeLiteral(0n, 1n, nat), to: view.count, body, place: scope.place };
}

/** Membership in a list, or in an array by its elements. */
const byElements = (instance: Expr): boolean =>
  ['List.instMembership', 'Array.instMembership'].includes(headConstantOf(instance) ?? '');

/** Splits an expression of the form `x ∈ l` for a list `l`; `undefined` for other expressions. */
function listMembership(e: Expr): { readonly list: Expr; readonly element: Expr } | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || head.name !== 'Membership.mem' || args.length !== 5) return undefined;
  if (!byElements(itemAt(args, 2))) return undefined;
  return { list: itemAt(args, 3), element: itemAt(args, 4) };
}

/**
 * Recognises `x ∈ l` as a premise under a quantifier over `x`, with `between` more binders between the two. Returns the list,
 * which must not depend on any of these.
 */
export function rangesOverList(
  reader: Reader,
  premise: Expr,
  scope: Scope,
  between: number,
): ListView | undefined {
  const found = reader.origin('Membership.mem') === 'Init' ? listMembership(premise) : undefined;
  if (found === undefined || found.element.kind !== 'bvar' || found.element.index !== between)
    return undefined;
  const list = liftOut(found.list, between + 1);
  return list && viewList(reader, list, scope);
}

/** The list that a binder is an element of, if a later hypothesis says so: an index into the list is sampled instead. */
export function memberOf(reader: Reader, rest: Expr, scope: Scope): ListView | undefined {
  let binders = 0;
  for (let body = rest; body.kind === 'forallE'; body = body.body, binders++) {
    const view = rangesOverList(reader, body.type, scope, binders);
    if (view !== undefined) return view;
  }
  return undefined;
}

/** Membership in lists. */
export const membership: readonly FormulaRow[] = [
  {
    constant: 'Membership.mem',
    from: 'Init',
    arity: 5,
    follows: 'List.instMembership: a ∈ l iff some element of l is a',
    read: (reader, args, scope) => {
      if (!byElements(args[2])) {
        trustLibrary(reader, args[2], args[0], scope);
        const means = unfoldMembership(reader, args[3], args[4], { type: args[0], scope });
        if (means !== undefined) return reader.formula(means, scope);
        return membershipInRange(reader, args[3], args[4], scope);
      }
      const view = viewList(reader, args[3], scope);
      return overList(reader, 'some', view, {
        name: 'k',
        scope,
        about: (_, inner) => ({
          kind: 'compare',
          comparison: '=',
          left: reader.term(args[4], inner),
          right: elementOf(reader, view, scope),
          place: inner.place,
        }),
      });
    },
  },
];

/** `l.any p` and `l.all p`: the Boolean function is true for some element, or for every element. */
export const quantified: readonly TermRow[] = (
  [
    ['List.any', 'some'],
    ['List.all', 'every'],
  ] as const
).map(([constant, kind]) => ({
  constant,
  from: 'Init',
  arity: 3,
  follows: `${constant} l p: p x = true for ${kind === 'some' ? 'some' : 'every'} x of l`,
  read: (reader, [, list, test], scope) => {
    const view = viewList(reader, list, scope);
    const [yes, no] = [makeLiteral(1n, 1n, { kind: 'bool' }), makeLiteral(0n, 1n, { kind: 'bool' })];
    const condition = overList(reader, kind, view, {
      name: 'k',
      scope,
      about: (_, inner) => {
        const element = reader.open({
          kind: 'term',
          term: elementOf(reader, view, scope),
          depth: inner.depth,
        });
        const applied = test.kind === 'lam' ? betaApply(test, [element]) : apply(test, [element]);
        return {
          kind: 'compare',
          comparison: '=',
          left: reader.term(applied, inner),
          right: yes,
          place: inner.place,
        };
      },
    });
    return { kind: 'if', condition, then: yes, else: no, sort: { kind: 'bool' } };
  },
}));

/** Two lists are equal if they have the same length and the same elements, and a list is equal to itself. */
export function compareLists(reader: Reader, left: Expr, right: Expr, scope: Scope): Formula {
  const [one, other] = [viewList(reader, left, scope), viewList(reader, right, scope)];
  const elements = [elementOf(reader, one, scope), elementOf(reader, other, scope)] as const;
  // as in the equation that has given one of them, which would be computed anew for each element; calls are compared
  const hasCall = [one.count, elements[0]].some((term) => hasPart(term, ({ kind }) => kind === 'call'));
  if (!hasCall && isSameTerm([one.count, elements[0]], [other.count, elements[1]]))
    return { kind: 'truth', value: true };
  const compare = (a: Term, b: Term): Formula => ({
    kind: 'compare',
    comparison: '=',
    left: a,
    right: b,
    place: scope.place,
  });
  const same = overList(reader, 'every', one, {
    name: 'k',
    scope,
    about: () => compare(...elements),
  });
  const lengths = compare(one.count, other.count);
  // `implies` keeps elements from being evaluated if the lengths differ.
  return { kind: 'and', left: lengths, right: { kind: 'implies', left: lengths, right: same } };
}
