import { expect, test } from 'vitest';
import { countOf } from '../../src/typeset/count-of.ts';

test('one thing is counted in the singular', () => {
  expect([countOf(1, 'claim'), countOf(0, 'claim'), countOf(16384, 'sample')]).toEqual([
    '1 claim',
    '0 claims',
    '16,384 samples',
  ]);
  expect([countOf(1, 'branch', 'branches'), countOf(2, 'branch', 'branches')]).toEqual([
    '1 branch',
    '2 branches',
  ]);
});
