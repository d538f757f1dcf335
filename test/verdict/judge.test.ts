import { expect, test } from 'vitest';
import type { Waiver } from '../../src/claims/registry.ts';
import type { TestVerdict } from '../../src/testing/result.ts';
import { join } from '../../src/verdict/cells.ts';
import type { ClaimEvidence } from '../../src/verdict/evidence.ts';
import { judge } from '../../src/verdict/judge.ts';
import { claim, declaration, evidence, facts, tested } from './evidence.ts';

const good = facts(declaration('P.a', 3));
const sorry = facts(declaration('P.a', 3), { sorry: ['P.lemma'] });
const counterexample = {
  address: 'a@1:7',
  found: [],
  shrunk: [],
  shown: [{ name: 'x', value: '1/2' }],
  reference: 'true',
  counterpart: 'false',
  differs: [],
} as const;
const disagrees = (fault: 'implementation' | 'definition' | 'translation'): TestVerdict => ({
  kind: 'disagrees',
  fault,
  counterexample,
});
const inconclusive = (reason: 'vacuous' | 'starved'): TestVerdict => ({
  kind: 'inconclusive',
  reason,
  detail: 'why',
});
const judged = (one: ClaimEvidence) => judge(one, undefined);
const headline = (one: ClaimEvidence) => {
  const { headline, standing, cells, claim } = judged(one);
  return [headline, standing, join(cells, claim.correspondence.relation, claim.outcome).exit];
};
const waive = (target: string): readonly Waiver[] => [
  { target, because: 'known', where: { file: 'claims/p.yaml', line: 9, column: 1 } },
];

test.each([
  ['proved and agrees', evidence(claim('a', 1), good, tested('P.a')), ['agrees', 'supported', 0]],
  ['sorry', evidence(claim('a', 1), sorry, tested('P.a')), ['broken', 'undetermined', 1]],
  [
    'sorry, test only',
    evidence(claim('a', 1, { requires: ['test'] }), sorry, tested('P.a')),
    ['agrees', 'supported', 0],
  ],
  [
    'implementation',
    evidence(claim('a', 1), good, tested('P.a', disagrees('implementation'))),
    ['broken', 'undetermined', 1],
  ],
  [
    'definition',
    evidence(claim('a', 1), good, tested('P.a', disagrees('definition'))),
    ['broken', 'undetermined', 1],
  ],
  [
    'translation',
    evidence(claim('a', 1), good, tested('P.a', disagrees('translation'))),
    ['broken', 'undetermined', 5],
  ],
  [
    'translation, not required',
    evidence(claim('a', 1, { requires: ['proof'] }), good, tested('P.a', disagrees('translation'))),
    ['broken', 'undetermined', 5],
  ],
  [
    'disagrees, not required',
    evidence(claim('a', 1, { requires: ['proof'] }), good, tested('P.a', disagrees('definition'))),
    ['agrees', 'supported', 0],
  ],
  [
    'vacuous',
    evidence(claim('a', 1), good, tested('P.a', inconclusive('vacuous'))),
    ['broken', 'undetermined', 1],
  ],
  [
    'starved',
    evidence(claim('a', 1), good, tested('P.a', inconclusive('starved'))),
    ['open', 'undetermined', 3],
  ],
  [
    'no counterpart called',
    evidence(claim('a', 1), good, tested('P.a', { kind: 'statement-only', grade: { kind: 'exact' } })),
    ['open', 'undetermined', 3],
  ],
  [
    'untestable',
    evidence(claim('a', 1), good, tested('P.a', { kind: 'untestable', reason: 'constant', detail: 'd' })),
    ['open', 'undetermined', 3],
  ],
  [
    'sorry waived',
    evidence(claim('a', 1, { waivers: waive('proof') }), sorry, tested('P.a')),
    ['waived', 'undetermined', 0],
  ],
  [
    'a waiver never hides a wrong translation',
    evidence(claim('a', 1, { waivers: waive('test') }), good, tested('P.a', disagrees('translation'))),
    ['broken', 'undetermined', 5],
  ],
  [
    'a waiver of another check',
    evidence(claim('a', 1, { waivers: waive('test') }), sorry, tested('P.a')),
    ['broken', 'undetermined', 1],
  ],
  [
    'Lean refutes the claim',
    evidence(
      claim('a', 1, { correspondence: { relation: 'refutes', why: 'w' }, outcome: 'refuted' }),
      good,
      tested('P.a'),
    ),
    ['agrees', 'refuted', 0],
  ],
  [
    'a refutation called support',
    evidence(claim('a', 1, { correspondence: { relation: 'refutes', why: 'w' } }), good, tested('P.a')),
    ['broken', 'contradictory', 1],
  ],
  [
    'a proof of something else',
    evidence(claim('a', 1, { correspondence: { relation: 'none', why: 'w' } }), good, tested('P.a')),
    ['agrees', 'undetermined', 0],
  ],
  [
    'nothing required',
    { ...evidence(claim('a', 1, { requires: [], theorems: [] }), good, tested('P.a')), theorems: [] },
    ['not-required', 'not-checked', 0],
  ],
  [
    'required, but no theorem',
    { ...evidence(claim('a', 1, { theorems: [] }), good, tested('P.a')), theorems: [] },
    ['broken', 'undetermined', 1],
  ],
  [
    'run required, none run',
    { ...evidence(claim('a', 1, { requires: ['run'], theorems: [] }), good, tested('P.a')), theorems: [] },
    ['open', 'undetermined', 3],
  ],
])('%s', (_name, given, expected) => {
  expect(headline(given)).toEqual(expected);
});

test('the weakest of several theorems decides', () => {
  const both = { ...evidence(claim('a', 1), good, tested('P.a')) };
  const two = {
    ...both,
    theorems: [...both.theorems, { theorem: 'P.b', proof: sorry, test: tested('P.b') }],
  };
  expect(headline(two)).toEqual(['broken', 'undetermined', 1]);
});

test('every cell says what was found; the summary names who checked and whose judgement the rest is', () => {
  const { cells, summary, transfer } = judged(evidence(claim('a', 1), good, tested('P.a')));
  expect(cells.map(({ check, word }) => [check, word])).toEqual([
    ['proof', 'proved'],
    ['test', 'agrees (rigorous)'],
  ]);
  expect(summary).toBe(
    "Lean's kernel on P.a: proved; the compiled statement of P.a against the TypeScript counterparts: agrees (rigorous); that the Lean statement is the claim is the judgement of the registry's author.",
  );
  expect(transfer[0]).toBe("Proved: Lean's kernel accepts P.a, on the axioms propext.");
  expect(transfer[1]).toContain('16,384 samples');
  expect(transfer[2]).toContain('the code has the proved property');
});

test('no conclusion is drawn where a line does not carry it', () => {
  expect(judged(evidence(claim('a', 1), sorry, tested('P.a'))).transfer[2]).toContain('none is drawn');
  expect(judged(evidence(claim('a', 1), good, tested('P.a', inconclusive('starved')))).transfer[2]).toContain(
    'none is drawn',
  );
});
