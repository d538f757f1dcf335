import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import { testTheorem } from '../../../src/testing/test-theorem.ts';
import { compare, evaluator, lit, natural, op, quick, real, statement, variable } from '../hand.ts';

beforeAll(loadMpfr);

const x = variable(0);
const squared = op('mul', x, x);
const codes = (conclusion: ReturnType<typeof compare>) => {
  const s = statement({ x: real }, { h: compare(lit(1), '<', x) }, conclusion);
  return testTheorem(evaluator()(s), quick()).health.map(({ code, detail }) => `${code}: ${detail}`);
};

test('an inequality that needs no hypothesis is named', () => {
  expect(codes(compare(lit(0), '≤', squared))).toEqual([
    'constant-atom: 0 ≤ x * x held on all 256 samples without any hypothesis',
  ]);
});

test('one that needs its hypothesis is not, nor is an identity', () => {
  expect(codes(compare(lit(1), '<', squared))).toEqual([]);
  expect(codes(compare(squared, '=', squared))).toEqual([]);
  expect(codes(compare(squared, '=', op('pow', x, natural(2))))).toEqual([]);
});
