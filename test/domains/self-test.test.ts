import { beforeAll, expect, test } from 'vitest';
import { findArithmeticFaults } from '../../src/domains/arithmetic-faults.ts';
import { getMpfr, loadMpfr } from '../../src/domains/mpfr.ts';

beforeAll(loadMpfr);

test('this machine passes', () => {
  expect(findArithmeticFaults(getMpfr(113))).toEqual([]);
});

test('a wrong exponential and a wrong order are found out', () => {
  const d = getMpfr(113);
  const shifted = {
    ...d,
    exp: (a: Parameters<typeof d.exp>[0]) => d.mul(d.exp(a), d.ofDouble(1 + 2 ** -49)),
  };
  expect(findArithmeticFaults(shifted).filter((fault) => fault.startsWith('exp')).length).toBeGreaterThan(10);
});
