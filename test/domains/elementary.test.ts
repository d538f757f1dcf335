import { beforeAll, expect, test } from 'vitest';
import { boundPowerError, rawExp, rawLog, rawPower } from '../../src/domains/elementary.ts';
import { getMpfr, loadMpfr } from '../../src/domains/mpfr.ts';
import { points } from './points.ts';

beforeAll(loadMpfr);

/** Largest relative error of `f` in units of 2^-53 over `count` points. */
function worst(
  f: (x: number) => number,
  name: 'exp' | 'log',
  at: (x: number) => number,
  count: number,
): number {
  const d = getMpfr(113);
  const draw = points(5);
  let most = 0;
  for (let index = 0; index < count; index++) {
    const x = at(draw());
    d.release();
    const exact = d[name](d.ofDouble(x));
    const error = d.div(d.sub(d.ofDouble(f(x)), exact), exact);
    const [low, high] = d.sign(exact) === 0 ? [0, 0] : d.enclosure(error);
    most = Math.max(most, Math.abs(low), Math.abs(high));
  }
  return most * 2 ** 53;
}

test('the exponential keeps the bound derived for it, 4.2 units', () => {
  expect(worst(rawExp, 'exp', (x) => (x / (Math.abs(x) + 1)) * 700, 5000)).toBeLessThan(4.2);
  expect(worst(rawExp, 'exp', (x) => x / (Math.abs(x) + 1), 5000)).toBeLessThan(4.2);
});

test('the logarithm keeps the bound derived for it, 6.4 units', () => {
  expect(worst(rawLog, 'log', (x) => Math.abs(x) || 1, 5000)).toBeLessThan(6.4);
  expect(worst(rawLog, 'log', (x) => 1 + x / (Math.abs(x) + 1) / 1000, 5000)).toBeLessThan(6.4);
});

test('both are exact at their fixed points', () => {
  expect([rawExp(0), rawLog(1)]).toEqual([1, 0]);
});

test('powers keep their derived bound, 5.3 units and an eighth for each unit of y·log x', () => {
  const d = getMpfr(113);
  const draw = points(6);
  for (let index = 0; index < 5000; index++) {
    const x = index % 2 === 0 ? 2 ** ((draw() % 40) + (draw() % 1)) : 1 + (draw() % 1) / 1000;
    const y = index % 3 === 0 ? (draw() % 3) / 7 : draw() % 60;
    if (!(x > 0) || boundPowerError(x, y) === Number.POSITIVE_INFINITY) continue;
    d.release();
    const exact = d.rpow(d.ofDouble(x), d.ofDouble(y));
    const error = d.div(d.sub(d.ofDouble(rawPower(x, y)), exact), exact);
    const [low, high] = d.enclosure(error);
    const units = Math.max(Math.abs(low), Math.abs(high)) * 2 ** 53;
    expect([x, y, units < 5.3 + Math.abs(y * Math.log(x)) / 5]).toEqual([x, y, true]);
  }
});
