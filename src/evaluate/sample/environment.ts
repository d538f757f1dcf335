import type { Domain } from '../../domains/domain.ts';
import { makeRational } from '../../domains/rational.ts';
import type { Sort, Statement, Term } from '../../language/ast.ts';
import { hasIndex } from '../../language/indices/indexed.ts';
import {
  type Datum,
  type DatumFunction,
  isItems,
  type Sample,
  type SampleValue,
  type Tail,
} from '../../language/property.ts';
import { variantAt } from '../../language/variants.ts';
import { joinDigits } from '../../language/words/word.ts';
import { isWord } from '../../language/words/word-sort.ts';
import { itemAt } from '../../present.ts';
import type { Env } from '../code.ts';
import { unknownOf } from '../machine.ts';
import { numberOf } from '../read-value.ts';
import type { Fn, Value } from '../values.ts';
import { keyOfArgument, pick } from './argument-key.ts';

const half = makeRational(1n, 2n);

/**
 * What is needed to read a value of a sort: the domain, the values of the variables so far, and the value of a term over them.
 */
type Reading<X> = {
  readonly d: Domain<X>;
  readonly env: Env<X>;
  readonly size: (t: Term, env: Env<X>) => Value<X>;
};

type Function = Extract<Sort, { kind: 'function' }>;

/** An integer as an element of `Fin n`, taken modulo n; unknown if n is 0. */
function below<X>(r: Reading<X>, size: Term, x: bigint): Value<X> {
  const n = r.size(size, r.env);
  return typeof n === 'bigint' && n > 0n && x >= 0n ? x % n : undefined;
}

/**
 * A double as a value of a sort. The value is unknown if it does not fit: no integer, negative for a natural number, or neither
 * 0 nor 1 for a Boolean.
 */
function scalar<X>(r: Reading<X>, sort: Sort, x: number): Value<X> {
  switch (sort.kind) {
    case 'bool':
      return x === 1 ? true : x === 0 ? false : undefined;
    case 'fin':
      return Number.isInteger(x) ? below(r, sort.size, BigInt(x)) : undefined;
    case 'number':
      if (sort.of === 'rational' || sort.of === 'real') return r.d.ofDouble(x);
      return Number.isInteger(x) && (x >= 0 || sort.of === 'int') ? BigInt(x) : undefined;
    default:
      return unknownOf(r.d, sort);
  }
}

/** The value of a tail at `k` steps after the prefix, exactly. */
function tailValue<X>(
  r: Reading<X>,
  sort: Sort,
  tail: Exclude<Tail, { kind: 'repeating' }>,
  k: bigint,
): Value<X> {
  if (tail.kind === 'constant') return scalar(r, sort, tail.value);
  const start = scalar(r, sort, tail.start);
  const isContinuous = sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real');
  if (tail.kind === 'halving')
    return isContinuous ? r.d.mul(numberOf(r.d, start), r.d.power(r.d.ofRational(half), k)) : undefined;
  if (isContinuous) return r.d.add(numberOf(r.d, start), r.d.mul(r.d.ofDouble(tail.step), r.d.ofInteger(k)));
  if (typeof start !== 'bigint' || !Number.isInteger(tail.step)) return undefined;
  const value = start + BigInt(tail.step) * k;
  return value < 0n && !(sort.kind === 'number' && sort.of === 'int') ? undefined : value;
}

/** Values beyond this index are not cached. */
const MOST_KEPT = 4096;

function sequence<X>(r: Reading<X>, sort: Sort, prefix: readonly number[], tail: Tail): Value<X> {
  const known: Value<X>[] = [];
  const at = (index: bigint): Value<X> => {
    if (tail.kind === 'repeating')
      return scalar(r, sort, prefix[Number(index % BigInt(Math.max(1, prefix.length)))] ?? 0);
    const value = prefix[Number(index)];
    return value === undefined
      ? tailValue(r, sort, tail, index - BigInt(prefix.length))
      : scalar(r, sort, value);
  };
  const fn = (index: Value<X>): Value<X> => {
    if (typeof index !== 'bigint' || index < 0n) return unknownOf(r.d, sort);
    if (index >= MOST_KEPT) return at(index);
    known[Number(index)] ??= at(index);
    return known[Number(index)];
  };
  return Object.assign(fn, { shape: { size: prefix.length, tail }, some: () => fn(0n) });
}

function matrix<X>(r: Reading<X>, of: Sort, value: Extract<SampleValue, { kind: 'matrix' }>): Value<X> {
  const tail = { kind: 'constant', value: value.outside } as const;
  const rows = value.rows.map((row) => sequence(r, of, row, tail));
  const outside = sequence(r, of, [], tail);
  const size = value.rows.reduce((most, row) => Math.max(most, row.length), value.rows.length);
  const row = (index: Value<X>): Value<X> =>
    typeof index === 'bigint' ? (rows[Math.min(Number(index), rows.length - 1)] ?? outside) : outside;
  return Object.assign(row, { shape: { size, tail }, some: () => row(0n) });
}

