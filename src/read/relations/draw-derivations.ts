// Variables that a later hypothesis relates: a derivation of the hypothesis is drawn in their place.
import type { Expr } from '../../expr/expr.ts';
import { liftOut } from '../../expr/occurs.ts';
import { type Binding, spineOf } from '../../expr/spine.ts';
import type { Binder, Constructor, Formula, Sort, Term } from '../../language/ast.ts';
import { type DataSort, heightsOf, variantAt } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { dropBegun } from '../binders/fallback.ts';
import { build, makeIf, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { isUntestable, type Reader, type Scope } from '../reader.ts';
import { callDerived } from './call-derived.ts';
import { readDerivationSort } from './derivation-sort.ts';
import { resultOf, type Search } from './open-rule.ts';
import { searchRelation } from './read-relation.ts';
import { isRelation, openRelation, signatureOf } from './relation.ts';
import { writeNone } from './results.ts';

const nat = sortOfCoreType('Nat');

/** What is drawn in place of variables, and the expressions of these and of the hypothesis, by the number of binders from theirs on. */
export type Derived = { readonly binders: readonly Binder[]; readonly found: ReadonlyMap<number, Expr> };

const countBinders = (e: Expr): number => (e.kind === 'forallE' ? 1 + countBinders(e.body) : 0);

/** The number of binders from this one on, which tells the binders of one statement apart. */
export const placeOf = (rest: Binding): number => countBinders(rest);

/** All values of small types are drawn anyway. */
const isWide = (sort: Sort): boolean => sort.kind !== 'bool' && sort.kind !== 'fin';

/** Draws derivations of the first hypothesis that relates the variable of a binder, given what is known before it; nothing if there is none. */
export function drawDerivations(reader: Reader, rest: Binding, scope: Scope): Derived | undefined {
  const binders: Binding[] = [];
  for (let body: Expr = rest; body.kind === 'forallE'; body = body.body) {
    const between = binders.length;
    const { head, args } = spineOf(body.type);
    binders.push(body);
    if (head.kind !== 'const' || between === 0 || !isRelation(reader.inventory, head.name)) continue;
    const known = new Set(reader.definitions.keys());
    try {
      const derived = derive(reader, { name: head.name, args, between, rest, label: body.name }, scope);
      if (derived !== undefined) return derived;
    } catch (thrown) {
      // it is drawn like any other variable, and the hypothesis is read again
      if (!isUntestable(thrown)) throw thrown;
      dropBegun(reader, known);
    }
  }
  return undefined;
}

type Hypothesis = {
  readonly name: string;
  readonly args: readonly Expr[];
  /** How many binders come before it, from the variable's on. */
  readonly between: number;
  readonly rest: Binding;
  readonly label: string;
};

function derive(
  reader: Reader,
  { name, args, between, rest, label }: Hypothesis,
  scope: Scope,
): Derived | undefined {
  const lifted = args.map((arg) => liftOut(arg, between));
  // each other argument is a variable of its own
  const sought = args.flatMap((arg, i) =>
    lifted[i] === undefined ? [arg.kind === 'bvar' ? arg.index : -1] : [],
  );
  if (!sought.includes(between - 1) || sought.includes(-1) || new Set(sought).size < sought.length)
    return undefined;
  const closed = args.map((arg, i) => lifted[i] ?? arg);
  const relation = openRelation(
    reader,
    name,
    closed.map((arg, i) => (lifted[i] === undefined ? reader.open({ kind: 'proof' }) : arg)),
    scope,
  );
  const isGiven = (position: number): boolean => lifted[position] !== undefined;
  const search: Search = {
    reader,
    relation,
    isGiven,
    signature: signatureOf(reader, relation, isGiven, scope),
  };
  const { signature } = search;
  if (signature.sought.length !== sought.length || !signature.sought.some(isWide)) return undefined;
  const shown = readDerivationSort(search, scope.place);
  const any = signature.sought.map((sort, key) => ({ key: `_${key}`, sort }));
  const anyValues: Constructor = { name: 'any', fields: any, isWide: true };
  const isDecided = canDecide(reader, search, scope);
  const sort: DataSort = {
    kind: 'data',
    type: `sample of ${shown.type}`,
    constructors: [
      ...(shown.constructors ?? []).map((one) => ({
        ...one,
        fields: one.fields.map((f) => whole(f, shown)),
      })),
      ...(isDecided ? [anyValues] : []),
    ],
  };
  if ((shown.constructors ?? []).length === 0 || Math.min(...heightsOf(shown)) === Number.POSITIVE_INFINITY)
    return undefined;
  const level = scope.depth;
  const inner: Scope = { ...scope, depth: level + 1 };
  const variable: Term = { kind: 'variable', level, sort };
  const given = relation.values.flatMap((i) => (isGiven(i) ? [reader.term(itemAt(closed, i), inner)] : []));
  const result = resultOf(signature);
  const byRule = callDerived(search, given, Object.assign({ ...variable }, { sort: shown }), inner);
  const solutions = isDecided
    ? orAny(search, { variable, sort, byRule, closed, any: (shown.constructors ?? []).length }, inner)
    : byRule;
  const tuple = build(
    'get',
    [solutions, makeLiteral(0n, 1n, nat)],
    result.kind === 'list' ? result.of : nat,
    inner,
  );
  const found = new Map<number, Expr>();
  const places = countBinders(rest);
  for (const [k, index] of sought.entries()) {
    const of = itemAt(signature.sought, k);
    const term = build('get', [tuple, makeLiteral(BigInt(k), 1n, nat)], of, inner);
    found.set(places - (between - 1 - index), reader.open({ kind: 'term', term, depth: inner.depth }));
  }
  found.set(places - between, reader.open({ kind: 'proof' }));
  const applies: Formula = {
    kind: 'compare',
    comparison: '=',
    left: build('length', [solutions], nat, inner),
    right: makeLiteral(1n, 1n, nat),
    place: `hypothesis ${label}`,
  };
  return {
    binders: [
      { kind: 'value', name: `derivation of ${label}`, level, sort },
      { kind: 'hypothesis', name: label, formula: applies, ofType: true },
    ],
    found,
  };
}

const whole = <Field extends { readonly sort: Sort }>(field: Field, shown: DataSort): Field =>
  field.sort.kind === 'data' && field.sort.type === shown.type ? { ...field, sort: shown } : field;

/** Whether the relation can be decided for any values, which are drawn too then. */
function canDecide(reader: Reader, search: Search, scope: Scope): boolean {
  const known = new Set(reader.definitions.keys());
  try {
    const { relation, signature } = search;
    const variable = (sort: Sort, level: number): Expr => reader.open({ kind: 'value', level, sort });
    const sorts = [...signature.given, ...signature.sought];
    const all = relation.values.map((position, k) => [position, variable(itemAt(sorts, k), k)] as const);
    searchRelation(reader, relation, new Map(all), { ...scope, depth: scope.depth + sorts.length });
    // where a relation is searched for what it is itself about, the search may not end
    const own = [...reader.definitions.keys()].filter((key) => key.startsWith(`${relation.key} `));
    const isEndless = own.some(
      (key) => !key.includes(' derived') && key.slice(relation.key.length).split(' ')[1]?.includes('−'),
    );
    if (isEndless) dropBegun(reader, known);
    return !isEndless;
  } catch (thrown) {
    if (!isUntestable(thrown)) throw thrown;
    dropBegun(reader, known);
    return false;
  }
}

/** The drawn values themselves where they are drawn without a rule and the relation holds; otherwise what the derivation shows. */
function orAny(
  { reader, relation, isGiven, signature }: Search,
  about: {
    readonly variable: Term;
    readonly sort: DataSort;
    readonly byRule: Term;
    readonly closed: readonly Expr[];
    readonly any: number;
  },
  scope: Scope,
): Term {
  const { variable, sort, byRule, closed, any } = about;
  const result = resultOf(signature);
  const parts = variantAt(sort, any)?.fields ?? [];
  const part = (k: number): Term =>
    build('get', [variable, makeLiteral(BigInt(k), 1n, nat)], itemAt(parts, k).sort, scope);
  const fields = signature.sought.map((_, k) => part(k + 1));
  let next = 0;
  const args = relation.values.map((position) => {
    const term = isGiven(position) ? undefined : itemAt(fields, next++);
    const e = term ? reader.open({ kind: 'term', term, depth: scope.depth }) : itemAt(closed, position);
    return [position, e] as const;
  });
  const holds = searchRelation(reader, relation, new Map(args), scope);
  const none = writeNone(result, scope);
  const record = build('record', fields, result.kind === 'list' ? result.of : nat, scope);
  const one = build('cons', [record, none], result, scope);
  const { place } = scope;
  const right = makeLiteral(1n, 1n, { kind: 'bool' });
  const free = makeIf({ kind: 'compare', comparison: '=', left: holds, right, place }, one, none);
  const tag = makeLiteral(BigInt(any), 1n, itemAt(parts, 0).sort);
  return makeIf({ kind: 'compare', comparison: '=', left: part(0), right: tag, place }, free, byRule);
}
