// Relations as definitions: whether one holds, or its solutions where some arguments are sought, by search through the constructors.
import type { Expr, Name } from '../../expr/expr.ts';
import { replaceConstants } from '../../expr/spine.ts';
import type { Definition, Formula, Sort, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { dropBegun } from '../binders/fallback.ts';
import { build, makeLiteral } from '../constants/row.ts';
import { readValueSort } from '../data/types.ts';
import { isUntestable, type Reader, type Scope, throwOutside } from '../reader.ts';
import { planRule } from './plan-rule.ts';
import { type Rule, readRule } from './premises.ts';
import { readGiven } from './read-given.ts';
import { openRelation, type Relation, rulesOf, type Signature, signatureOf } from './relation.ts';
import { type Result, writeAny, writeNone } from './results.ts';
import { type Solve, type Values, writeSteps } from './write-steps.ts';

/** Types of more values than this are not tried one by one. */
const MOST_TRIED = 16n;

/** Whether a type has few values, all known beforehand. */
function isSmall(reader: Reader, type: Expr, scope: Scope): boolean {
  try {
    const sort = readValueSort(reader, type, scope);
    if (sort?.kind === 'bool') return true;
    return sort?.kind === 'fin' && sort.size.kind === 'literal' && sort.size.value.num <= MOST_TRIED;
  } catch (thrown) {
    if (isUntestable(thrown)) return false;
    throw thrown;
  }
}

const resultOf = ({ sought }: Signature): Result =>
  sought.length === 0
    ? { kind: 'bool' }
    : { kind: 'list', of: { kind: 'record', fields: sought.map((sort, key) => ({ key, sort })) } };

type Search = {
  readonly reader: Reader;
  readonly relation: Relation;
  readonly isGiven: (position: number) => boolean;
  readonly signature: Signature;
};

/** A relation's value where the arguments at some positions are given: whether it holds, or the list of what is sought. */
function searchRelation(
  reader: Reader,
  relation: Relation,
  given: ReadonlyMap<number, Expr>,
  scope: Scope,
): Extract<Term, { kind: 'call' }> {
  const isGiven = (position: number): boolean => given.has(position);
  const signature = signatureOf(reader, relation, isGiven, scope);
  const mode = relation.values.map((position) => (isGiven(position) ? '+' : '−')).join('');
  const key = `${relation.key} ${mode}`;
  if (!reader.definitions.has(key)) {
    reader.definitions.set(key, undefined);
    const known = new Set(reader.definitions.keys());
    try {
      reader.definitions.set(key, defineSearch({ reader, relation, isGiven, signature }, key, scope));
    } catch (thrown) {
      dropBegun(reader, known);
      reader.definitions.delete(key);
      throw thrown;
    }
  }
  return {
    kind: 'call',
    constant: `the rules of ${relation.name}`,
    definition: key,
    args: relation.values.flatMap((position) => {
      const e = given.get(position);
      return e === undefined ? [] : [reader.term(e, scope)];
    }),
    sort: resultOf(signature),
    place: scope.place,
  };
}

/** One definition for each rule, and one for all of them. */
function defineSearch(search: Search, key: string, scope: Scope): Definition {
  const { reader, relation, signature } = search;
  const result = resultOf(signature);
  const inner: Scope = { depth: signature.given.length, place: `${scope.place}, in ${relation.name}` };
  const args = signature.given.map((sort, level): Term => ({ kind: 'variable', level, sort }));
  const parts = rulesOf(reader, relation).map(([name, type]): Term => {
    const one = `${key} ${name}`;
    const constant = `the rule ${name}`;
    reader.definitions.set(one, defineRule(search, [name, type], result, inner));
    return { kind: 'call', constant, definition: one, args, sort: result, place: inner.place };
  });
  return {
    constant: `the rules of ${relation.name}`,
    params: signature.given,
    result,
    equations: [{ patterns: args.map(() => ({ kind: 'bind' })), body: writeAny(parts, result, inner) }],
    isLeast: true,
  };
}

function defineRule(
  { reader, relation, isGiven, signature }: Search,
  [name, type]: readonly [Name, Expr],
  result: Result,
  { place, depth }: Scope,
): Definition {
  const rule = readRule(reader, type, relation);
  const args = relation.values.filter(isGiven).map((position, i) => ({
    e: itemAt(rule.concludes, position),
    sort: itemAt(signature.given, i),
  }));
  const given = readGiven(reader, name, args, { rule, place });
  const wanted = relation.values.flatMap((position) =>
    isGiven(position) ? [] : [itemAt(rule.concludes, position)],
  );
  const levels = [...given.bound.values()].map(({ level }) => level + 1);
  const scope: Scope = { depth: Math.max(0, ...levels), place };
  const values: Values = new Map(
    [...given.bound].map(([one, { level, sort }]) => [one, reader.open({ kind: 'value', level, sort })]),
  );
  const all: Rule = { ...rule, premises: [...given.premises, ...rule.premises] };
  const steps = planRule(reader, all, {
    known: new Set(values.keys()),
    wanted,
    self: relation.name,
    isTried: (of) => isSmall(reader, replaceConstants(of, values), scope),
  });
  if ('open' in steps)
    return throwOutside(
      relation.name,
      place,
      `${name} leaves a variable open: no premise gives its value`,
      'give it by an equation or by a relation that is searched for it',
    );
  const end = (found: Values, inner: Scope): Term => {
    assertInhabited(reader, rule, found, inner);
    if (result.kind === 'bool') return makeLiteral(1n, 1n, result);
    const fields = wanted.map((e) => reader.term(replaceConstants(e, found), inner));
    const solution = build('record', fields, result.of, inner);
    return build('cons', [solution, writeNone(result, inner)], result, inner);
  };
  const body = writeSteps(reader, steps, { result, solve: makeSolve(reader), end }, { scope, values });
  const otherwise = {
    patterns: signature.given.map(() => ({ kind: 'bind' }) as const),
    body: writeNone(result, { place, depth }),
  };
  return {
    constant: `the rule ${name}`,
    params: signature.given,
    result,
    equations: [{ patterns: given.patterns, body }, otherwise],
  };
}

/** A variable that no premise mentions has some value: that of a type that certainly has one. */
function assertInhabited(reader: Reader, { variables }: Rule, found: Values, scope: Scope): void {
  for (const [name, type] of variables) {
    if (found.has(name)) continue;
    const sort: Sort | undefined = readValueSort(reader, replaceConstants(type, found), scope);
    if (sort?.kind !== 'number' && sort?.kind !== 'bool' && sort?.kind !== 'list')
      throwOutside('relation', scope.place, 'a variable that nothing mentions', 'leave it out');
  }
}

const makeSolve =
  (reader: Reader): Solve =>
  ({ name, args, given }, values, scope) => {
    const filled = args.map((arg) => replaceConstants(arg, values));
    const relation = openRelation(reader, name, filled, scope);
    const at = new Map(relation.values.flatMap((i) => (given.includes(i) ? [[i, itemAt(filled, i)]] : [])));
    return searchRelation(reader, relation, at, scope);
  };

/** `R a b` for a relation that is defined inductively; a counterpart may decide it. */
export function readRelation(reader: Reader, name: Name, args: readonly Expr[], scope: Scope): Formula {
  const relation = openRelation(reader, name, args, scope);
  const at = new Map(relation.values.map((i) => [i, itemAt(args, i)]));
  const left = searchRelation(reader, relation, at, scope);
  const right = makeLiteral(1n, 1n, { kind: 'bool' });
  return {
    kind: 'defined',
    constant: name,
    body: { kind: 'compare', comparison: '=', left, right, place: scope.place },
    ...(reader.decided.has(name) && { call: { ...left, constant: name } }),
  };
}
