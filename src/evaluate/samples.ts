import type { Domain } from '../domains/domain.ts';
import { rational } from '../domains/rational.ts';
import type { Sort, Statement } from '../language/ast.ts';
import type { Sample, SampleValue, Tail } from '../language/property.ts';
import type { Env, Value } from './values.ts';

const half = rational(1n, 2n);

function integral(sort: Sort): boolean {
  return sort.kind === 'fin' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int'));
}

/** A double as a value of a sort; a number that is no integer is unknown where one is due, a negative one where a natural is. */
function scalar<X>(d: Domain<X>, sort: Sort, x: number): Value<X> {
  if (!integral(sort)) return d.ofDouble(x);
  const isNegative = x < 0 && !(sort.kind === 'number' && sort.of === 'int');
  return Number.isInteger(x) && !isNegative ? BigInt(x) : undefined;
}

/** The value of a tail at `k` steps after the prefix, exactly. */
function tailValue<X>(d: Domain<X>, sort: Sort, tail: Tail, k: bigint): Value<X> {
  if (tail.kind === 'constant') return scalar(d, sort, tail.value);
  const start = scalar(d, sort, tail.start);
  if (tail.kind === 'affine') {
    const step = scalar(d, sort, tail.step);
    if (integral(sort))
      return start === undefined || step === undefined ? undefined : (start as bigint) + (step as bigint) * k;
    return d.add(start as X, d.mul(step as X, d.ofInteger(k)));
  }
  if (integral(sort)) return undefined;
  return d.mul(start as X, d.power(d.ofRational(half), k));
}

function sequence<X>(d: Domain<X>, sort: Sort, prefix: readonly number[], tail: Tail): Value<X> {
  const known: Value<X>[] = [];
  const fn = (index: Value<X>): Value<X> => {
    if (typeof index !== 'bigint' || index < 0n) return sort.kind === 'function' ? undefined : d.unknown;
    const k = Number(index);
    if (k >= 4096)
      return k < prefix.length
        ? scalar(d, sort, prefix[k]!)
        : tailValue(d, sort, tail, index - BigInt(prefix.length));
    known[k] ??=
      k < prefix.length
        ? scalar(d, sort, prefix[k]!)
        : tailValue(d, sort, tail, index - BigInt(prefix.length));
    return known[k];
  };
  return Object.assign(fn, { shape: { size: prefix.length, tail } });
}

/** A sampled value as a value of the domain. */
function ofSample<X>(d: Domain<X>, sort: Sort, value: SampleValue): Value<X> {
  switch (value.kind) {
    case 'number':
      return scalar(d, sort, value.value);
    case 'bool':
      return value.value;
    case 'list':
      return value.items.map((item) => scalar(d, sort.kind === 'list' ? sort.of : sort, item));
    case 'sequence':
      return sort.kind === 'function' ? sequence(d, sort.to, value.prefix, value.tail) : undefined;
    case 'matrix': {
      if (sort.kind !== 'function' || sort.to.kind !== 'function') return undefined;
      const of = sort.to.to;
      const rows = value.rows.map((row) => sequence(d, of, row, { kind: 'constant', value: value.outside }));
      const outside = sequence(d, of, [], { kind: 'constant', value: value.outside });
      const size = value.rows.reduce((most, row) => Math.max(most, row.length), value.rows.length);
      const row = (index: Value<X>): Value<X> =>
        typeof index === 'bigint' ? (rows[Math.min(Number(index), rows.length - 1)] ?? outside) : outside;
      return Object.assign(row, { shape: { size, tail: { kind: 'constant', value: value.outside } } });
    }
  }
}

/** The values of a statement's value binders on a sample, by level. */
export function environment<X>(d: Domain<X>, statement: Statement, sample: Sample): Env<X> {
  const env: Env<X> = [];
  for (const binder of statement.binders) {
    if (binder.kind === 'value') env.push(ofSample(d, binder.sort, sample[env.length]!));
  }
  return env;
}
