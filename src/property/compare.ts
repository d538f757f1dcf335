import type { Domain } from '../domains/domain.ts';
import type { Rounded } from '../domains/rounded/rounded.ts';
import { FALSE, type Kleene, TRUE, UNKNOWN } from '../domains/truth.ts';
import { elementsOf, functionOf, numberOf } from '../evaluate/read-value.ts';
import { type Fn, isFunction, isNumber, type Value } from '../evaluate/values.ts';
import type { Sort } from '../language/ast.ts';
import type { Agreement, Aside } from '../language/property.ts';
import { variantAt } from '../language/variants.ts';
import { toSpoken } from '../language/words/word.ts';
import { bitsOfSpoken, isWord, patternsOf } from '../language/words/word-sort.ts';
import { explainUnfit } from './answer.ts';
import { asArray } from './arrays.ts';
import { ofPlain, type Plain } from './plain.ts';
import { type InDoubles, roomOf } from './room.ts';
import { ordinalOf, partsOf, sortOfPart, variantOf } from './spoken.ts';

/** Below this magnitude doubles lose relative accuracy. */
export const TINY: number = 2 ** -1021;

/** The result of comparing a counterpart's value with its definition's. */
export type Compared = {
  readonly agrees: Kleene;
  readonly aside?: Aside;
  /** The value of the definition is known: more digits will not help. */
  readonly settled: boolean;
  readonly promise?: NonNullable<Agreement['promise']>;
  /** Why the counterpart has no value. */
  readonly lacking?: string;
};

/** How one call is compared. */
export type Comparing<X> = {
  readonly domain: Domain<X>;
  readonly accuracy: number;
  /** The definition in doubles, evaluated on first use. */
  readonly inDoubles: () => InDoubles;
};

/** Whether the definition's own evaluation overflowed or underflowed on the way, even if its final value is a number. */
export const leavesRange = (why: Aside): boolean => why === 'overflow' || why === 'underflow';

/** `|T − D| ≤ a·|D| + room` for all values in the enclosure of D, with room for underflow near 0. */
function within<X>(
  d: Domain<X>,
  value: number,
  reference: X,
  { accuracy, room }: { readonly accuracy: number; readonly room: number },
): Kleene {
  const difference = d.abs(d.sub(d.ofDouble(value), reference));
  const relative = d.mul(d.ofDouble(accuracy), d.abs(reference));
  const truth = d.lessEqual(difference, room === 0 ? relative : d.add(relative, d.ofDouble(room)));
  if (truth === TRUE) return TRUE;
  const tiny = d.lessEqual(d.abs(reference), d.ofDouble(TINY));
  if (tiny === FALSE) return truth;
  return d.lessEqual(difference, d.ofDouble(TINY)) === TRUE ? TRUE : tiny === TRUE ? truth : UNKNOWN;
}

/** The reason given if the code overflows although its definition, evaluated in doubles, does not. */
const onlyTheCode = (given: number): string =>
  `returned ${given}: only the code ${Number.isNaN(given) ? 'leaves the doubles' : 'overflows'}, the definition's own evaluation in doubles does not`;

function compareReals<X>(
  { domain, accuracy }: Comparing<X>,
  given: number,
  reference: X,
  rounded: () => { readonly value: Rounded | undefined; readonly why: Aside },
): Compared {
  const ends = domain.enclosure(reference);
  const isNumber = Number.isFinite(given);
  const size = Math.max(Math.abs(ends[0]), Math.abs(ends[1]));
  if (isNumber) {
    const agrees = within(domain, given, reference, { accuracy, room: 0 });
    if (agrees === TRUE || accuracy === 0)
      return { agrees, settled: false, promise: { relative: accuracy * size, room: 0 } };
  } else if (size > Number.MAX_VALUE / 2) return { agrees: UNKNOWN, settled: false, aside: 'overflow' };
  const { value, why } = rounded();
  const room = value === undefined ? Number.POSITIVE_INFINITY : roomOf(value);
  if (room === Number.POSITIVE_INFINITY) return { agrees: UNKNOWN, settled: true, aside: why };
  if (!isNumber)
    return leavesRange(why)
      ? { agrees: UNKNOWN, settled: true, aside: why }
      : { agrees: FALSE, settled: true, lacking: onlyTheCode(given) };
  const lost = value?.loss;
  const promise = { relative: accuracy * size, room, ...(lost && { lost }) };
  return { agrees: within(domain, given, reference, { accuracy, room }), settled: false, promise };
}

/**
 * Integers and Booleans must be equal, without tolerance, even if rounding decides which case a program in doubles takes. A
 * call is set aside only if the definition itself meets numbers that doubles cannot represent.
 */
function compareExactly(
  given: unknown,
  reference: unknown,
  rounded: () => { readonly value: Value<Rounded>; readonly why: Aside },
): Compared {
  if (reference === undefined) return { agrees: UNKNOWN, settled: false };
  const isInteger = typeof given === 'number' && Number.isInteger(given);
  if ((isInteger ? BigInt(given) : given) === reference) return { agrees: TRUE, settled: true };
  // a bigint claims to be exact
  if (typeof given === 'bigint') return { agrees: FALSE, settled: true };
  const { value, why } = rounded();
  if (why === 'integers') return { agrees: UNKNOWN, settled: true, aside: why };
  if (value === undefined && why !== 'cancellation') return { agrees: UNKNOWN, settled: true, aside: why };
  return { agrees: FALSE, settled: true };
}

