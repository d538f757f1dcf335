import { expect, test } from 'vitest';
import { fractionNear } from '../../../src/testing/conclude/fraction.ts';

test.each([
  [1 / 3, '1/3'],
  [-2 / 7, '-2/7'],
  [0.3333282470703125, '1/3'],
  [0.75, undefined],
  [3, undefined],
  // 22/7 is off by 4e-4 relative, outside 2^-12 = 2.4e-4; the next convergent 333/106 has a denominator above 64
  [Math.PI, undefined],
  [Number.NaN, undefined],
])('near %d is %s', (x, expected) => {
  expect(fractionNear(x)).toBe(expected);
});
