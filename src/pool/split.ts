/** Sample indices `from … to − 1`. */
export type IndexRange = { readonly from: number; readonly to: number };

/** Splits `0 … count − 1` into at most `parts` ranges of nearly equal length, in order. */
export const splitIndices = (count: number, parts: number): readonly IndexRange[] => {
  const size = Math.ceil(count / Math.max(1, parts));
  const ranges: IndexRange[] = [];
  for (let from = 0; from < count; from += size) ranges.push({ from, to: Math.min(count, from + size) });
  return ranges;
};
