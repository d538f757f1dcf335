// Decides predicates on intervals that cover all reals or integers of a range.
import type { Domain } from '../../domains/domain.ts';
import { type Interval, interval } from '../../domains/interval.ts';
import { both, FALSE, type Kleene, TRUE, UNKNOWN } from '../../domains/truth.ts';
import type { Env } from '../code.ts';
import { elementsOf } from '../read-value.ts';
import { isFunction, isNumber, type Value } from '../values.ts';

/** Evaluations that one quantifier over the reals may use. */
const MOST = 96;

type Ends = readonly [low: number, high: number];

/** Splits a box in two; the inner part of an unbounded box is as long as its distance from 0. */
function halves([low, high]: Ends): readonly Ends[] {
  const middle =
    low === -Infinity && high === Infinity
      ? 0
      : low === -Infinity
        ? Math.min(2 * high, -1)
        : high === Infinity
          ? Math.max(2 * low, 1)
          : low + (high - low) / 2;
  if (!(low < middle && middle < high)) return [];
  return [
    [low, middle],
    [middle, high],
  ];
}

/** Whether a predicate holds on all of a box; both ends are equal for a point. */
export type OnBox = (low: number, high: number) => Kleene;

/**
 * Whether a predicate holds for all reals of an interval, which may be unbounded: true if boxes that cover the interval are
 * found on which its enclosure is true, false if it is false at a point of one of them.
 */
export function holdsEverywhere(holds: OnBox, [low, high]: Ends): Kleene {
  let result: Kleene = TRUE;
  let boxes: readonly Ends[] = [[low, high]];
  for (let count = 0; boxes.length > 0; ) {
    const next: Ends[] = [];
    for (const box of boxes) {
      if (++count > MOST) return UNKNOWN;
      const truth = holds(box[0], box[1]);
      if (truth === FALSE) return FALSE;
      if (truth !== UNKNOWN) {
        result = both(result, truth);
        continue;
      }
      const point = Number.isFinite(box[0]) ? box[0] : box[1];
      if (Number.isFinite(point) && holds(point, point) === FALSE) return FALSE;
      const parts = halves(box);
      if (parts.length === 0) return UNKNOWN;
      next.push(...parts);
    }
    boxes = next;
  }
  return result;
}

/** Doubles do not distinguish larger integers. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/** The integers up to and from a point inside a range of more than one. */
function parted([low, high]: Ends): readonly Ends[] {
  const middle =
    low === -Infinity && high === Infinity
      ? -1
      : low === -Infinity
        ? Math.min(2 * high, -1)
        : high === Infinity
          ? Math.max(2 * low, 1)
          : Math.floor(low / 2 + high / 2);
  return Math.abs(middle) > LARGEST
    ? []
    : [
        [low, middle],
        [middle + 1, high],
      ];
}

/**
 * Whether a predicate holds for all integers of a range, which may be infinite: by subranges on which it holds for all reals,
 * and integer by integer if its enclosures on reals do not decide. False if it is false at an integer, or for all reals of a
 * subrange.
 */
export function holdsAtEveryInteger(onReals: OnBox, at: (k: bigint) => Kleene, ends: Ends): Kleene {
  let result: Kleene = TRUE;
  let count = 0;
  for (let ranges: readonly Ends[] = [ends]; ranges.length > 0; ) {
    const next: Ends[] = [];
    for (const range of ranges) {
      if (++count > MOST) return UNKNOWN;
      const [low, high] = range;
      const truth = low === high ? at(BigInt(low)) : onReals(low, high);
      if (truth === FALSE) return FALSE;
      if (truth !== UNKNOWN || low === high) {
        result = both(result, truth);
        continue;
      }
      const parts = parted(range);
      if (parts.length === 0) return UNKNOWN;
      next.push(...parts);
    }
    ranges = next;
  }
  return result;
}

/** Values of a sample as intervals, functions pointwise. */
export function asIntervals<X>(d: Domain<X>, env: Env<X>): Env<Interval> {
  const one = (value: Value<X>): Value<Interval> => {
    if (value === undefined) return undefined;
    if (typeof value === 'bigint') return BigInt(value);
    if (typeof value === 'boolean') return value === true;
    if (isFunction(value))
      return (argument) => (typeof argument === 'bigint' ? one(value(argument)) : interval.unknown);
    return isNumber(value) ? interval.between(...d.enclosure(value)) : elementsOf(value).map(one);
  };
  return env.map((value) => one(value));
}
