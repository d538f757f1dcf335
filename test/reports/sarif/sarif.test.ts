import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import * as formats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { SarifResult } from '../../../src/reports/sarif/result.ts';
import { renderCodeScanning, renderSarif } from '../../../src/reports/sarif/sarif.ts';
import type { Finding, Report } from '../../../src/verdict/report.ts';
import { sample } from '../sample.ts';

const path = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default.default(ajv);
// The schema says draft-04 but uses nothing that later drafts read otherwise, its name apart.
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
const valid = ajv.compile(schema);
const results = (text: string): readonly SarifResult[] => JSON.parse(text).runs[0].results;
const withFindings = (findings: readonly Finding[]): Report => {
  const report = sample();
  return { ...report, results: { ...report.results, findings } };
};

test.each([
  ['sarif', renderSarif],
  ['code-scanning', renderCodeScanning],
])('%s meets the official schema', (_name, render) => {
  expect(valid(JSON.parse(render(sample()))), JSON.stringify(valid.errors)).toBe(true);
  expect(valid({ version: '2.1.0', runs: [{}] })).toBe(false);
});

test('kinds: what holds passes, what is undecided is open, what asks for a look is review, the rest fails', () => {
  const kinds = new Map(
    results(renderSarif(sample())).map(({ ruleId, kind, level }) => [ruleId, `${kind} ${level}`]),
  );
  expect(Object.fromEntries(kinds)).toMatchObject({
    'holds-proof': 'pass none',
    'holds-test': 'pass none',
    'test-disagrees': 'fail error',
    sorry: 'fail error',
    untestable: 'open none',
    'hypothesis-not-in-paper': 'review none',
  });
});

test('places: a counterexample stands in the code, with theorem and claim beside it', () => {
  const [one] = results(renderSarif(sample())).filter(({ ruleId }) => ruleId === 'test-disagrees');
  const text = JSON.stringify(one);
  for (const file of ['src/p.ts', 'P/Theorems.lean', 'claims/p.yaml']) expect(text).toContain(file);
});

test('a waived finding is suppressed with its reason, and no alert of code scanning', () => {
  const waived = results(renderSarif(sample())).filter(({ suppressions }) => suppressions !== undefined);
  expect(waived).toMatchObject([
    { suppressions: [{ justification: 'computed by compiled code on purpose' }] },
  ]);
  const alerts = results(renderCodeScanning(sample()));
  expect(alerts.filter(({ kind, suppressions }) => kind === 'pass' || suppressions !== undefined)).toEqual(
    [],
  );
});

test('fingerprints tell findings apart and do not move with lines', () => {
  const prints = (report: Report) =>
    results(renderSarif(report)).map((one) => one.partialFingerprints['checkClaims/v1']);
  const report = sample();
  const moved = report.results.findings.map((one) =>
    one.where === undefined ? one : { ...one, where: { ...one.where, line: one.where.line + 5 } },
  );
  expect(new Set(prints(report)).size).toBe(prints(report).length);
  expect(prints(withFindings(moved))).toEqual(prints(report));
});

test('of too many results the worst are kept, and the log says how many are left out', () => {
  const finding = (index: number): Finding => ({
    code: 'sorry',
    level: index < 6000 ? 'note' : 'error',
    subject: String(index),
    message: 'm',
  });
  const text = renderSarif(withFindings([...Array(6010).keys()].map(finding)));
  expect(results(text)).toHaveLength(5000);
  expect(results(text).filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(JSON.parse(text).runs[0].properties.resultsLeftOut).toBeGreaterThan(1000);
});
