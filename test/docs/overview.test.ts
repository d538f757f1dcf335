import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overview, withOverview } from '../../scripts/overview.ts';
import { readReport } from '../../src/reports/read.ts';
import type { Report } from '../../src/verdict/report.ts';

const report = readReport(readFileSync('reports/report.json', 'utf8')) as Report;

test('the overview of README.md is what the committed report counts', async () => {
  const readme = readFileSync('README.md', 'utf8');
  await expect(withOverview(readme, report)).toMatchFileSnapshot('../../README.md');
});

test('every claim is counted once by its evidence and once by its standing', () => {
  for (const row of overview(report).split('\n').slice(2)) {
    const [claims = 0, both, only, drawn, evaluated, ...standings] = row.split('|').slice(2, -1).map(Number);
    const sum = (numbers: readonly (number | undefined)[]): number =>
      numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
    expect(sum(standings)).toBe(claims);
    expect(sum([both, only, drawn, evaluated])).toBeLessThanOrEqual(claims);
    expect(claims).toBeGreaterThan(0);
  }
});
