import { beforeAll, expect, test } from 'vitest';
import { arithmeticFaults } from '../../src/domains/arithmetic-faults.ts';
import { loadMpfr, mpfr } from '../../src/domains/mpfr.ts';

beforeAll(loadMpfr);

test('this machine passes', () => {
  expect(arithmeticFaults(mpfr(113))).toEqual([]);
});

test('a wrong exponential and a wrong order are found out', () => {
  const d = mpfr(113);
  const shifted = {
    ...d,
    exp: (a: Parameters<typeof d.exp>[0]) => d.mul(d.exp(a), d.ofDouble(1 + 2 ** -49)),
  };
  expect(arithmeticFaults(shifted).filter((fault) => fault.startsWith('exp')).length).toBeGreaterThan(10);
});
