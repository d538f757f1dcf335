import { gcd } from '../../domains/rational.ts';
import type { SampleValue } from '../../language/property.ts';
import type { PlannedValue } from '../address/planned-value.ts';
import type { Box } from '../ranges/box.ts';
import { cellAt } from '../ranges/box.ts';
import { integersOf } from '../ranges/range.ts';
import { combine, type Values, valuesOf } from './values-of.ts';

/** All samples of a statement, in binder order, each at one position. */
export type Listing = Values<readonly SampleValue[]>;

/** All integers of a range; nothing without two ends. */
const integers = (
  { layout, bool }: PlannedValue,
  box: Box,
  most: number,
): Values<SampleValue> | undefined => {
  if (!layout.integer) return undefined;
  const { lo, hi } = integersOf(cellAt(box, layout.cell));
  // the differences of larger ones are not exact
  if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi) || hi < lo || hi - lo >= most) return undefined;
  return {
    count: hi - lo + 1,
    at: (position) =>
      bool ? { kind: 'bool', value: lo + position === 1 } : { kind: 'number', value: lo + position },
  };
};

const valuesAt = (value: PlannedValue, box: Box, most: number): Values<SampleValue> | undefined => {
  if (value.layout.kind === 'scalar') return integers(value, box, most);
  const data = value.layout.kind === 'data' ? valuesOf(value.sort, most) : undefined;
  return data && { count: data.count, at: (position) => ({ kind: 'data', value: data.at(position) }) };
};

/** A step that visits all of `count` positions, close ones far apart: the golden section of them, or next to it. */
const stepOver = (count: number): number => {
  let step = Math.max(1, Math.round(count * 0.618));
  while (gcd(BigInt(count), BigInt(step)) !== 1n) step += 1;
  return step;
};

/**
 * All values that the ranges in `box` leave to the variables of a statement, if there are from one to `most`. They are spread: the first
 * hundred are of all kinds.
 */
export const listingOf = (values: readonly PlannedValue[], box: Box, most: number): Listing | undefined => {
  const inOrder = [...values].sort((a, b) => a.level - b.level);
  const all = combine(
    inOrder.map((value) => valuesAt(value, box, most)),
    most,
  );
  if (all === undefined || all.count === 0) return undefined;
  const step = stepOver(all.count);
  return { count: all.count, at: (position) => all.at((position * step) % all.count) };
};
