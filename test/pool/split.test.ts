import { expect, test } from 'vitest';
import { splitIndices } from '../../src/pool/split.ts';

test.each([
  [10, 3],
  [16384, 2],
  [5, 9],
  [1, 1],
  [0, 4],
])('%i indices in %i parts cover each index once, in order', (count, parts) => {
  const ranges = splitIndices(count, parts);
  expect(ranges.length).toBeLessThanOrEqual(parts);
  const all = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  expect(all).toEqual(Array.from({ length: count }, (_, i) => i));
});
