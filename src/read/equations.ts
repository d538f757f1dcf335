import type { Expr, Name } from '../expr/expr.ts';
import { type Binding, betaApply, binderOf, instantiate, isSameExpr, spineOf } from '../expr/spine.ts';
import type { Formula, Pattern, Sort, Term } from '../language/ast.ts';
import type { Declaration } from '../lean/inventory.ts';
import { itemAt } from '../present.ts';
import { atMissing } from './binders/at-missing.ts';
import { countDroppedCalls } from './binders/dropped-calls.ts';
import { type Bindings, readPattern, readRecordPatterns } from './binders/patterns.ts';
import { endsInProp, isTypeUniverse } from './binders/propositions.ts';
import { sortOfValues, withoutLaws } from './cases/carrier.ts';
import { readValueSort } from './data/types.ts';
import { sortOfPredicates, writePredicate } from './predicates.ts';
import { type Reader, type Scope, throwOutside } from './reader.ts';
import { type Opened, openRecord, partOf } from './records.ts';

/** One equation theorem, split but not yet read: `∀ binders, constant args = right`. */
type Raw = { readonly binders: readonly Binding[]; readonly args: readonly Expr[]; readonly right: Expr };

function split(constant: Name, theorem: Name, type: Expr, place: string): Raw {
  const binders: Binding[] = [];
  let body = type;
  while (body.kind === 'forallE') {
    binders.push(body);
    body = body.body;
  }
  const equation = spineOf(body);
  const left = equation.args.length === 3 ? spineOf(itemAt(equation.args, 1)) : undefined;
  if (left === undefined || left.head.kind !== 'const' || left.head.name !== constant) {
    return throwOutside(
      constant,
      place,
      `${theorem} is not an equation for ${constant}`,
      'define it by plain equations',
    );
  }
  return { binders, args: left.args, right: itemAt(equation.args, 2) };
}

/** Hypotheses of overlapping equations say that no earlier equation applies; the order of matching ensures that. */
function saysNotEarlier(type: Expr): boolean {
  let codomain = type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  return codomain.kind === 'const' && codomain.name === 'False';
}

/** Whether a type in an equation is another one than in the call: Lean says the equation at that type only. */
function isOfAnotherType(said: Expr, given: Expr, reader: Reader): boolean {
  const isType = said.kind === 'const' && reader.local(given) === undefined;
  return isType && !isSameExpr(said, given);
}

const unfit = (constant: Name, place: string): never =>
  throwOutside(constant, place, `an equation of ${constant} is about one type`, 'use it at that type');

/** An equation that has been read; `chosen` if its right side is a choice. */
export type ReadEquation = {
  readonly patterns: readonly Pattern[];
  readonly body: Term;
  readonly chosen?: { readonly predicate: Formula };
  /** Recursive calls that Lean writes and the body does not have; absent: none. */
  readonly dropped?: number;
};

/** Splits `if h : ∃ k, P k then Classical.choose h else e` into P and e. */
function splitChoice(
  e: Expr,
): { readonly type: Expr; readonly predicate: Expr; readonly otherwise: Expr } | undefined {
  const { head, args } = spineOf(e);
  if (head.kind !== 'const' || head.name !== 'dite' || args.length !== 5) return undefined;
  const existence = spineOf(itemAt(args, 1));
  const [then, otherwise] = [itemAt(args, 3), itemAt(args, 4)];
  if (existence.head.kind !== 'const' || existence.head.name !== 'Exists' || then.kind !== 'lam')
    return undefined;
  const choice = spineOf(then.body);
  const [type, predicate] = existence.args;
  if (type === undefined || predicate === undefined) return undefined;
  const isChoice =
    choice.head.kind === 'const' && choice.head.name === 'Classical.choose' && choice.args.length === 3;
  if (!isChoice || !isSameExpr(itemAt(choice.args, 1), predicate)) return undefined;
  return otherwise.kind === 'lam' ? { type, predicate, otherwise: otherwise.body } : undefined;
}

