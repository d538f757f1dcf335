import type { SampleValue } from '../../language/property.ts';
import { writeRow } from '../../language/rows.ts';
import type { Generator } from '../address/made.ts';
import type { Listing } from './listing.ts';

/** Gives each address one sample of a list, and none to those beyond its end. */
export const makeListedGenerator = ({ count, at }: Listing): Generator => {
  let sample: readonly SampleValue[] = [];
  let isWhole = false;
  return {
    attempts: 1,
    stratumAt: () => 0,
    propose: (index, attempt) => {
      isWhole = index < count && attempt === 0;
      if (isWhole) sample = at(index);
      return isWhole ? -1 : -2;
    },
    writeRow: (layout, rows, offset) => {
      writeRow(layout, sample, rows, offset);
    },
    tailFailures: () => 0,
    isWhole: () => isWhole,
    sample: () => sample,
  };
};
