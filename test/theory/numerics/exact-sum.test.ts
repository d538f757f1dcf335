import { expect, test } from 'vitest';
import { rounded } from '../../../src/theory/numerics/double-double.ts';
import { dotExactly, sumExactly, sumOfProducts } from '../../../src/theory/numerics/exact-sum.ts';

test('sums that cancel come out exact, in any order', () => {
  const values = [1e100, 1, -1e100, 2 ** -60, -1];
  for (let shift = 0; shift < 5; shift++)
    expect(rounded(sumExactly([...values.slice(shift), ...values.slice(0, shift)]))).toBe(2 ** -60);
  expect(rounded(sumExactly([0.1, 0.2, -0.1, -0.2]))).toBe(0);
  expect(rounded(sumExactly([]))).toBe(0);
});

test('0.1 + 0.2 to 106 bits is the double 0.30000000000000004 and its rest', () => {
  // 0.1 + 0.2 as doubles is 0.3000000000000000166…, 2^-54·0.5·… below the nearest double.
  const { hi, lo } = sumExactly([0.1, 0.2]);
  expect(hi).toBe(0.30000000000000004);
  expect(lo).toBe(-(2 ** -55));
});

test('dot products that cancel come out exact', () => {
  // (2^27 + 1)^2 - 2^54 - 2^28 = 1: the first product does not fit a double.
  const x = 2 ** 27 + 1;
  expect(rounded(dotExactly([x, -1, -1], [x, 2 ** 54, 2 ** 28]))).toBe(1);
});

test('sums of long products that cancel come out exact', () => {
  // (1 + u)^4 - (1 + 4u + 6u^2) = 4u^3 + u^4 with u = 2^-40, below 106 bits of the terms.
  const u = 2 ** -40;
  const x = 1 + u;
  const rest = sumOfProducts([[x, x, x, x], [-1], [-4, u], [-6, u, u]]);
  expect(rounded(rest)).toBe(4 * u ** 3 + u ** 4);
});
