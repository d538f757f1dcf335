import { expect, test } from 'vitest';
import { first } from '../../../src/theory/numerics/sequence.ts';

test('the first terms of a sequence, and none of it', () => {
  expect(first(4, (i) => i * i)).toEqual([0, 1, 4, 9]);
  expect(first(0, () => 1)).toEqual([]);
});
