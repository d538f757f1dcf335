// A rule of a relation with its given arguments taken apart.
import type { Expr, Name } from '../../expr/expr.ts';
import { replaceConstants } from '../../expr/spine.ts';
import type { Sort, Term } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { build, makeLiteral } from '../constants/row.ts';
import { readValueSort } from '../data/types.ts';
import { isUntestable, type Reader, type Scope, throwOutside } from '../reader.ts';
import { type Rule, readRule } from './premises.ts';
import { type Given, readGiven } from './read-given.ts';
import type { Relation, Signature } from './relation.ts';
import { type Result, writeNone } from './results.ts';
import type { Then, Values } from './write-steps.ts';

/** Types of more values than this are not tried one by one. */
const MOST_TRIED = 16n;

/** Whether a type has few values, all known beforehand. */
export function isSmall(reader: Reader, type: Expr, scope: Scope): boolean {
  try {
    const sort = readValueSort(reader, type, scope);
    if (sort?.kind === 'bool') return true;
    return sort?.kind === 'fin' && sort.size.kind === 'literal' && sort.size.value.num <= MOST_TRIED;
  } catch (thrown) {
    if (isUntestable(thrown)) return false;
    throw thrown;
  }
}

export const resultOf = ({ sought }: Signature): Result =>
  sought.length === 0
    ? { kind: 'bool' }
    : { kind: 'list', of: { kind: 'record', fields: sought.map((sort, key) => ({ key, sort })) } };

export type Search = {
  readonly reader: Reader;
  readonly relation: Relation;
  readonly isGiven: (position: number) => boolean;
  readonly signature: Signature;
};

type OpenedRule = {
  readonly given: Given;
  /** Of the variables that the given arguments have. */
  readonly values: Values;
  /** Where these are known. */
  readonly scope: Scope;
  /** The arguments that are sought. */
  readonly wanted: readonly Expr[];
  readonly all: Rule;
};

/** Takes the given arguments of a rule's conclusion apart. */
export function openRule(
  { reader, relation, isGiven, signature }: Search,
  [name, type]: readonly [Name, Expr],
  place: string,
): OpenedRule {
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
  return { given, values, scope, wanted, all: { ...rule, premises: [...given.premises, ...rule.premises] } };
}

/** What a rule gives when all its steps are taken. */
export const makeEnd =
  (reader: Reader, { all, wanted }: OpenedRule, result: Result): Then =>
  (found, inner): Term => {
    assertInhabited(reader, all, found, inner);
    if (result.kind === 'bool') return makeLiteral(1n, 1n, result);
    const fields = wanted.map((e) => reader.term(replaceConstants(e, found), inner));
    const solution = build('record', fields, result.of, inner);
    return build('cons', [solution, writeNone(result, inner)], result, inner);
  };

/** A variable that no premise mentions has some value: that of a type that certainly has one. */
function assertInhabited(reader: Reader, { variables }: Rule, found: Values, scope: Scope): void {
  for (const [name, type] of variables) {
    if (found.has(name)) continue;
    const sort: Sort | undefined = readValueSort(reader, replaceConstants(type, found), scope);
    if (sort?.kind !== 'number' && sort?.kind !== 'bool' && sort?.kind !== 'list')
      throwOutside('relation', scope.place, 'a variable that nothing mentions', 'leave it out');
  }
}
