// A row of the operations table with a wrong meaning: statements that Lean has proved then fail, and the row is named as suspected.
import { beforeAll, expect, test, vi } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Binary } from '../../src/operations/operation.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { wordingOfTest } from '../../src/verdict/findings/words.ts';
import { property } from '../read/language.ts';
import { quick } from './hand.ts';

vi.mock('../../src/operations/field.ts', async (original) => {
  const right = await original<typeof import('../../src/operations/field.ts')>();
  const planted: Binary = { ...right.add, value: (d, a, b) => d.sub(a, b) };
  return { ...right, add: planted };
});

beforeAll(loadMpfr);

test('a wrong row of the operations table is named where a proved statement fails', () => {
  const { verdict, accepted } = testTheorem(property('alphaShifted'), { ...quick(), proved: true });
  expect(verdict).toMatchObject({ kind: 'disagrees', fault: 'translation' });
  const said = wordingOfTest(verdict, accepted);
  expect(said.word).toBe('disagrees (translation)');
  expect(said.why).toMatch(/suspected: our reading of (?:\S+, )*HAdd\.hAdd(?:, \S+)*\)/);
  // a sign that does not occur is under no suspicion
  expect(said.why).not.toContain('HSub.hSub');
});