/** The key of an entry's argument, as written by `keyOfArgument`. */
function entryKey(datum: Datum): string {
  if (typeof datum === 'object') return isItems(datum) ? `[${datum.map(entryKey).join()}]` : 'function';
  return String(datum === 0 ? 0 : datum);
}

/** A function: each value is computed on demand, once per argument. */
function table<X>(r: Reading<X>, sort: Function, { entries, choices, seed }: DatumFunction): Fn<X> {
  const given = new Map(entries.map(([argument, value]) => [entryKey(argument), value]));
  const known = new Map<string, Value<X>>();
  const read = (datum: Datum | undefined, argument: Value<X>): Value<X> =>
    datum === undefined
      ? unknownOf(r.d, sort.to)
      : ofDatum({ ...r, env: [...r.env, argument] }, sort.to, datum);
  const fn = (argument: Value<X>): Value<X> => {
    const key = keyOfArgument(r.d, sort.from, argument);
    if (key === undefined) return unknownOf(r.d, sort.to);
    if (known.has(key)) return known.get(key);
    const chosen = sort.from.kind === 'function' ? 0 : pick(key, seed, choices.length);
    const value = read(given.get(key) ?? choices[chosen], argument);
    known.set(key, value);
    return value;
  };
  return Object.assign(fn, { some: () => read(choices[0] ?? entries[0]?.[1], undefined) });
}

/** Data as a value of a sort; data that does not fit the sort is unknown. */
function ofDatum<X>(r: Reading<X>, sort: Sort, datum: Datum): Value<X> {
  if (sort.kind === 'record')
    return typeof datum === 'object' && isItems(datum)
      ? sort.fields.map((field, i) => ofDatum(r, field.sort, datum[i] ?? []))
      : undefined;
  if (sort.kind === 'data') {
    const index = sort.index?.map((term) => r.size(term, r.env));
    if (index !== undefined && !hasIndex(sort, datum, index.map(Number))) return undefined;
    const variant = typeof datum === 'object' && isItems(datum) ? variantAt(sort, datum[0]) : undefined;
    return variant && ofDatum(r, variant, datum);
  }
  if (sort.kind === 'list') {
    if (typeof datum !== 'object' || !isItems(datum)) return undefined;
    const size = sort.size && r.size(sort.size, r.env);
    if (sort.size !== undefined && size !== BigInt(datum.length)) return undefined;
    return datum.map((item) => ofDatum(r, sort.of, item));
  }
  if (sort.kind === 'function')
    return typeof datum !== 'object' || isItems(datum) ? unknownOf(r.d, sort) : table(r, sort, datum);
  if (isWord(sort) && typeof datum === 'object' && isItems(datum))
    return below(r, sort.size, joinDigits(datum.map(Number)));
  if (typeof datum === 'object') return unknownOf(r.d, sort);
  return scalar(r, sort, Number(datum));
}

/** A sampled value as a value of its sort. */
function ofSample<X>(r: Reading<X>, sort: Sort, value: SampleValue): Value<X> {
  switch (value.kind) {
    case 'number':
      // The bound of an index comes from the hypothesis that it is below the bound.
      if (sort.kind === 'fin') return scalar(r, { kind: 'number', of: 'nat', type: 'Nat' }, value.value);
      if (
        value.fraction !== undefined &&
        sort.kind === 'number' &&
        (sort.of === 'rational' || sort.of === 'real')
      )
        return r.d.ofRational(makeRational(BigInt(value.fraction.num), BigInt(value.fraction.den)));
      return scalar(r, sort, value.value);
    case 'bool':
      return value.value;
    case 'list':
      return ofDatum(r, sort, value.items);
    case 'sequence':
      return sort.kind === 'function' ? sequence(r, sort.to, value.prefix, value.tail) : undefined;
    case 'matrix':
      return sort.kind === 'function' && sort.to.kind === 'function'
        ? matrix(r, sort.to.to, value)
        : undefined;
    case 'data':
      return ofDatum(r, sort, value.value);
  }
}

/** Whether a value or one of its parts is unknown. */
export const isPartial = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.some(isPartial));

/** The values of a statement's value binders on a sample, by level; `size` evaluates the n of a `Fin n`. */
export function buildEnvironment<X>(
  d: Domain<X>,
  statement: Statement,
  sample: Sample,
  size: (t: Term, env: Env<X>) => Value<X>,
): Env<X> {
  const env: Env<X> = [];
  for (const binder of statement.binders) {
    if (binder.kind !== 'value') continue;
    // Functions read their values later, from the values before them.
    env.push(ofSample({ d, env: [...env], size }, binder.sort, itemAt(sample, env.length)));
  }
  return env;
}
