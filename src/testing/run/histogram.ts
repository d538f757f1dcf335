import { type Datum, isItems, type SampleValue } from '../../language/property.ts';
import { startOf } from '../../language/rows.ts';
import { itemAt } from '../../present.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import { windowOf } from '../../sampling/address/windows.ts';

/** Bins of every histogram; values outside the window of value-uniform draws count in the first or the last bin. */
export const binCount = 16;

/** Edges of each value binder's bins, in binder order: equal parts of the window that value-uniform draws come from. */
export const placeHistogramEdges = (plan: SamplingPlan): readonly (readonly number[])[] =>
  [...plan.values]
    .sort((a, b) => a.level - b.level)
    .map((value) => {
      const [lo, hi] = windowOf(value.range, value.layout.integer);
      const top = hi > lo ? hi : lo + 1;
      return Array.from({ length: binCount + 1 }, (_, i) => lo + ((top - lo) * i) / binCount);
    });

const countedDatum = (datum: Datum): number => {
  if (typeof datum !== 'object') return Number(datum);
  const first = isItems(datum) ? datum[0] : (datum.entries[0]?.[1] ?? datum.choices[0]);
  return first === undefined ? 0 : countedDatum(first);
};

/** The number by which a value is counted: a sequence by its first value. */
export const numberOf = (value: SampleValue): number => {
  switch (value.kind) {
    case 'number':
      return value.value;
    case 'bool':
      return value.value ? 1 : 0;
    case 'sequence':
      return value.prefix[0] ?? startOf(value.tail);
    case 'matrix':
      return value.rows[0]?.[0] ?? value.outside;
    case 'list':
      return value.items[0] ?? 0;
    case 'data':
      return countedDatum(value.value);
  }
};

/** The bin of a number in equal bins from `lo` on, `width` wide together. */
export const binIn = (lo: number, width: number, x: number): number => {
  const place = ((x - lo) / width) * binCount;
  return place >= binCount ? binCount - 1 : place > 0 ? Math.trunc(place) : 0;
};

/** The bin of a number. */
export const binOf = (edges: readonly number[], x: number): number => {
  const lo = itemAt(edges, 0);
  return binIn(lo, itemAt(edges, binCount) - lo, x);
};
