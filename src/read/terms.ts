import type { Expr, Name } from '../expr/expr.ts';
import { apply, type Binding, betaApply, instantiate, spineOf } from '../expr/spine.ts';
import type { Sort, Term } from '../language/ast.ts';
import { moveTerm } from '../language/moved.ts';
import { isCalledOfLibrary } from './called/library.ts';
import { findCarried } from './cases/carried.ts';
import { matcher, readDecided } from './cases/decided.ts';
import { dropProofs, findErased } from './cases/erased.ts';
import { applyContradiction, impossible } from './cases/impossible.ts';
import { replacements } from './cases/outside-types.ts';
import { arith } from './constants/arith.ts';
import { bigop } from './constants/bigop.ts';
import { caseDistinctions } from './constants/case-distinctions.ts';
import { data } from './constants/data.ts';
import { integer } from './constants/integer.ts';
import { list } from './constants/list.ts';
import { literals } from './constants/literal.ts';
import { quantified } from './constants/membership.ts';
import { power } from './constants/power.ts';
import { real } from './constants/real.ts';
import { recursions } from './constants/recursions.ts';
import { makeLiteral, readBy, sortOfCoreType, type TermRow } from './constants/row.ts';
import { readBound } from './core/bound.ts';
import { hasRule, rewriteByCore } from './core/rewrite.ts';
import { readCases } from './data/cases.ts';
import { readConstructed } from './data/constructors.ts';
import { readField, readMade, readRecordOf } from './data/records.ts';
import { dataRows, readConstructor } from './data/rows.ts';
import { makeTextLiteral } from './data/texts.ts';
import { readValueSort } from './data/types.ts';
import { readCall } from './definitions.ts';
import { limitValues } from './mathlib/limits.ts';
import { unfoldMeaning } from './mathlib/meanings.ts';
import { rounding } from './mathlib/rounding.ts';
import { unfoldMixed } from './mixed.ts';
import { readNumberOperation } from './number-operations.ts';
import { project } from './projections.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';
import { makeConstant } from './records.ts';
import { vectors } from './vectors/vectors.ts';
import { bitVectors } from './words/bit-vectors.ts';
import { namedIntegers } from './words/named-integers.ts';
import { readOperator } from './words/operators.ts';

/** The rows of the language, by constant. */
export const termRows: ReadonlyMap<string, TermRow> = new Map(
  [
    ...arith,
    ...bigop,
    ...caseDistinctions,
    ...data,
    ...dataRows,
    ...impossible,
    ...integer,
    ...list,
    ...literals,
    ...power,
    ...quantified,
    ...real,
    ...recursions,
    ...rounding,
    ...limitValues,
    ...bitVectors,
    ...namedIntegers,
    ...vectors,
  ].map((row) => [row.constant, row]),
);

/** Reads a closed expression as a term. */
export function readTerm(reader: Reader, e: Expr, scope: Scope): Term {
  switch (e.kind) {
    case 'strLit':
      return makeTextLiteral(e.value, scope);
    case 'natLit':
      return makeLiteral(e.value, 1n, sortOfCoreType('Nat'));
    case 'lam':
      return lambda(reader, e, scope);
    case 'letE': {
      const sort = reader.sort(e.type, scope);
      if (sort === undefined) return reader.term(instantiate(e.body, e.value), scope);
      const value = reader.term(e.value, scope);
      const variable = reader.open({ kind: 'value', level: scope.depth, sort });
      const body = reader.term(instantiate(e.body, variable), { ...scope, depth: scope.depth + 1 });
      return { kind: 'let', name: e.name, value, body, sort: body.sort };
    }
    default:
      return application(reader, e, scope);
  }
}

