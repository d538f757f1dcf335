import { beforeAll, describe, expect, test } from 'vitest';
import { exact } from '../../src/domains/exact.ts';
import { getMpfr, loadMpfr } from '../../src/domains/mpfr.ts';
import { FALSE, TRUE } from '../../src/domains/truth.ts';
import { points } from './points.ts';

beforeAll(loadMpfr);

describe.each([53, 113, 400])('at %i bits', (bits) => {
  test('rational operations contain the exact value', () => {
    const d = getMpfr(bits);
    const draw = points(bits);
    for (let index = 0; index < 500; index++) {
      d.release();
      const [x, y] = [draw(), draw()];
      for (const operation of ['add', 'sub', 'mul', 'div'] as const) {
        if (operation === 'div' && y === 0) continue;
        const value = exact[operation](exact.ofDouble(x), exact.ofDouble(y));
        const enclosed = d[operation](d.ofDouble(x), d.ofDouble(y));
        const [low, high] = d.enclosure(enclosed);
        expect(exact.lessEqual(exact.between(low, low), value) !== FALSE || !Number.isFinite(low)).toBe(true);
        expect(exact.lessEqual(value, exact.between(high, high)) !== FALSE || !Number.isFinite(high)).toBe(
          true,
        );
      }
    }
  });
  test('functional equations overlap: exp (a + b) = exp a · exp b, log (a b) = log a + log b, √a² = a', () => {
    const d = getMpfr(bits);
    const draw = points(7);
    for (let index = 0; index < 300; index++) {
      d.release();
      const [a, b] = [draw(), draw()].map((x) => (Math.abs(x) < 100 ? x : 1 / (Math.abs(x) + 1)) || 1) as [
        number,
        number,
      ];
      const [x, y] = [d.ofDouble(a), d.ofDouble(b)];
      const [p, q] = [d.abs(x), d.abs(y)];
      expect(d.equal(d.exp(d.add(x, y)), d.mul(d.exp(x), d.exp(y)))).not.toBe(FALSE);
      expect(d.equal(d.log(d.mul(p, q)), d.add(d.log(p), d.log(q)))).not.toBe(FALSE);
      expect(d.equal(d.sqrt(d.mul(p, p)), p)).not.toBe(FALSE);
      expect(d.equal(d.rpow(p, d.add(x, y)), d.mul(d.rpow(p, x), d.rpow(p, y)))).not.toBe(FALSE);
    }
  });
  test('a wrong equation is refuted', () => {
    const d = getMpfr(bits);
    const two = d.ofDouble(2);
    expect(d.equal(d.exp(two), d.ofDouble(7.389056098930653))).toBe(FALSE);
    expect(d.less(d.log(two), d.sqrt(two))).toBe(TRUE);
  });
});

test('precisions agree with each other: enclosures overlap and get narrower', () => {
  const widths = [53, 113, 400].map((bits) => {
    const d = getMpfr(bits);
    d.release();
    const value = d.sub(d.exp(d.ofDouble(1)), d.log(d.ofDouble(3)));
    return [53, 100, 390].map((resolution) => d.near(value, value, resolution));
  });
  expect(widths).toEqual([
    [false, false, false],
    [true, true, false],
    [true, true, true],
  ]);
});

test('large integers and rationals enter rounded outward', () => {
  const d = getMpfr(53);
  const big = d.ofInteger(2n ** 80n + 1n);
  expect(d.enclosure(big)).toEqual([2 ** 80, 2 ** 80 * (1 + 2 ** -52)]);
  expect(d.equal(getMpfr(113).ofInteger(2n ** 80n + 1n), getMpfr(113).ofInteger(2n ** 80n + 1n))).toBe(TRUE);
  expect(d.enclosure(d.ofRational({ num: 1n, den: 3n }))).toEqual([0.3333333333333333, 0.33333333333333337]);
});
