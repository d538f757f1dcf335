// Variables that an equation gives: `f x = some y` says what y is, wherever it holds.
import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { headConstantOf, instantiate, mentions, spineOf } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { variantAt } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { build, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { splitList } from '../data/cases.ts';
import { constructorOf, takeFields } from '../data/inductive.ts';
import { countFields } from '../data/types.ts';
import { isUntestable, type Reader, type Scope } from '../reader.ts';

const nat = sortOfCoreType('Nat');

const partOf = (value: Term, position: number, scope: Scope): Term | undefined => {
  const { sort } = value;
  const of =
    sort.kind === 'list' ? sort.of : sort.kind === 'record' ? sort.fields[position]?.sort : undefined;
  return of && build('get', [value, makeLiteral(BigInt(position), 1n, nat)], of, scope);
};

/** Opens variables whose values are sought. */
const openSought = (reader: Reader, count: number): readonly Expr[] =>
  Array.from({ length: count }, (_, position) => reader.open({ kind: 'sought', position }));

/** A part of a value if a constructor made it, and unknown otherwise: another constructor has other parts. */
function ifMade(
  { value, part }: { readonly value: Term; readonly part: Term },
  position: number,
  scope: Scope,
): Term {
  const tag = value.sort.kind === 'data' ? variantAt(value.sort, position)?.fields[0]?.sort : undefined;
  if (tag === undefined) return part;
  const left = build('get', [value, makeLiteral(0n, 1n, nat)], tag, scope);
  const none = build('nil', [], { kind: 'list', of: part.sort }, scope);
  return {
    kind: 'if',
    condition: {
      kind: 'compare',
      comparison: '=',
      left,
      right: makeLiteral(BigInt(position), 1n, tag),
      place: scope.place,
    },
    then: part,
    else: build('get', [none, makeLiteral(0n, 1n, nat)], part.sort, scope),
    sort: part.sort,
  };
}

/** `k` and the numeral of `k + 1` or `Nat.succ k`, for natural numbers. */
export function successorOf(e: Expr): { readonly of: Expr; readonly add: bigint } | undefined {
  const { head, args } = spineOf(e);
  const [first, , , , left, right] = args;
  if (head.kind !== 'const' || first === undefined) return undefined;
  if (head.name === 'Nat.succ') return { of: first, add: 1n };
  const add = right && spineOf(right).args[1];
  const isSum = head.name === 'HAdd.hAdd' && headConstantOf(first) === 'Nat' && add?.kind === 'natLit';
  return isSum && left ? { of: left, add: add.value } : undefined;
}

/** Adds the parts of a value that the variables in a pattern of constructors stand for. */
export function matchParts(
  reader: Reader,
  pattern: Expr,
  { value, scope, found }: { readonly value: Term; readonly scope: Scope; readonly found: Map<number, Term> },
): void {
  const inside = (part: Expr | undefined, of: Term | undefined): void => {
    if (part !== undefined && of !== undefined) matchParts(reader, part, { value: of, scope, found });
  };
  const local = reader.local(pattern);
  if (local?.kind === 'sought') {
    if (!found.has(local.position)) found.set(local.position, value);
    return;
  }
  const { head, args } = spineOf(pattern);
  if (head.kind !== 'const') return;
  if (head.name === 'Option.some' || head.name === 'List.cons') {
    const [first, rest] = splitList(value, scope);
    inside(args[1], first);
    if (head.name === 'List.cons') inside(args[2], rest);
    return;
  }
  const sum = successorOf(pattern);
  if (sum !== undefined && value.sort.kind === 'number' && value.sort.of === 'nat') {
    inside(sum.of, build('natSub', [value, makeLiteral(sum.add, 1n, nat)], nat, scope));
    return;
  }
  const made = constructorOf(reader, head.name);
  if (made !== undefined && value.sort.kind === 'data') {
    const variant = variantAt(value.sort, made.position);
    for (const [i, arg] of takeFields(made, args).entries()) {
      const part = variant && partOf({ ...value, sort: variant }, i + 1, scope);
      inside(arg, part && ifMade({ value, part }, made.position, scope));
    }
    return;
  }
  const count = head.name.endsWith('.mk') ? countFields(reader, head.name.slice(0, -3)) : undefined;
  if (count !== undefined && value.sort.kind === 'record')
    for (const [i, arg] of args.slice(args.length - count).entries()) inside(arg, partOf(value, i, scope));
}

/** Values that the sampler draws and solves equations for itself, if they are a whole side of one. */
const isSampled = ({ sort }: Term): boolean =>
  sort.kind !== 'list' && sort.kind !== 'record' && sort.kind !== 'data';

/**
 * The values of the variables `sought`, if an equation `value = pattern` determines all of them, by a value that mentions none.
 */
function solve(
  reader: Reader,
  equation: Expr,
  sought: readonly Expr[],
  scope: Scope,
): readonly Term[] | undefined {
  const { head, args } = spineOf(equation);
  if (head.kind !== 'const' || head.name !== 'Eq' || args.length !== 3) return undefined;
  const [left, right] = [itemAt(args, 1), itemAt(args, 2)];
  const ways: readonly (readonly [value: Expr, pattern: Expr])[] = [
    [left, right],
    [right, left],
  ];
  for (const [value, pattern] of ways) {
    if (sought.some((one) => mentions(value, one)) || !sought.every((one) => mentions(pattern, one)))
      continue;
    try {
      const of = reader.term(value, scope);
      if (reader.local(pattern)?.kind === 'sought' && isSampled(of)) return undefined;
      const found = new Map<number, Term>();
      matchParts(reader, pattern, { value: of, scope, found });
      const values = sought.map((_, position) => found.get(position));
      if (values.every((one) => one !== undefined)) return values;
    } catch (thrown) {
      // the hypothesis or conclusion is read again, and then says what can not be read
      if (!isUntestable(thrown)) throw thrown;
    }
  }
  return undefined;
}

/** The value of the variable of a Π-type, if a later hypothesis is an equation that gives it in terms of what comes before. */
export function solveBinder(reader: Reader, rest: Expr, scope: Scope): Expr | undefined {
  const sought = openSought(reader, 1);
  let body = rest;
  for (let between = 0; body.kind === 'forallE'; body = body.body, between++) {
    // the variables between are not known yet
    const equation = liftOut(body.type, between);
    if (equation === undefined) continue;
    const [value] = solve(reader, instantiate(equation, itemAt(sought, 0)), sought, scope) ?? [];
    if (value !== undefined) return reader.open({ kind: 'term', term: value, depth: scope.depth });
  }
  return undefined;
}

/** `∃ x y, t = C x y ∧ P x y` as `t = C x y ∧ P x y` at the parts of t; nothing unless an equation gives all variables. */
export function solveExistence(reader: Reader, args: readonly Expr[], scope: Scope): Expr | undefined {
  let predicate = args[1];
  let body: Expr | undefined;
  let count = 0;
  while (predicate?.kind === 'lam') {
    body = predicate.body;
    count += 1;
    const inner = spineOf(body);
    predicate = inner.head.kind === 'const' && inner.head.name === 'Exists' ? inner.args[1] : undefined;
  }
  if (body === undefined) return undefined;
  const at = (e: Expr, values: readonly Expr[]): Expr =>
    values.toReversed().reduce((inner, value) => instantiate(inner, value), e);
  const conjunct = spineOf(body);
  const isAnd = conjunct.head.kind === 'const' && conjunct.head.name === 'And';
  const first = isAnd ? itemAt(conjunct.args, 0) : body;
  const sought = openSought(reader, count);
  const values = solve(reader, at(first, sought), sought, scope);
  return (
    values &&
    at(
      body,
      values.map((term) => reader.open({ kind: 'term', term, depth: scope.depth })),
    )
  );
}
