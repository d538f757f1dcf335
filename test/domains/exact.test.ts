import { expect, test } from 'vitest';
import { exact } from '../../src/domains/exact.ts';
import { makeRational } from '../../src/domains/rational.ts';
import { FALSE, TRUE, UNKNOWN } from '../../src/domains/truth.ts';

const q = (num: bigint, den: bigint = 1n) => makeRational(num, den);

test('arithmetic is exact', () => {
  expect(exact.equal(exact.add(q(1n, 3n), q(1n, 6n)), q(1n, 2n))).toBe(TRUE);
  expect(exact.equal(exact.div(q(1n, 3n), q(-2n)), q(-1n, 6n))).toBe(TRUE);
  expect(exact.equal(exact.power(q(-2n, 3n), 3n), q(-8n, 27n))).toBe(TRUE);
  expect(exact.less(q(1n, 3n), q(33333n, 100000n))).toBe(FALSE);
  expect(exact.floor(q(-7n, 2n))).toBe(-4n);
});

test('roots and powers that are rational are known, others are not', () => {
  expect(exact.equal(exact.sqrt(q(9n, 4n)), q(3n, 2n))).toBe(TRUE);
  expect(exact.sqrt(q(2n))).toBeUndefined();
  expect(exact.equal(exact.rpow(q(2n), q(-3n)), q(1n, 8n))).toBe(TRUE);
  expect(exact.rpow(q(2n), q(1n, 2n))).toBeUndefined();
  expect(exact.exp(q(1n))).toBeUndefined();
  expect(exact.equal(exact.exp(q(0n)), q(1n))).toBe(TRUE);
});

test('what is not known stays unknown', () => {
  expect(exact.add(undefined, q(1n))).toBeUndefined();
  expect(exact.lessEqual(undefined, q(1n))).toBe(UNKNOWN);
  expect(exact.sign(undefined)).toBeUndefined();
});

test('numbers that grow without end are given up', () => {
  let x = exact.ofRational(q(10n ** 30n + 1n, 3n ** 60n));
  for (let index = 0; index < 14; index++) x = exact.mul(x, x);
  expect(x).toBeUndefined();
  expect(exact.power(q(3n), 10n ** 9n)).toBeUndefined();
});