/** The role of each argument of a definition, by position, and the requested part of a record value. */
type Roles = {
  readonly statics: ReadonlyMap<number, Expr>;
  readonly records: ReadonlyMap<number, Opened>;
  readonly indices: readonly number[];
  readonly params: readonly Sort[];
};

/**
 * Reads an equation theorem at fixed types and instances. `statics` holds the type, instance and proof arguments; the other arguments
 * are patterns, one for each leaf of a record.
 */
export function readEquation(
  reader: Reader,
  constant: Name,
  { name: theorem, type }: Declaration,
  { call, scope }: { readonly call: Roles; readonly scope: Scope },
): ReadEquation {
  const raw = split(constant, theorem, type, scope.place);
  const fixed = new Map<number, Expr>();
  const bindings: Bindings = { binders: raw.binders.length, levels: new Map(), proofs: new Set(), depth: 0 };
  const patterns: Pattern[] = [];
  raw.args.forEach((arg, position) => {
    const value = call.statics.get(position);
    const record = call.records.get(position);
    if (record !== undefined)
      patterns.push(...readRecordPatterns(constant, arg, record, { reader, bindings, place: scope.place }));
    else if (value === undefined)
      patterns.push(readPattern(reader, constant, arg, { bindings, place: scope.place }));
    else if (arg.kind === 'bvar') fixed.set(raw.binders.length - 1 - arg.index, value);
    else if (isOfAnotherType(arg, value, reader)) unfit(constant, scope.place);
  });
  let rest: Expr = type;
  raw.binders.forEach((_, position) => {
    const binder = binderOf(rest);
    rest = instantiate(binder.body, fixed.get(position) ?? open(binder.type, position));
  });
  const { right, depth } = atMissing(reader, itemAt(spineOf(rest).args, 2), patterns, {
    from: bindings.depth,
    params: call.params,
    given: raw.args.length,
    records: call.records,
  });
  const choice = splitChoice(right);
  const sort = choice && reader.sort(choice.type, scope);
  if (
    choice !== undefined &&
    sort?.kind === 'number' &&
    sort.of === 'real' &&
    reader.origin('Classical.choose') === 'Init'
  ) {
    const variable = reader.open({ kind: 'value', level: depth, sort });
    const predicate = reader.formula(betaApply(choice.predicate, [variable]), {
      depth: depth + 1,
      place: `${scope.place}, in ${constant}`,
    });
    return {
      patterns,
      body: reader.term(choice.otherwise, { depth, place: scope.place }),
      chosen: { predicate },
    };
  }
  const body = reader.term(partOf(right, call.indices), { depth, place: `${scope.place}, in ${constant}` });
  const dropped = countDroppedCalls(reader, constant, right, body);
  return { patterns, body, ...(dropped > 0 && { dropped }) };

  function valuesOf(binder: Expr): Sort | undefined {
    const sortOf: Reader['sort'] = (type, at) => readValueSort(reader, type, at);
    return sortOfValues(reader, binder, scope, sortOf) ?? sortOf(withoutLaws(reader, binder), scope);
  }

  function open(binder: Expr, position: number): Expr {
    const bound = bindings.levels.get(position);
    if (bound?.isRecord === true) {
      const record = openRecord(reader, binder, { depth: bound.level, place: scope.place });
      if (record !== undefined) return record.value;
    }
    const predicates = sortOfPredicates(reader, binder, scope);
    if (predicates !== undefined && bound !== undefined)
      return writePredicate(binder, reader.open({ kind: 'value', level: bound.level, sort: predicates }));
    const sort = isTypeUniverse(binder) || endsInProp(binder) ? undefined : valuesOf(binder);
    if (sort !== undefined && bound !== undefined)
      return reader.open({ kind: 'value', level: bound.level, sort });
    if (bindings.proofs.has(position)) return reader.open({ kind: 'proof' });
    if (!saysNotEarlier(binder)) {
      throwOutside(
        constant,
        scope.place,
        `an equation of ${constant} has a hypothesis`,
        'define it by plain cases',
      );
    }
    return reader.open({ kind: 'proof' });
  }
}
