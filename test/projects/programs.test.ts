// Random ordinary programs, their theorems proved by Lean and a faithful translation: nothing about them may be called wrong.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPrograms, collectProgramCalls, namespace } from '../../scripts/programs/check-programs.ts';
import { listDocumented, listKinds, listTypes } from '../../scripts/programs/covered.ts';
import { leanModule, programsOf } from '../../scripts/programs/lean-module.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { DoneTask } from '../../src/task.ts';
import { makeUntested } from '../../src/testing/untested.ts';
import { holdToLean } from '../../src/with-lean/hold-to-lean.ts';
import { embedded, inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';
import { claim } from '../verdict/evidence.ts';

test('random programs on all documented data are never refuted, and wrong translations of them are noticed', {
  timeout: 1_200_000,
}, async () => {
  await loadMpfr();
  const programs = programsOf(1, 72);
  const root = leanProject('Programs', { 'Programs.lean': leanModule(programs) });
  const inventory = await inventoryOf(root);
  const found = checkPrograms(inventory, 1, programs);
  expect(found.wrong).toEqual([]);
  // what is not read is said: equality of structures that hold lists
  expect(found.words['untestable'] ?? 0).toBeLessThan(found.theorems / 20);
  expect(found.words['slow'] ?? 0).toBe(0);
  expect(found.theorems).toBeGreaterThan(100);
  expect(found.mutants).toBeGreaterThan(40);
  // every type of the generator's table reaches a test, and so does every type that is documented; reals are Mathlib's
  const types = Object.keys(programs[0]?.data.leanTypes ?? {});
  const reached = listTypes(programs, found.tested);
  expect(types.filter((type) => ![...reached].some((one) => one === type))).toEqual([]);
  const documented = listDocumented(readFileSync('docs/data.md', 'utf8'));
  expect(documented.length).toBeGreaterThan(25);
  const kinds = listKinds(
    inventory,
    [...found.tested].map((name) => `${namespace}.${name}`),
  );
  expect([...documented, 'a relation'].filter((kind) => kind !== 'the reals' && !kinds.has(kind))).toEqual(
    [],
  );
  // Nineteen of twenty, as the nightly run asks of a thousand.
  expect(found.missed.slice(Math.floor(found.mutants / 20))).toEqual([]);

  // our values of every definition are Lean's own
  const done = collectProgramCalls(inventory, programs).map((calls, i): DoneTask => {
    const test = makeUntested(`t${i}`, { kind: 'statement-only', grade: { kind: 'exact' } }, 1, 1);
    const task = { kind: 'test', claim: claim(`t${i}`, 1), theorem: `t${i}`, proved: true } as const;
    return { task, result: { kind: 'tested', test, calls } };
  });
  const held = await holdToLean(done, { run: embedded(root).run, kept: undefined, inventory });
  expect(held.problems).toEqual([]);
  const results = held.done.flatMap(({ result }) =>
    result.kind === 'tested' ? (result.test.heldToLean ?? []) : [],
  );
  const definitions = new Set(results.flatMap((one) => one.definitions));
  const samples = results.reduce((sum, one) => sum + one.samples, 0);
  const notRun = new Map(
    results.flatMap((one) => (one.notRun ?? []).map(({ definition, why }) => [definition, why])),
  );
  process.stdout.write(`${samples} calls of ${definitions.size} definitions: Lean's own values\n`);
  expect([...notRun]).toEqual([]);
  expect(definitions.size).toBeGreaterThan(50);
});
