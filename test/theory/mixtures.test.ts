import { expect, test } from 'vitest';
import { mixedEffDim, mixtureLoss } from '../../src/theory/mixtures.ts';

test('two domains of one mode each count 1/2 where the ridge is their share', () => {
  expect(
    mixedEffDim(
      1,
      1,
      0.25,
      2,
      () => 0.25,
      () => 3,
      0.25,
    ),
  ).toBe(1);
});

test('the learning curve of a mixture of shares 1/4 and 3/4 at n = 4', () => {
  expect(mixtureLoss(0.25, 1, 2, 4)).toBe(0.25 / 4 + 0.75 / 16);
});
