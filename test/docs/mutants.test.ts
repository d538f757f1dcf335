// The report that this repository keeps: every change of a statement is noticed or waived, and nearly every change of the code noticed.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readReport } from '../../src/reports/read.ts';
import type { Report } from '../../src/verdict/report.ts';

const { claims, mutation } = (readReport(readFileSync('reports/report.json', 'utf8')) as Report).results;
const mutants = claims.flatMap(({ claim, theorems }) =>
  theorems.flatMap(({ test: { mutation: found } }) =>
    (found?.mutants ?? []).map((mutant) => ({ claim: claim.id, ...mutant })),
  ),
);

// Whether the kept report is what a run finds now is what `--check-stale` is for.
const kept = test.skipIf(mutation === undefined);

kept('every theorem that agrees was mutated', () => {
  const agreeing = claims.flatMap(({ theorems }) =>
    theorems.filter(({ test: { verdict } }) => verdict.kind === 'agrees'),
  );
  expect(agreeing.length).toBeGreaterThan(200);
  expect(agreeing.filter((one) => one.test.mutation === undefined).map(({ theorem }) => theorem)).toEqual([]);
});

kept('no change of a statement and no dropped hypothesis survives without a waiver', () => {
  expect(mutants.filter(({ status }) => status === 'survived').map(({ claim, id }) => [claim, id])).toEqual(
    [],
  );
});

kept('proofs and counterexamples agree about every hypothesis', () => {
  expect(mutants.filter(({ necessity }) => necessity === 'statement and test differ')).toEqual([]);
});

kept('at least 95 % of the changes of the code are noticed', () => {
  expect(mutation?.source.mutants).toBeGreaterThan(500);
  expect(mutation?.score).toBeGreaterThanOrEqual(0.95);
});
