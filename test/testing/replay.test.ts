import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { replay } from '../../src/testing/replay.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { evaluator, falseProduct, quick } from './hand.ts';

beforeAll(loadMpfr);

test('a counterexample comes back from its address alone', () => {
  const { verdict } = testTheorem(evaluator()(falseProduct), { ...quick(), seed: 5 });
  if (verdict.kind !== 'disagrees') throw new Error(verdict.kind);
  const again = replay(evaluator()(falseProduct), quick(), verdict.counterexample.address);
  expect(again).toMatchObject({
    kind: 'sample',
    sample: verdict.counterexample.found,
    judgement: { kind: 'accepted', reference: 'false' },
  });
});

test('what is no address is named', () => {
  expect(replay(evaluator()(falseProduct), quick(), 'hand')).toEqual({ kind: 'no-address', text: 'hand' });
});
