import { expect, test } from 'vitest';
import { accurateSum } from '../../../src/theory/numerics/accurate-sum.ts';

test('small terms survive beside a large one', () => {
  const terms = [1, 2 ** -60, 2 ** -60, 2 ** -60, -1];
  expect(accurateSum(5, (i) => terms[i]!)).toBe(3 * 2 ** -60);
});

test('a million equal terms come out to the last place, where plain addition errs', () => {
  let plain = 0;
  for (let i = 0; i < 1e6; i++) plain += 0.1;
  expect(plain).not.toBe(100000);
  expect(accurateSum(1e6, () => 0.1)).toBe(100000);
});

test('the empty sum is 0', () => {
  expect(accurateSum(0, () => 7)).toBe(0);
});
