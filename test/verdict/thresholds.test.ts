import { expect, test } from 'vitest';
import type { TestVerdict } from '../../src/testing/result.ts';
import { assemble } from '../../src/verdict/assemble.ts';
import { belowThresholds, type Thresholds } from '../../src/verdict/thresholds.ts';
import { claim, declaration, evidence, facts, run, tested } from './evidence.ts';

const starved: TestVerdict = { kind: 'inconclusive', reason: 'starved', detail: 'why' };
const one = (id: string, verdict?: TestVerdict) =>
  evidence(claim(id, 1), facts(declaration(`P.${id}`, 3)), tested(`P.${id}`, verdict));
// Four claims: all proved, three tested, no mutants.
const report = assemble(run([one('a'), one('b'), one('c'), one('d', starved)]));

test.each<[Thresholds, readonly string[]]>([
  [{}, []],
  [{ proved: 1, tested: 0.75 }, []],
  [
    { tested: 0.76 },
    ['below-threshold: tested is 0.750, below 0.76: 3 of 4 claims about theorems are tested'],
  ],
  [
    { mutationScore: 0.9 },
    ['threshold-not-measured: mutationScore must be at least 0.9: no mutants were made'],
  ],
])('%j', (thresholds, expected) => {
  const found = belowThresholds(report, thresholds).map(({ code, message }) => `${code}: ${message}`);
  expect(found).toEqual(expected);
});

test('one claim is one claim', () => {
  const [found] = belowThresholds(assemble(run([one('d', starved)])), { tested: 1 });
  expect(found?.message).toBe('tested is 0.000, below 1: 0 of 1 claim about theorems is tested');
});

test('a share of no claims is no pass', () => {
  const found = belowThresholds(assemble(run([])), { proved: 0.5 });
  expect(found.map(({ code }) => code)).toEqual(['threshold-not-measured']);
});
