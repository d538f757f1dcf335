import { expect, test } from 'vitest';
import type { ModuleRecord } from '../../../src/lean/inventory.ts';
import { collectProofFacts, judgeEvidence, judgeProof } from '../../../src/verdict/proof/proof.ts';
import { declaration, facts, inventory } from '../evidence.ts';

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
  [
    'a proof of a dependency that this Lean does not accept',
    facts(theorem, { sorry: ['Dep.lemma'], unaccepted: ['packages/dep/Dep.lean:7'] }),
    'not-confirmed-here',
  ],
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

test("Lean's error is told with the module: the proof repeats it only for a module without a finding of its own", () => {
  const messages = [{ severity: 'error' as const, text: 'unknown x', line: 1, column: 1 }];
  const why = (module: Partial<ModuleRecord>) =>
    judgeProof('P.t', { ...nothing, module: { ...failed, messages, ...module } });
  expect(why({})).toMatchObject({ why: expect.stringMatching(/see `module-refused` for the error$/) });
  expect(why({ dependency: 'lib' })).toMatchObject({ why: expect.stringMatching(/needs: unknown x$/) });
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

test('facts come from the inventory: axioms and sorry behind lemmas, and what the toolchain hides', () => {
  const lemma = declaration('P.lemma', 5, { valueUses: ['sorryAx', 'P.cheat'] });
  const cheat = declaration('P.cheat', 6, { kind: 'axiom' });
  const top = declaration('P.t', 1, { valueUses: ['P.lemma', 'Rat.add_comm'] });
  const given = inventory([top, lemma, cheat]);
  const library = new Map([
    ['Rat.add_comm', { name: 'Rat.add_comm', module: 'Init', kind: 'theorem', axioms: 'hidden' }],
    ['sorryAx', { name: 'sorryAx', module: 'Init', kind: 'axiom', axioms: ['sorryAx'] }],
  ] as const);
  expect(collectProofFacts({ ...given, library }, 'P.t')).toMatchObject({
    axioms: ['P.cheat'],
    sorry: ['P.lemma'],
    hidden: 1,
  });
  expect(judgeProof('P.nothing', collectProofFacts(given, 'P.nothing')).kind).toBe('absent');
});

test('a proof that shows nothing breaks a claim, but where it is by definition or nobody said that it is the claim', () => {
  const trivial = facts(theorem, { hollow: { code: 'conclusion-trivial', why: 'x' } });
  const impossible = facts(theorem, { hollow: { code: 'hypotheses-contradictory', why: 'x' } });
  const kinds = (['exact', 'weaker', 'definitional', 'none'] as const).map((relation) => [
    judgeEvidence('P.t', trivial, relation).kind,
    judgeEvidence('P.t', impossible, relation).kind,
  ]);
  expect(kinds).toEqual([
    ['hollow', 'hollow'],
    ['hollow', 'hollow'],
    ['proved', 'hollow'],
    ['proved', 'proved'],
  ]);
  expect(
    judgeEvidence('P.t', facts(theorem, { sorry: ['P.t'], hollow: trivial.hollow! }), 'exact').kind,
  ).toBe('sorry');
});

test('a lemma from a module that the kernel refuses is no proof', () => {
  expect(judgeProof('P.t', facts(theorem, { refused: 'type mismatch' }))).toEqual({
    kind: 'rejected',
    why: 'type mismatch',
  });
});

test("an axiom of the project's own is none of Lean's, whatever it is called", () => {
  const own = declaration('propext', 1, { kind: 'axiom' });
  const top = declaration('P.t', 2, { valueUses: ['propext'] });
  expect(judgeProof('P.t', collectProofFacts(inventory([top, own]), 'P.t')).kind).toBe('proved-with-axioms');
});
