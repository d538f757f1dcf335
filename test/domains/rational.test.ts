import { expect, test } from 'vitest';
import { doublesAround, ofDouble } from '../../src/domains/doubles.ts';
import { floorOfQuotient, makeRational } from '../../src/domains/rational.ts';
import { points } from './points.ts';

test('a double is decoded exactly, in lowest terms', () => {
  expect(ofDouble(0.75)).toEqual({ num: 3n, den: 4n });
  expect(ofDouble(-3)).toEqual({ num: -3n, den: 1n });
  expect(ofDouble(0.1)).toEqual({ num: 3602879701896397n, den: 36028797018963968n });
  expect(ofDouble(2 ** -1074)).toEqual({ num: 1n, den: 1n << 1074n });
  expect(ofDouble(Number.MAX_VALUE)).toEqual({ num: (2n ** 53n - 1n) << 971n, den: 1n });
});

test('decoding and rounding back give the same double', () => {
  const draw = points(3);
  for (let index = 0; index < 3000; index++) {
    const x = draw();
    const { num, den } = ofDouble(x);
    expect(doublesAround(num, den)).toEqual([x === 0 ? 0 : x, x === 0 ? 0 : x]);
  }
});

test('a rational that is no double lies between neighbours', () => {
  expect(doublesAround(1n, 3n)).toEqual([0.3333333333333333, 0.33333333333333337]);
  expect(doublesAround(-1n, 10n)).toEqual([-0.1, -0.09999999999999999]);
  expect(doublesAround(1n, 1n << 1080n)).toEqual([0, 2 ** -1074]);
  expect(doublesAround(1n << 1030n, 1n)).toEqual([Number.MAX_VALUE, Number.POSITIVE_INFINITY]);
  expect(doublesAround(2n ** 53n + 1n, 1n)).toEqual([2 ** 53, 2 ** 53 + 2]);
});

test('lowest terms and division that rounds down', () => {
  expect(makeRational(6n, -4n)).toEqual({ num: -3n, den: 2n });
  expect([floorOfQuotient(7n, 2n), floorOfQuotient(-7n, 2n), floorOfQuotient(-6n, 2n)]).toEqual([
    3n,
    -4n,
    -3n,
  ]);
});
