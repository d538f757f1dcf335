// Random ordinary programs, their theorems proved by Lean and a faithful translation: nothing about them may be called wrong.
import { expect, test } from 'vitest';
import { checkPrograms } from '../../scripts/programs/check-programs.ts';
import { leanModule, programsOf } from '../../scripts/programs/lean-module.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { inventoryOf } from '../toolchain/open.ts';
import { leanProject } from '../toolchain/temporary.ts';

test('fifty random programs are never refuted, and wrong translations of them are noticed', {
  timeout: 600_000,
}, async () => {
  await loadMpfr();
  const programs = programsOf(1, 50);
  const inventory = await inventoryOf(leanProject('Programs', { 'Programs.lean': leanModule(programs) }));
  const found = checkPrograms(inventory, 1, programs);
  expect(found.wrong).toEqual([]);
  // what is not read is said: equality of structures that hold lists
  expect(found.words['untestable'] ?? 0).toBeLessThan(found.theorems / 20);
  expect(found.theorems).toBeGreaterThan(100);
  expect(found.mutants).toBeGreaterThan(25);
  // Nineteen of twenty, as the nightly run asks of a thousand.
  expect(found.missed.slice(Math.floor(found.mutants / 20))).toEqual([]);
});