function application(reader: Reader, e: Expr, scope: Scope): Term {
  const { head, args } = spineOf(e);
  if (head.kind === 'lam') return reader.term(betaApply(head, args), scope);
  if (head.kind === 'letE') return reader.term(betaApply(instantiate(head.body, head.value), args), scope);
  const decided = readDecided(reader, e, scope);
  if (decided !== undefined) return decided;
  const erased = findErased(reader, e) ?? dropProofs(reader, e) ?? applyContradiction(reader, e);
  if (erased !== undefined) return reader.term(erased, scope);
  if (head.kind === 'proj' && head.struct === 'ByteArray')
    return reader.term(apply(makeConstant('ByteArray.data'), [head.of]), scope);
  const bound = readBound(reader, e, scope);
  if (bound !== undefined) return bound;
  const projected = project(reader, e);
  if (projected?.field !== undefined) return reader.term(projected.field, scope);
  if (projected !== undefined) {
    const of = spineOf(projected.of);
    if (of.head.kind === 'const' && reader.local(of.head) === undefined && !matcher.test(of.head.name))
      if (isCalled(reader, of.head.name)) {
        const call = readCall(reader, of.head.name, of.args, { scope, indices: projected.indices });
        return applied(reader, call.term, [...call.rest, ...projected.rest], scope);
      }
  }
  const field = (): Term | undefined =>
    projected &&
    applied(reader, readField(reader, projected.of, projected.indices, scope), projected.rest, scope);
  if (head.kind !== 'const') {
    const taken = field();
    if (taken !== undefined) return taken;
    return throwOutside(
      head.kind,
      scope.place,
      `a ${head.kind} in the statement`,
      'use numbers, functions and definitions',
    );
  }
  const local = reader.local(head);
  if (local?.kind === 'proof') {
    return throwOutside(
      'proof',
      scope.place,
      'a value that depends on a proof',
      'state it without the proof argument',
    );
  }
  if (local?.kind === 'term')
    return applied(reader, moveTerm(local.term, local.depth, scope.depth), args, scope);
  if (local?.kind === 'value')
    return applied(reader, { kind: 'variable', level: local.level, sort: local.sort }, args, scope);
  const mixed = unfoldMixed(reader, e);
  if (mixed !== undefined) return reader.term(mixed, scope);
  const carried = findCarried(reader, e);
  if (carried !== undefined) return reader.term(carried, scope);
  const meaning = unfoldMeaning(reader, e, scope);
  if (meaning !== undefined)
    return reader.byRow(head.name, e, scope.depth, () => reader.term(meaning, scope));
  const ruled = rewriteByCore(reader, e);
  if (ruled !== undefined) return reader.byRow(head.name, e, scope.depth, () => reader.term(ruled, scope));
  const onWords = readOperator(reader, head.name, args, scope);
  if (onWords !== undefined) return reader.byRow(head.name, e, scope.depth, () => onWords);
  const row = termRows.get(head.name);
  if (row !== undefined && row.from === reader.origin(head.name) && args.length >= row.arity) {
    return reader.byRow(head.name, e, scope.depth, () =>
      applied(reader, readBy(row, reader, args, scope), args.slice(row.arity), scope),
    );
  }
  if ((row !== undefined && row.from === reader.origin(head.name)) || hasRule(reader, head.name)) {
    const missing = etaExpanded(reader, head.name, args, scope);
    if (missing !== undefined) return missing;
  }
  const declared = reader.operations.get(head.name);
  if (declared !== undefined) return readNumberOperation(reader, declared, args, scope);
  const { value } = reader.inventory.declarations.get(head.name) ?? {};
  if (value !== undefined && matcher.test(head.name)) return reader.term(betaApply(value, args), scope);
  const made =
    readConstructor(reader, head.name) ??
    readCases(reader, head.name, args, scope) ??
    readConstructed(reader, head.name, args, scope) ??
    readMade(reader, head.name, args, scope) ??
    field() ??
    readRecordOf(reader, e, args, scope);
  if (made !== undefined) return made;
  if (reader.inventory.declarations.has(head.name) || isCalledOfLibrary(reader, head.name)) {
    const call = readCall(reader, head.name, args, { scope, indices: [] });
    return applied(reader, call.term, call.rest, scope);
  }
  return throwOutside(
    head.name,
    scope.place,
    `${head.name} (${reader.origin(head.name) ?? 'unknown origin'}) is not in the supported language`,
    nearest(head.name),
  );
}

/** Whether a constant is a definition of the project, which is read as a call. */
function isCalled(reader: Reader, name: Name): boolean {
  const kind = reader.inventory.declarations.get(name)?.kind;
  return kind !== undefined && kind !== 'constructor' && kind !== 'recursor' && !name.endsWith('.casesOn');
}

/** A constant of the language without its last argument, as `max` in a fold: a function of that argument. */
function etaExpanded(reader: Reader, name: Name, args: readonly Expr[], scope: Scope): Term | undefined {
  let type = reader.inventory.library.get(name)?.type;
  for (const arg of args) type = type?.kind === 'forallE' ? instantiate(type.body, arg) : undefined;
  if (type?.kind !== 'forallE' || reader.sort(type.type, scope) === undefined) return undefined;
  const applied = apply({ kind: 'const', name, levels: [] }, [...args, { kind: 'bvar', index: 0 }]);
  return lambda(reader, { ...type, kind: 'lam', body: applied }, scope);
}

/** What is nearest: a row with the same last name component. That of a constructor says nothing about its meaning. */
function nearest(name: string): string {
  const replaced = replacements.get(name);
  if (replaced !== undefined) return replaced;
  const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const alike = [...termRows.keys()].find(
    (known) => last !== 'mk' && (known.toLowerCase().endsWith(`.${last}`) || known.toLowerCase() === last),
  );
  return alike === undefined ? 'define it in the project, so that its equations can be read' : `use ${alike}`;
}

/** `fn` applied to the remaining arguments. */
function applied(reader: Reader, fn: Term, args: readonly Expr[], scope: Scope): Term {
  if (args.length === 0) return fn;
  let sort: Sort = fn.sort;
  for (const _ of args) {
    if (sort.kind !== 'function') {
      return throwOutside(
        'application',
        scope.place,
        'a value applied like a function',
        'apply functions only',
      );
    }
    sort = sort.to;
  }
  return { kind: 'apply', fn, args: args.map((arg) => reader.term(arg, scope)), sort };
}

function lambda(reader: Reader, e: Binding, scope: Scope): Term {
  const param = readValueSort(reader, e.type, scope);
  if (param === undefined) {
    return throwOutside(
      'fun',
      scope.place,
      'a function of something that is not a value',
      'use functions of numbers',
    );
  }
  const variable = reader.open({ kind: 'value', level: scope.depth, sort: param });
  const body = reader.term(instantiate(e.body, variable), { ...scope, depth: scope.depth + 1 });
  return {
    kind: 'lambda',
    name: e.name,
    param,
    body,
    sort: { kind: 'function', from: param, to: body.sort },
  };
}
