import { expect, test } from 'vitest';
import type { Mutant, SourceOutcome } from '../../src/testing/result.ts';
import { assemble } from '../../src/verdict/assemble.ts';
import type { ClaimEvidence } from '../../src/verdict/evidence.ts';
import { claim, declaration, evidence, facts, run, tested } from './evidence.ts';

const where = { file: 'claims/p.yaml', line: 4, column: 3 };
const statementMutant: Mutant = { id: 'a: ≤ → <', of: 'statement', shown: 'f x < 1', status: 'survived' };
const killed: Mutant = { id: 'a: negated', of: 'statement', shown: '¬(f x ≤ 1)', status: 'killed' };
const hypothesis: Mutant = {
  id: 'a: without hx',
  of: 'hypothesis',
  shown: 'without hx',
  status: 'survived',
  necessity: 'tests too weak',
};
const code = (id: string, status: SourceOutcome['status']): SourceOutcome => ({
  id,
  shown: 'x',
  status,
  place: { file: 'src/p.ts', line: 9 },
});

const mutated = (
  id: string,
  mutants: readonly Mutant[],
  sources: readonly SourceOutcome[],
  waive: readonly string[] = [],
): ClaimEvidence => {
  const mutation = { mutants, sources: { mutants: sources.length, killed: 0 } };
  const own = claim(id, 1, { waivers: waive.map((target) => ({ target, because: 'it is so', where })) });
  const given = evidence(own, facts(declaration(`P.${id}`, 3)), tested(`P.${id}`, undefined, { mutation }));
  return { ...given, theorems: given.theorems.map((one) => ({ ...one, sources })) };
};
const results = (...given: readonly ClaimEvidence[]) => assemble(run([...given])).results;
const codes = (...given: readonly ClaimEvidence[]) => results(...given).findings.map((one) => one.code);

test('without mutants there are no counts', () => {
  expect(results(evidence(claim('a', 1), facts(declaration('P.a', 3)), tested('P.a'))).mutation).toBe(
    undefined,
  );
});

test('a change of the code is killed by whichever theorem notices it, and counted once', () => {
  const first = mutated('a', [], [code('s f: + → -', 'survived'), code('s f: 2 → 3', 'survived')]);
  const second = mutated('b', [], [code('s f: + → -', 'killed')]);
  const { mutation } = results(first, second);
  expect(mutation?.source).toMatchObject({ mutants: 2, killed: 1, survived: 1 });
  expect(mutation?.score).toBe(0.5);
  expect(mutation?.survivors).toEqual([
    { id: 's f: 2 → 3', shown: 'x', where: { file: 'src/p.ts', line: 9, column: 1 }, claims: ['a'] },
  ]);
});

test('survivors are findings where they stand: in Lean, or in the code', () => {
  const { findings } = results(mutated('a', [statementMutant, killed], [code('s f: 2 → 3', 'survived')]));
  expect(findings.map(({ subject, where: at }) => [subject, at?.file, at?.line])).toEqual([
    ['a: ≤ → <', 'P/Theorems.lean', 3],
    ['s f: 2 → 3', 'src/p.ts', 9],
  ]);
});

test('a waiver lifts a survivor and stays visible', () => {
  const ids = ['a: ≤ → <', 'a: without hx', 's f: 2 → 3'];
  const all = mutated('a', [statementMutant, hypothesis], [code('s f: 2 → 3', 'survived')], ids);
  const { findings, claims, mutation } = results(all);
  expect(findings.map(({ code: name, waived }) => [name, waived])).toEqual(
    ids.map(() => ['mutant-survived', 'it is so']),
  );
  expect(claims[0]?.theorems[0]?.test.mutation?.mutants[1]).toMatchObject({
    status: 'waived',
    necessity: 'tests too weak',
    because: 'it is so',
  });
  // what is waived does the same as the original: there is nothing left to notice
  expect(mutation?.score).toBe(1);
  expect([mutation?.statement.waived, mutation?.hypothesis.waived, mutation?.source.waived]).toEqual([
    1, 1, 1,
  ]);
});

test('a waiver of a mutant that there is not is an error, one of a killed mutant is idle', () => {
  const { findings, exitCode } = results(mutated('a', [killed], [], ['a: 2 → 3', 'a: negated']));
  expect(findings.map(({ code: name, level }) => [name, level])).toEqual([
    ['waiver-unknown', 'error'],
    ['waiver-idle', 'warning'],
  ]);
  expect(exitCode).toBe(1);
});

test('waivers of mutants are left alone where nothing was mutated', () => {
  const own = claim('a', 1, { waivers: [{ target: 'a: ≤ → <', because: 'it is so', where }] });
  expect(codes(evidence(own, facts(declaration('P.a', 3)), tested('P.a')))).toEqual([]);
});

test('a counterexample without a hypothesis that the proof never uses breaks the run', () => {
  const differs: Mutant = { ...hypothesis, status: 'killed', necessity: 'statement and test differ' };
  const { findings, exitCode } = results(mutated('a', [differs], []));
  expect(findings).toMatchObject([{ code: 'hypothesis-differs', level: 'error' }]);
  expect(exitCode).toBe(1);
});
