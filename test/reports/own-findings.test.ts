// What a default run on this repository prints: CI makes reports/report.json anew and compares.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectFindings } from '../../src/reports/all-findings.ts';
import { readReport } from '../../src/reports/read.ts';

test('a default run on this repository prints at most 15 findings, each with its place', () => {
  const report = readReport(readFileSync('reports/report.json', 'utf8'));
  if (!('results' in report)) expect.fail(JSON.stringify(report));
  const printed = collectFindings(report).filter(
    ({ level, waived }) => level !== 'note' && waived === undefined,
  );
  expect(report.results.claims.length).toBeGreaterThan(300);
  expect(printed.length).toBeLessThanOrEqual(15);
  for (const { where, message } of printed) {
    expect(where?.file).toMatch(/^(?:src|lean|claims)\//);
    expect(message).not.toMatch(/✝|_hyg|undefined/);
  }
});
