// Relations as definitions: whether one holds, or its solutions where some arguments are sought, by search through the constructors.
import type { Expr, Name } from '../../expr/expr.ts';
import { replaceConstants } from '../../expr/spine.ts';
import type { Definition, Formula, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { dropBegun } from '../binders/fallback.ts';
import { makeLiteral } from '../constants/row.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { isSmall, makeEnd, openRule, resultOf, type Search } from './open-rule.ts';
import { planRule } from './plan-rule.ts';
import { openRelation, type Relation, rulesOf, signatureOf } from './relation.ts';
import { type Result, writeAny, writeNone } from './results.ts';
import { type Tried, writeSteps } from './write-steps.ts';

/** A relation's value where the arguments at some positions are given: whether it holds, or the list of what is sought. */
export function searchRelation(
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
  const opened = openRule({ reader, relation, isGiven, signature }, [name, type], place);
  const { given, values, scope, wanted, all } = opened;
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
  const end = makeEnd(reader, opened, result);
  const body = writeSteps(
    reader,
    steps,
    { result, tried: { solve: makeSolve(reader) }, end },
    { scope, values },
  );
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

const makeSolve =
  (reader: Reader): Tried['solve'] =>
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