/** Where functions are compared. */
function pointsOf<X>(from: Sort, fn: Fn<X>, given: unknown): readonly Plain[] | undefined {
  const below = (n: number): readonly number[] => Array.from({ length: n }, (_, k) => k);
  if (from.kind === 'bool') return [false, true];
  if (isWord(from)) return patternsOf(from).map((bits) => toSpoken(from.word, bits));
  if (from.kind === 'fin') {
    const size = fn.size ?? literalSize(from) ?? asArray(given)?.length;
    return size === undefined ? undefined : below(Math.min(Number(size), 64));
  }
  if (from.kind !== 'number') return undefined;
  if (from.of === 'nat') return [...below(6), 9, 17];
  return from.of === 'int' ? [0, 1, -1, 2, -2, 5, -7] : [0, 1, -1, 0.5, -2.5, 3.25];
}

const literalSize = (sort: Extract<Sort, { kind: 'fin' }>): bigint | undefined =>
  sort.size.kind === 'literal' ? sort.size.value.num : undefined;

/** The worst of several comparisons. */
function worst(all: readonly Compared[]): Compared {
  const bad = all.find(({ agrees }) => agrees === FALSE);
  return (
    bad ??
    all.find(({ agrees, settled }) => agrees === UNKNOWN && !settled) ??
    all.find(({ agrees }) => agrees !== TRUE) ?? { agrees: TRUE, settled: true }
  );
}

/** Compares a counterpart's value with its definition's, for every sort. */
export function compareValues<X>(
  comparing: Comparing<X>,
  sort: Sort,
  given: unknown,
  {
    reference,
    rounded = comparing.inDoubles,
  }: {
    readonly reference: Value<X>;
    readonly rounded?: () => { readonly value: Value<Rounded>; readonly why: Aside };
  },
): Compared {
  const wrong = explainUnfit(sort, given);
  // infinity and NaN are judged as numbers, because the definition may overflow too
  if (wrong !== undefined && !wrong.isNumber) return { agrees: FALSE, settled: true, lacking: wrong.why };
  if (sort.kind === 'fin') return compareExactly(ordinalOf(sort, given), reference, rounded);
  if (sort.kind === 'bool' || (sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int')))
    return compareExactly(given, reference, rounded);
  if (sort.kind === 'number')
    return compareReals(
      comparing,
      typeof given === 'number' ? given : Number.NaN,
      numberOf(comparing.domain, reference),
      () => {
        const { value, why } = rounded();
        return { value: isNumber(value) ? value : undefined, why };
      },
    );
  if (reference === undefined) return { agrees: UNKNOWN, settled: false };
  if (sort.kind === 'data') {
    const [made, expected] = [variantOf(sort, given), variantAt(sort, elementsOf(reference)[0])];
    if (made !== undefined && made === expected)
      return compareValues(comparing, made, given, { reference, rounded });
    // another constructor: the first part, which is a position, decides
    const { value, why } = rounded();
    const isOutside = why === 'integers' || (value === undefined && why !== 'cancellation');
    return isOutside ? { agrees: UNKNOWN, settled: true, aside: why } : { agrees: FALSE, settled: true };
  }
  if (sort.kind === 'list' || sort.kind === 'record') {
    const [items, expected] = [partsOf(sort, given) ?? [], elementsOf(reference)];
    if (items.length !== expected.length) {
      const { value, why } = rounded();
      // a length is an integer
      const isOutside = why === 'integers' || (value === undefined && why !== 'cancellation');
      return isOutside ? { agrees: UNKNOWN, settled: true, aside: why } : { agrees: FALSE, settled: true };
    }
    return worst(
      items.map((item, k) =>
        compareValues(comparing, sortOfPart(sort, k), item, {
          reference: expected[k],
          rounded: () => {
            const whole = rounded();
            return { ...whole, value: elementsOf(whole.value)[k] };
          },
        }),
      ),
    );
  }
  return compareFunctions(comparing, sort, given, { reference: functionOf(reference), rounded });
}

function compareFunctions<X>(
  comparing: Comparing<X>,
  sort: Extract<Sort, { kind: 'function' }>,
  given: unknown,
  {
    reference,
    rounded,
  }: {
    readonly reference: Fn<X>;
    readonly rounded: () => { readonly value: Value<Rounded>; readonly why: Aside };
  },
): Compared {
  const { from } = sort;
  const points = pointsOf(from, reference, given);
  if (points === undefined) return { agrees: UNKNOWN, settled: true };
  const items = asArray(given);
  const found: Compared[] = [];
  for (const point of points) {
    let value: unknown;
    try {
      value = typeof given === 'function' ? given(point) : items?.[Number(point)];
    } catch (thrown) {
      return {
        agrees: FALSE,
        settled: true,
        lacking: `threw ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      };
    }
    const at = compareValues(comparing, sort.to, value, {
      reference: reference(ofPlain(comparing.domain, from, point)),
      rounded: () => {
        const whole = rounded();
        return {
          ...whole,
          value: (isFunction(whole.value) ? whole.value : undefined)?.(
            point === false || point === true
              ? point
              : isWord(from)
                ? bitsOfSpoken(from, point)
                : from.kind === 'number' && from.of !== 'nat' && from.of !== 'int'
                  ? { value: Number(point), error: 0, room: 0 }
                  : BigInt(Number(point)),
          ),
        };
      },
    });
    found.push(at);
    if (at.agrees === FALSE) break;
  }
  return worst(found);
}
