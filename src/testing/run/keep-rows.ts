import type { Grade, Rows } from '../../language/property.ts';
import { itemAt } from '../../present.ts';
import { hashNumbers } from './hash.ts';
import type { Hashes } from './hashes.ts';
import { binCount, binIn } from './histogram.ts';

/** Counts samples that stand in rows and have nothing to report but their grade, many at once. */
export type RowKeeper = {
  /** Takes the row from `offset` on, with the position of its stratum; its cells must stay until the next `count`. */
  readonly keep: (offset: number, stratum: number, grade: Grade) => void;
  /** Counts the rows taken since the last call. */
  readonly count: (rows: Float64Array) => void;
};

/** Where the counts go. */
type Counts = {
  readonly edges: readonly (readonly number[])[];
  readonly bins: readonly number[][];
  /** Accepted samples by stratum, and the position of the value-uniform one. */
  readonly strata: number[];
  readonly uniformAt: number;
  readonly uniformHashes: Hashes;
  readonly otherHashes: Hashes;
  /** Adds accepted samples. */
  readonly add: (samples: number) => void;
  readonly weaken: (grade: Grade) => void;
};

/** Makes a keeper of at most `most` rows at a time. */
export const makeRowKeeper = (
  { places, width: cells }: Rows,
  { edges, bins, strata, uniformAt, uniformHashes, otherHashes, add, weaken }: Counts,
  most: number,
): RowKeeper => {
  const counting = places.map((place, i) => ({
    // a sequence is counted by its first value, a sequence without prefix by the start of its tail
    at: place.offset + (place.isSequence && place.length === 0 ? 1 : 0),
    lo: itemAt(itemAt(edges, i), 0),
    width: itemAt(itemAt(edges, i), -1) - itemAt(itemAt(edges, i), 0),
    bins: itemAt(bins, i),
    seen: new Int32Array(binCount),
  }));
  const offsets = new Int32Array(most);
  const chosen = new Uint8Array(most);
  const [uniformly, otherwise] = [new Float64Array(most), new Float64Array(most)];
  let taken = 0;
  let last: Grade | undefined;
  return {
    keep: (offset, stratum, grade) => {
      offsets[taken] = offset;
      chosen[taken] = stratum;
      taken += 1;
      // grades of other samples can only be weaker: the same grade again changes nothing
      if (grade !== last) weaken(grade);
      last = grade;
    },
    count: (rows) => {
      // no call of `itemAt` here: it serves arrays of every kind, which makes each access several times slower
      let [uniform, other] = [0, 0];
      for (let k = 0; k < taken; k++) {
        const [offset, stratum] = [offsets[k] ?? 0, chosen[k] ?? 0];
        const hash = hashNumbers(rows, offset, offset + cells);
        if (stratum === uniformAt) uniformly[uniform++] = hash;
        else otherwise[other++] = hash;
        strata[stratum] = (strata[stratum] ?? 0) + 1;
      }
      add(taken);
      uniformHashes.append(uniformly, uniform);
      otherHashes.append(otherwise, other);
      for (const { at, lo, width, bins: into, seen } of counting) {
        seen.fill(0);
        for (let k = 0; k < taken; k++) {
          const bin = binIn(lo, width, rows[(offsets[k] ?? 0) + at] ?? 0);
          seen[bin] = (seen[bin] ?? 0) + 1;
        }
        for (let bin = 0; bin < binCount; bin++) into[bin] = (into[bin] ?? 0) + (seen[bin] ?? 0);
      }
      taken = 0;
    },
  };
};
