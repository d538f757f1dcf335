import { expect, test } from 'vitest';
import { judgeProof } from '../../src/verdict/proof.ts';
import { declaration, facts } from './evidence.ts';

const theorem = declaration('P.t', 1);
const failed = {
  name: 'P.Theorems',
  file: 'P/Theorems.lean',
  sourceHash: '',
  imports: [],
  status: 'failed',
  messages: [],
  recheck: { kind: 'ok' },
} as const;
const { declaration: _, ...nothing } = facts(theorem);

test.each([
  ['standard axioms only', facts(theorem, { axioms: ['propext', 'Quot.sound'] }), 'proved'],
  ['an axiom behind a lemma', facts(theorem, { axioms: ['propext', 'P.cheat'] }), 'proved-with-axioms'],
  ['native_decide', facts(theorem, { axioms: ['Lean.ofReduceBool'] }), 'proved-with-axioms'],
  ['sorry behind a lemma', facts(theorem, { sorry: ['P.lemma'] }), 'sorry'],
  ['sorry outweighs axioms', facts(theorem, { sorry: ['P.lemma'], axioms: ['P.cheat'] }), 'sorry'],
  ['no declaration', nothing, 'absent'],
  ['a definition of that name', facts(declaration('P.t', 1, { kind: 'definition' })), 'absent'],
  ['an axiom of that name', facts(declaration('P.t', 1, { kind: 'axiom' })), 'absent'],
  ['another statement', facts(theorem, { drift: { was: 'a < b', is: 'a ≤ b' } }), 'drifted'],
  [
    'the second look fails',
    facts(theorem, { module: { ...failed, status: 'built', recheck: { kind: 'failed', why: 'x' } } }),
    'rejected',
  ],
  ['a failed module in the embedded Lean', { ...nothing, module: failed }, 'not-confirmed-here'],
  ['a failed module under lake', { ...nothing, module: failed, toolchain: 'lake' as const }, 'absent'],
  ['Lean not asked', facts(theorem, { notRun: 'timeout' }), 'not-run'],
])('%s: %#', (_name, given, kind) => {
  expect(judgeProof('P.t', given).kind).toBe(kind);
});

test('what stands in the place of a theorem is told', () => {
  expect(judgeProof('P.t', facts(declaration('P.t', 1, { kind: 'axiom' })))).toEqual({
    kind: 'absent',
    missing: ['P.t'],
    found: 'axiom',
  });
});

test('only the axioms beyond the standard ones are named', () => {
  expect(judgeProof('P.t', facts(theorem, { axioms: ['propext', 'P.cheat', 'Classical.choice'] }))).toEqual({
    kind: 'proved-with-axioms',
    axioms: ['P.cheat'],
  });
});
