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

test('a claim that is said again is counted with the one that it repeats, in the README as in what was found', () => {
  const column = (some: Report): readonly number[] =>
    (overview(some).split('\n').at(-1) ?? '').split('|').slice(2, -1).map(Number);
  const { claims } = report.results;
  const one = claims.find(({ standing, claim }) => standing === 'refuted' && claim.hits === 'authors-words');
  if (one === undefined) throw new Error('nothing is refuted');
  const again = { kind: 'duplicates' as const, claim: one.claim.id, why: 'planted' };
  const planted = { ...one, claim: { ...one.claim, id: 'planted', relations: [again] } };
  const [before, after] = [claims, [...claims, planted]].map((some) =>
    column({ ...report, results: { ...report.results, claims: some } }),
  );
  expect(after?.slice(5, 10)).toEqual(before?.slice(5, 10));
  expect(after?.at(-1)).toBe((before?.at(-1) ?? 0) + 1);
  const told = readFileSync('docs/found.md', 'utf8').match(/Refuted are (\d+) \D+ (\d+) \D+ (\d+)/);
  expect(told?.slice(1).reduce((sum, n) => sum + Number(n), 0)).toBe(before?.[8]);
});
