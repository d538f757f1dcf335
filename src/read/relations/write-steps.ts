// A planned rule as a term: whether it applies, or the list of what it gives.
import type { Expr, Name } from '../../expr/expr.ts';
import { betaApply, replaceConstants, spineOf } from '../../expr/spine.ts';
import type { Formula, Term } from '../../language/ast.ts';
import { moveTerm } from '../../language/moved.ts';
import { matchParts } from '../binders/solve.ts';
import { build, makeIf, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { asListTerm } from '../data/list-terms.ts';
import { shareTerm } from '../data/sharing.ts';
import { readValueSort } from '../data/types.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import type { Step } from './plan-rule.ts';
import { mark, type Premise, variablesIn } from './premises.ts';
import { type Result, writeEach, writeNone } from './results.ts';

const nat = sortOfCoreType('Nat');
const bool = { kind: 'bool' } as const;

/** The value of each variable, as an expression. */
export type Values = ReadonlyMap<Name, Expr>;

/** Writes what follows once more values are known. */
export type Then = (values: Values, scope: Scope) => Term;

/** Whether a premise with known variables holds. */
function readPremise(reader: Reader, premise: Premise, values: Values, scope: Scope): Formula {
  if (premise.kind === 'equal') {
    const [left, right] = [premise.left, premise.right].map((e) =>
      reader.term(replaceConstants(e, values), scope),
    );
    if (left === undefined || right === undefined) return { kind: 'truth', value: false };
    return { kind: 'compare', comparison: '=', left, right, place: scope.place };
  }
  const { head, args } = spineOf(replaceConstants(premise.e, values));
  return reader.formula(betaApply(head, args), scope);
}

/** Takes a value apart by a pattern, and goes on where it fits. */
function writeMatch(
  reader: Reader,
  value: Term,
  {
    pattern,
    found,
    values,
    none,
  }: {
    readonly pattern: Expr;
    readonly found: readonly Name[];
    readonly values: Values;
    readonly none: (scope: Scope) => Term;
  },
  { scope, then }: { readonly scope: Scope; readonly then: Then },
): Term {
  return shareTerm(value, scope, (shared, inner) => {
    const sought = new Map(found.map((name, position) => [name, reader.open({ kind: 'sought', position })]));
    const parts = new Map<number, Term>();
    matchParts(reader, replaceConstants(replaceConstants(pattern, values), sought), {
      value: shared,
      scope: inner,
      found: parts,
    });
    const more = new Map(values);
    for (const [position, name] of found.entries()) {
      const term = parts.get(position);
      if (term === undefined)
        return throwOutside(
          name,
          scope.place,
          'a value that cannot be taken apart',
          'write an equation for it',
        );
      more.set(name, reader.open({ kind: 'term', term, depth: inner.depth }));
    }
    const rest = then(more, inner);
    if (pattern.kind === 'const' && found.length > 0) return rest;
    const made = reader.term(replaceConstants(pattern, more), inner);
    const fits: Formula = { kind: 'compare', comparison: '=', left: shared, right: made, place: inner.place };
    return makeIf(fits, rest, none(inner));
  });
}

/** All values of a type that has few. */
function listValues(reader: Reader, type: Expr, scope: Scope): Term {
  const of = readValueSort(reader, type, scope);
  const index: Term = { kind: 'variable', level: scope.depth, sort: nat };
  const one = makeLiteral(1n, 1n, nat);
  const isOne: Formula = { kind: 'compare', comparison: '=', left: index, right: one, place: scope.place };
  const body =
    of?.kind === 'bool' ? makeIf(isOne, makeLiteral(1n, 1n, bool), makeLiteral(0n, 1n, bool)) : index;
  const size = of?.kind === 'fin' ? of.size : makeLiteral(2n, 1n, nat);
  if (of === undefined)
    return throwOutside('relation', scope.place, 'a variable that is no value', 'give it by an equation');
  const to = { ...body, sort: of };
  const fn: Term = {
    kind: 'lambda',
    name: 'k',
    param: nat,
    body: to,
    sort: { kind: 'function', from: nat, to: of },
  };
  return build('tabulate', [size, fn], { kind: 'list', of }, scope);
}

/** A list of what a step tries: values, elements of a list, or solutions of a relation as records of what is sought. */
type ListFor<Kind extends Step['kind']> = (
  step: Extract<Step, { kind: Kind }>,
  values: Values,
  scope: Scope,
) => Term;

export type Tried = {
  readonly solve: ListFor<'solve'>;
  /** Absent: all there are. */
  readonly each?: ListFor<'each'>;
  readonly element?: (list: Term, step: Step, scope: Scope) => Term;
};

/** The elements of a list that fit a pattern: one of these is drawn, since most lists have few. */
function findFitting(
  reader: Reader,
  list: Term,
  about: { readonly step: Extract<Step, { kind: 'element' }>; readonly values: Values },
  scope: Scope,
): Term {
  const { of } = asListTerm(list, scope).sort;
  const result: Result = { kind: 'list', of };
  const none = (inner: Scope): Term => writeNone(result, inner);
  return writeEach(list, result, scope, (value, inner) =>
    writeMatch(
      reader,
      value,
      { ...about.step, values: about.values, none },
      {
        scope: inner,
        then: (_, deeper) =>
          build('cons', [moveTerm(value, inner.depth, deeper.depth), none(deeper)], result, deeper),
      },
    ),
  );
}

/** A rule's steps from one on, as a term; `end` says what is given when all have been taken. */
export function writeSteps(
  reader: Reader,
  steps: readonly Step[],
  { result, tried, end }: { readonly result: Result; readonly tried: Tried; readonly end: Then },
  { scope, values }: { readonly scope: Scope; readonly values: Values },
): Term {
  const [step, ...rest] = steps;
  if (step === undefined) return end(values, scope);
  const then: Then = (more, inner) =>
    writeSteps(reader, rest, { result, tried, end }, { scope: inner, values: more });
  const none = (inner: Scope): Term => writeNone(result, inner);
  const termOf = (e: Expr): Term => reader.term(replaceConstants(e, values), scope);
  switch (step.kind) {
    case 'check':
      return makeIf(readPremise(reader, step.premise, values, scope), then(values, scope), none(scope));
    case 'match':
      return writeMatch(reader, termOf(step.value), { ...step, values, none }, { scope, then });
    case 'element':
      return writeEach(
        tried.element?.(findFitting(reader, termOf(step.list), { step, values }, scope), step, scope) ??
          termOf(step.list),
        result,
        scope,
        (value, inner) => writeMatch(reader, value, { ...step, values, none }, { scope: inner, then }),
      );
    case 'each':
      return writeEach(
        tried.each?.(step, values, scope) ?? listValues(reader, replaceConstants(step.type, values), scope),
        result,
        scope,
        (term, inner) =>
          then(
            new Map(values).set(step.variable, reader.open({ kind: 'term', term, depth: inner.depth })),
            inner,
          ),
      );
    case 'solve':
      return writeEach(tried.solve(step, values, scope), result, scope, (solution, inner) =>
        takeApart(reader, solution, step, { values, scope: inner, none, then }),
      );
  }
}

/** Gives the variables in the arguments that a solution of a relation is for. */
function takeApart(
  reader: Reader,
  solution: Term,
  { args, given }: Extract<Step, { kind: 'solve' }>,
  {
    values,
    scope,
    none,
    then,
  }: {
    readonly values: Values;
    readonly scope: Scope;
    readonly none: (scope: Scope) => Term;
    readonly then: Then;
  },
): Term {
  const fields = solution.sort.kind === 'record' ? solution.sort.fields : [];
  const open = args.filter((_, i) => !given.includes(i));
  const from = (k: number, more: Values, inner: Scope, depth: number): Term => {
    const [pattern, field] = [open[k], fields[k]];
    if (pattern === undefined || field === undefined) return then(more, inner);
    const here = reader.open({ kind: 'term', term: solution, depth });
    const part = build('get', [reader.term(here, inner), makeLiteral(BigInt(k), 1n, nat)], field.sort, inner);
    const found = variablesIn(pattern, { has: (name) => name.startsWith(mark) && !more.has(name) });
    return writeMatch(
      reader,
      part,
      { pattern, found, values: more, none },
      {
        scope: inner,
        then: (next, deeper) => from(k + 1, next, deeper, depth),
      },
    );
  };
  return from(0, values, scope, scope.depth);
}
