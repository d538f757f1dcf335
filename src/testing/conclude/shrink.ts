import fc from 'fast-check';
import { type Datum, isItems, type Sample, type SampleValue } from '../../language/property.ts';
import { startOf } from '../../language/rows.ts';
import { proposeSimplerPairs, simplerThan } from './simpler-doubles.ts';

/** Which values must stay integers. */
type Integers = readonly boolean[];

/** All integers below this are tried. */
const allTried = 64;

/** Integers closer to 0, the closest first: all small ones, then those that halve the distance. */
const smallerIntegers = function* (x: number): Generator<number> {
  const [size, sign] = [Math.abs(x), Math.sign(x)];
  for (let y = 0; y < Math.min(size, allTried); y++) yield y === 0 ? 0 : sign * y;
  for (let gap = size; gap >= 1; gap = Math.floor(gap / 2))
    if (size - gap >= allTried) yield sign * (size - gap);
  if (x < 0) yield -x;
};

const numbers = (x: number, integer: boolean): Iterable<number> =>
  integer ? smallerIntegers(x) : simplerThan(x);

/** Every way to make one number of a list simpler. */
const oneSimpler = function* (items: readonly number[], integer: boolean): Generator<readonly number[]> {
  for (const [i, x] of items.entries()) {
    for (const y of numbers(x, integer)) yield items.map((other, j) => (j === i ? y : other));
  }
};

/**
 * Moves all positive integers from one of them on towards 0, first next to the one below: where they are compared, none of them can
 * move far alone.
 */
const closeGaps = function* (items: readonly number[]): Generator<readonly number[]> {
  if (items.length < 2 || !items.every(Number.isSafeInteger)) return;
  const sizes = [...new Set([0, ...items.filter((x) => x > 0)])].sort((a, b) => a - b);
  for (const [i, size] of sizes.entries()) {
    const most = size - (sizes[i - 1] ?? 0) - 1;
    for (let gap = most; gap >= 1; gap = Math.floor(gap / 2)) {
      yield items.map((x) => (x >= size ? x - gap : x));
    }
  }
};

/** Replaces one part of a list in every way that `ways` gives. */
const replacing = function* <T>(
  items: readonly T[],
  ways: (item: T) => Iterable<T>,
): Generator<readonly T[]> {
  for (const [i, item] of items.entries()) {
    for (const simpler of ways(item)) yield items.map((other, j) => (j === i ? simpler : other));
  }
};

/** Every way to make data simpler in one place: fewer elements, fewer values of a function, smaller numbers. */
const simplerData = function* (datum: Datum): Generator<Datum> {
  if (typeof datum === 'boolean') {
    if (datum) yield false;
  } else if (typeof datum === 'number') yield* numbers(datum, Number.isInteger(datum));
  else if (isItems(datum)) {
    // a part of an inductive value may be a value of the same type
    for (const part of datum) if (typeof part === 'object') yield part;
    for (let i = 0; i < datum.length; i++) yield datum.filter((_, j) => j !== i);
    if (datum.every((item) => typeof item === 'number')) yield* closeGaps(datum);
    yield* replacing(datum, simplerData);
  } else {
    const { entries, choices } = datum;
    for (const choice of choices.length > 1 ? choices : []) yield { ...datum, choices: [choice] };
    for (const simpler of replacing(choices, simplerData)) yield { ...datum, choices: simpler };
    const ways = ([argument, value]: (typeof entries)[number]) =>
      [...simplerData(value)].map((simpler): (typeof entries)[number] => [argument, simpler]);
    for (const simpler of replacing(entries, ways)) yield { ...datum, entries: simpler };
  }
};

const values = function* (value: SampleValue, integer: boolean): Generator<SampleValue> {
  switch (value.kind) {
    case 'number':
      for (const x of numbers(value.value, integer)) yield { kind: 'number', value: x };
      return;
    case 'bool':
      if (value.value) yield { kind: 'bool', value: false };
      return;
    case 'sequence': {
      const { prefix, tail } = value;
      for (let length = 0; length < prefix.length; length++)
        yield { ...value, prefix: prefix.slice(0, length) };
      for (const items of oneSimpler(prefix, integer)) yield { ...value, prefix: items };
      if (tail.kind !== 'constant') yield { ...value, tail: { kind: 'constant', value: 0 } };
      if (tail.kind === 'repeating') return;
      const start = startOf(tail);
      for (const x of numbers(start, integer)) {
        yield { ...value, tail: tail.kind === 'constant' ? { ...tail, value: x } : { ...tail, start: x } };
      }
      return;
    }
    case 'list':
      for (let i = 0; i < value.items.length; i++) {
        yield { kind: 'list', items: value.items.filter((_, j) => j !== i) };
      }
      for (const items of closeGaps(value.items)) yield { kind: 'list', items };
      for (const items of oneSimpler(value.items, integer)) yield { kind: 'list', items };
      return;
    case 'data':
      for (const simpler of simplerData(value.value)) yield { kind: 'data', value: simpler };
      return;
    case 'matrix':
      for (let i = value.rows.length - 1; i > 0; i--) yield { ...value, rows: value.rows.slice(0, i) };
      for (const [i, row] of value.rows.entries()) {
        for (const items of oneSimpler(row, integer)) {
          yield { ...value, rows: value.rows.map((other, j) => (j === i ? items : other)) };
        }
      }
  }
};

/**
 * Pairs to try in place of `a` and `b`. Integers come closer to 0, so that shrinking ends: only the second of two may move away
 * from it, and only if it comes after the first.
 */
