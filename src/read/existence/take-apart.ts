// `∃ a b, l = a ++ x :: b` and the like: the parts of a known list are found by cutting it.
import type { Expr } from '../../expr/expr.ts';
import { type Binding, instantiate, mentions } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { writeQuantifier } from '../binders/quantify.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { isUntestable, type Reader, type Scope } from '../reader.ts';
import { cut, type Part, partsOfList, type Sequence, sequenceOf } from './appended.ts';
import { bothOf, chainOf, sidesOf, without } from './conjuncts.ts';

const nat = sortOfCoreType('Nat');
const n = (value: bigint): Term => makeLiteral(value, 1n, nat);

/** A variable that is a part of a known list, and what stands before and behind it. */
type Found = {
  readonly position: number;
  readonly whole: Expr;
  readonly sequence: Sequence;
  readonly part: Part;
  readonly before: readonly Part[];
  readonly behind: readonly Part[];
};

/** The first variable of an equation between a known list and its parts. */
function findPart(reader: Reader, equation: Expr, sought: readonly Expr[]): Found | undefined {
  const [type, left, right] = sidesOf(equation) ?? [];
  const sequence = type && sequenceOf(type);
  if (left === undefined || right === undefined || sequence === undefined) return undefined;
  const isOpen = (e: Expr): boolean => sought.some((one) => mentions(e, one));
  for (const [whole, pattern] of [
    [left, right],
    [right, left],
  ] as const) {
    if (isOpen(whole)) continue;
    const parts = partsOfList(pattern);
    const at = parts.findIndex(({ e }) => isOpen(e));
    const part = parts[at];
    const local = part && reader.local(part.e);
    if (part === undefined || local?.kind !== 'sought') continue;
    const [before, behind] = [parts.slice(0, at), parts.slice(at + 1)];
    return { position: local.position, whole, sequence, part, before, behind };
  }
  return undefined;
}

/** How many elements parts have together. */
function countOf(reader: Reader, parts: readonly Part[], scope: Scope): Term {
  return parts
    .map(
      ({ kind, e }): Term =>
        kind === 'element' ? n(1n) : build('length', [reader.term(e, scope)], nat, scope),
    )
    .reduce((sum, one) => build('add', [sum, one], nat, scope), n(0n));
}

/**
 * An existence claim about a part of a list that all else in its equation gives, or the part behind it does: by its value, or for some
 * number of its elements. Nothing for other claims.
 */
export function takeApart(reader: Reader, predicate: Binding, scope: Scope): Formula | undefined {
  const { binders, body } = chainOf(predicate);
  const sought = binders.map((_, position) => reader.open({ kind: 'sought', position }));
  const opened = sought.reduceRight((inner, one) => instantiate(inner, one), body);
  for (const equation of bothOf(opened)) {
    const found = findPart(reader, equation, sought);
    if (found === undefined) continue;
    try {
      return about(reader, predicate, found, { scope, sought });
    } catch (thrown) {
      // it is read as any other, and then says what can not be read
      if (!isUntestable(thrown)) throw thrown;
    }
  }
  return undefined;
}

function about(
  reader: Reader,
  predicate: Binding,
  { position, whole, sequence, part, before, behind }: Found,
  { scope, sought }: { readonly scope: Scope; readonly sought: readonly Expr[] },
): Formula {
  const open = (term: Term): Expr => reader.open({ kind: 'term', term, depth: scope.depth });
  const all = reader.term(whole, scope);
  const size = build('length', [all], nat, scope);
  const from = countOf(reader, before, scope);
  const { place } = scope;
  if (part.kind === 'element') {
    if (all.sort.kind !== 'list') throw new Error('a list is a list');
    const value = open(build('get', [all, from], all.sort.of, scope));
    const right = reader.formula(without(predicate, position, value), scope);
    return { kind: 'and', left: { kind: 'compare', comparison: '<', left: from, right: size, place }, right };
  }
  if (!behind.some(({ e }) => sought.some((one) => mentions(e, one)))) {
    const rest = build('natSub', [size, from], nat, scope);
    const count = build('natSub', [rest, countOf(reader, behind, scope)], nat, scope);
    const value = cut(sequence, whole, open(from), behind.length === 0 ? undefined : open(count));
    return reader.formula(without(predicate, position, value), scope);
  }
  return writeQuantifier(reader, 'some', 'length', {
    sort: nat,
    scope,
    read: (length, inner) => {
      const rest = reader.formula(
        without(predicate, position, cut(sequence, whole, open(from), length)),
        inner,
      );
      const right = moveTerm(build('add', [size, n(1n)], nat, scope), scope.depth, inner.depth);
      const left = reader.term(length, inner);
      return { premises: [{ kind: 'compare', comparison: '<', left, right, place: inner.place }], rest };
    },
  });
}
