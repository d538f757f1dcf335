// What a derivation shows: definitions that take one apart, rule by rule, and give the arguments that are sought.
import { headConstantOf, replaceConstants, spineOf } from '../../expr/spine.ts';
import type { Definition, Sort, Term } from '../../language/ast.ts';
import { type DataSort, variantAt } from '../../language/variants.ts';
import { itemAt } from '../../present.ts';
import { build, makeIf, makeLiteral, sortOfCoreType } from '../constants/row.ts';
import { asListTerm } from '../data/list-terms.ts';
import type { Scope } from '../reader.ts';
import { type DrawnRule, findDrawnRules, keyOf, openStep, readDerivationSort } from './derivation-sort.ts';
import { makeEnd, openRule, resultOf, type Search } from './open-rule.ts';
import type { Step } from './plan-rule.ts';
import { mark, variablesIn } from './premises.ts';
import { rulesOf } from './relation.ts';
import { type Result, writeNone } from './results.ts';
import { type Values, writeSteps } from './write-steps.ts';

const nat = sortOfCoreType('Nat');
const count = (value: number): Term => makeLiteral(BigInt(value), 1n, nat);

type Call = Extract<Term, { kind: 'call' }>;

/** What a derivation is of: a list with one record of what is sought, empty where a premise of it does not hold. */
export function callDerived(search: Search, given: readonly Term[], derivation: Term, scope: Scope): Call {
  const { reader, relation, signature } = search;
  const key = `${keyOf(search)} derived`;
  const constant = `what derivations of ${relation.name} show`;
  const result = resultOf(signature);
  if (!reader.definitions.has(key)) {
    reader.definitions.set(key, undefined);
    reader.definitions.set(key, defineDerived(search, { key, constant, result }, scope));
  }
  return {
    kind: 'call',
    constant,
    definition: key,
    args: [...given, derivation],
    sort: result,
    place: scope.place,
  };
}

type About = { readonly key: string; readonly constant: string; readonly result: Result };

function defineDerived(search: Search, { key, constant, result }: About, scope: Scope): Definition {
  const { reader, signature } = search;
  const place = `${scope.place}, derivations of ${search.relation.name}`;
  const sort = readDerivationSort(search, place);
  const params: readonly Sort[] = [...signature.given, sort];
  const args = params.map((one, level): Term => ({ kind: 'variable', level, sort: one }));
  const inner: Scope = { depth: params.length, place };
  const derivation = itemAt(args, args.length - 1);
  const body = findDrawnRules(search, place, [sort.type]).reduceRight<Term>(
    (otherwise, rule, position) => {
      const one = `${key} ${position}`;
      reader.definitions.set(
        one,
        defineRule(search, rule, { sort, params, result, constant }, { position, place }),
      );
      const call: Term = { kind: 'call', constant, definition: one, args, sort: result, place };
      const tag = itemAt([variantAt(sort, position)?.fields[0]?.sort ?? nat], 0);
      const left = build('get', [derivation, count(0)], tag, inner);
      const right = makeLiteral(BigInt(position), 1n, tag);
      return makeIf({ kind: 'compare', comparison: '=', left, right, place }, call, otherwise);
    },
    writeNone(result, inner),
  );
  return { constant, params, result, equations: [{ patterns: params.map(() => ({ kind: 'bind' })), body }] };
}

function defineRule(
  search: Search,
  { at, steps }: DrawnRule,
  about: {
    readonly sort: DataSort;
    readonly params: readonly Sort[];
    readonly result: Result;
    readonly constant: string;
  },
  { position, place }: { readonly position: number; readonly place: string },
): Definition {
  const { reader, relation } = search;
  const { sort, params, result, constant } = about;
  const opened = openRule(search, itemAt(rulesOf(reader, relation), at), place);
  const { given, values, scope } = opened;
  // the derivation is bound after what the patterns bind
  const derivation: Term = { kind: 'variable', level: scope.depth, sort };
  const inner: Scope = { depth: scope.depth + 1, place };
  const asked = steps.filter(({ kind }) => kind === 'each' || kind === 'element' || kind === 'solve');
  const drawn = (step: Step): Term => {
    const field = asked.indexOf(step) + 1;
    const of = itemAt(variantAt(sort, position)?.fields ?? [], field).sort;
    return build('get', [derivation, count(field)], of, inner);
  };
  const only = (term: Term, here: Scope): Term => {
    const list: Sort = { kind: 'list', of: term.sort };
    return build('cons', [term, build('nil', [], list, here)], list, here);
  };
  const body = writeSteps(
    reader,
    steps,
    {
      result,
      end: makeEnd(reader, opened, result),
      tried: {
        each: (step, known, here) =>
          only(withinBounds(search, drawn(step), { step, steps, known }, here), here),
        element: (list, step, here) => {
          const length = build('length', [list], nat, here);
          const index = build('natMod', [drawn(step), length], nat, here);
          const of = asListTerm(list, here).sort.of;
          const one = only(build('get', [list, index], of, here), here);
          const isEmpty = { kind: 'compare', comparison: '=', left: length, right: count(0), place } as const;
          return makeIf(isEmpty, { ...build('nil', [], { kind: 'list', of }, here) }, one);
        },
        solve: (step, known, here) => {
          const asks = openStep(reader, step, known, here);
          const terms = asks.relation.values.flatMap((i) =>
            asks.isGiven(i) ? [reader.term(itemAt(asks.args, i), here)] : [],
          );
          return callDerived(asks, terms, drawn(step), here);
        },
      },
    },
    { scope: inner, values },
  );
  const patterns = [...given.patterns, { kind: 'bind' } as const];
  const otherwise = {
    patterns: params.map(() => ({ kind: 'bind' }) as const),
    body: writeNone(result, inner),
  };
  return { constant, params, result, equations: [{ patterns, body }, otherwise] };
}

/** A drawn natural number that is moved where a premise that comes later bounds it. */
function withinBounds(
  { reader }: Search,
  drawn: Term,
  about: {
    readonly step: Extract<Step, { kind: 'each' }>;
    readonly steps: readonly Step[];
    readonly known: Values;
  },
  scope: Scope,
): Term {
  const { step, steps, known } = about;
  if (drawn.sort.kind !== 'number' || drawn.sort.of !== 'nat') return drawn;
  const later = steps.slice(steps.indexOf(step) + 1);
  for (const one of later) {
    if (one.kind !== 'check' || one.premise.kind !== 'other') continue;
    const { head, args } = spineOf(one.premise.e);
    const [type, , first, second] = args;
    const name = head.kind === 'const' ? head.name : '';
    const isTurned = name === 'GE.ge' || name === 'GT.gt';
    if (!(isTurned || ['LE.le', 'LT.lt'].includes(name)) || !type || !first || !second) continue;
    if (headConstantOf(type) !== 'Nat') continue;
    const [left, right] = isTurned ? [second, first] : [first, second];
    const is = (e: typeof left): boolean => e.kind === 'const' && e.name === step.variable;
    const other = is(left) ? right : is(right) ? left : undefined;
    const unknown = { has: (part: string) => part.startsWith(mark) && !known.has(part) };
    if (other === undefined || variablesIn(other, unknown).length > 0) continue;
    const bound = reader.term(replaceConstants(other, known), scope);
    const strict = name === 'LT.lt' || name === 'GT.gt';
    if (is(right))
      return build('add', [drawn, strict ? build('succ', [bound], nat, scope) : bound], nat, scope);
    return build('natMod', [drawn, strict ? bound : build('succ', [bound], nat, scope)], nat, scope);
  }
  return drawn;
}