const pairs = function* (
  a: number,
  b: number,
  isIntegerA: boolean,
  { isIntegerB, isInOrder }: { readonly isIntegerB: boolean; readonly isInOrder: boolean },
): Generator<readonly [number, number]> {
  if (isIntegerA && isIntegerB)
    for (const x of smallerIntegers(a)) if (Math.abs(b - a + x) <= Math.abs(b)) yield [x, b - a + x];
  for (const [x, y] of proposeSimplerPairs(a, b)) {
    if (isIntegerA && !(Number.isInteger(x) && Math.abs(x) < Math.abs(a))) continue;
    if (isIntegerB && !Number.isInteger(y)) continue;
    if (isIntegerB && Math.abs(y) > Math.abs(b) && !(isIntegerA && isInOrder)) continue;
    yield [x, y];
  }
};

/** Moves all integers by the same distance towards 0, which keeps their order. */
const shifted = function* (sample: Sample, integers: Integers): Generator<Sample> {
  const whole = sample.flatMap((value, i) => (integers[i] && value.kind === 'number' ? [value.value] : []));
  const [first] = whole;
  if (first === undefined || whole.length < 3) return;
  for (const x of smallerIntegers(first)) {
    if (whole.some((n) => Math.abs(n - first + x) > Math.abs(n))) continue;
    yield sample.map((value, i) =>
      integers[i] && value.kind === 'number' ? { ...value, value: value.value - first + x } : value,
    );
  }
};

/** Every number at once with all lists of so many elements: the length of a vector is a number of the sample. */
const shortened = function* (sample: Sample, integers: Integers): Generator<Sample> {
  for (const [i, size] of sample.entries()) {
    if (integers[i] !== true || size.kind !== 'number') continue;
    const length = size.value;
    const isSized = (datum: Datum): datum is readonly Datum[] =>
      typeof datum === 'object' && isItems(datum) && datum.length === length;
    if (!sample.some((value) => value.kind === 'data' && isSized(value.value))) continue;
    for (let without = 0; without < length; without++)
      yield sample.map((value, j) => {
        if (j === i) return { kind: 'number', value: length - 1 };
        if (value.kind !== 'data' || !isSized(value.value)) return value;
        return { kind: 'data', value: value.value.filter((_, k) => k !== without) };
      });
  }
};

/** A number that is one smaller with data that is replaced by its last part: an index counts how deep a value nests. */
const peeled = function* (sample: Sample, integers: Integers): Generator<Sample> {
  const inside = (datum: Datum): Datum | undefined =>
    typeof datum === 'object' && isItems(datum)
      ? datum.findLast((part) => typeof part === 'object')
      : undefined;
  if (!sample.some((value) => value.kind === 'data' && inside(value.value) !== undefined)) return;
  for (const [i, size] of sample.entries())
    if (integers[i] === true && size.kind === 'number' && size.value > 0)
      yield sample.map((value, j) => {
        if (j === i) return { kind: 'number', value: size.value - 1 };
        const part = value.kind === 'data' ? inside(value.value) : undefined;
        return part === undefined ? value : { kind: 'data', value: part };
      });
};

const samples = function* (sample: Sample, integers: Integers): Generator<Sample> {
  for (const [i, value] of sample.entries()) {
    for (const simpler of values(value, integers[i] === true)) {
      yield sample.map((other, j) => (j === i ? simpler : other));
    }
  }
  yield* shortened(sample, integers);
  yield* peeled(sample, integers);
  yield* shifted(sample, integers);
  // one value can often become simpler only if another moves with it
  for (const [i, a] of sample.entries()) {
    for (const [j, b] of sample.entries()) {
      if (j === i || a.kind !== 'number' || b.kind !== 'number') continue;
      for (const [x, y] of pairs(a.value, b.value, integers[i] === true, {
        isIntegerB: integers[j] === true,
        isInOrder: i < j,
      })) {
        yield sample.map((other, k) => (k === i ? { ...a, value: x } : k === j ? { ...b, value: y } : other));
      }
    }
  }
};

/** Samples for fast-check, which only shrinks a given sample. */
class SampleArbitrary extends fc.Arbitrary<Sample> {
  private readonly start: Sample;
  private readonly integers: Integers;
  constructor(start: Sample, integers: Integers) {
    super();
    this.start = start;
    this.integers = integers;
  }
  override generate(): fc.Value<Sample> {
    return new fc.Value(this.start, undefined);
  }
  override canShrinkWithoutContext(value: unknown): value is Sample {
    return Array.isArray(value);
  }
  override shrink(value: Sample): fc.Stream<fc.Value<Sample>> {
    const each = function* (candidates: Iterable<Sample>): Generator<fc.Value<Sample>> {
      for (const candidate of candidates) yield new fc.Value(candidate, undefined);
    };
    return fc.stream(each(samples(value, this.integers)));
  }
}

/** At most this many samples are tried, so that a slow counterpart does not make shrinking hang. */
const mostTries = 20_000;

/** The simplest sample that still `fails`: fewest significant bits, then smallest exponents, shortest sequences. */
export const shrinkSample = (
  start: Sample,
  integers: Integers,
  fails: (sample: Sample) => boolean,
): Sample => {
  let tries = 0;
  const details = fc.check(
    fc.property(new SampleArbitrary(start, integers), (sample) => {
      tries += 1;
      return tries > mostTries || !fails(sample);
    }),
    { numRuns: 1, seed: 1, endOnFailure: false },
  );
  return details.counterexample?.[0] ?? start;
};
