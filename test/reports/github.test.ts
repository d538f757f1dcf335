import { expect, test } from 'vitest';
import { renderGithub, renderGithubSummary } from '../../src/reports/hosts/github.ts';
import type { Finding, Report } from '../../src/verdict/report.ts';
import { sample } from './sample.ts';

const withFindings = (findings: readonly Finding[]): Report => {
  const report = sample();
  return { ...report, results: { ...report.results, findings } };
};
const look = { colour: false, width: 100, height: 60 };
const errors = (text: string) => text.split('\n').filter((line) => line.startsWith('::error'));

test('at most ten annotations of a kind, the last counting the rest', () => {
  const many = [...Array(40).keys()].map(
    (index): Finding => ({ code: 'sorry', level: 'error', message: `m${index}` }),
  );
  const lines = errors(renderGithub(withFindings(many)));
  expect(lines).toHaveLength(10);
  expect(lines[9]).toContain('and 31 more');
});

test('what GitHub would read as syntax is escaped', () => {
  const where = { file: 'a,b:c.ts', line: 3, column: 4 };
  const [line] = errors(
    renderGithub(withFindings([{ code: 'sorry', level: 'error', message: '50 %\nnext', where }])),
  );
  expect(line).toBe('::error file=a%2Cb%3Ac.ts,line=3,col=4,title=sorry::50 %25%0Anext');
});

test('a waived finding is not annotated', () => {
  expect(
    renderGithub(withFindings([{ code: 'sorry', level: 'error', message: 'm', waived: 'known' }])),
  ).not.toContain('::error');
});

test('the summary of any report stays below 1 MiB and says that it is cut', () => {
  const report = sample();
  const claims = [...Array(4000).keys()].flatMap((index) =>
    report.results.claims.slice(0, 1).map((one) => ({ ...one, claim: { ...one.claim, id: `c${index}` } })),
  );
  const text = renderGithubSummary({ ...report, results: { ...report.results, claims } }, look);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toContain('writes it whole');
  expect(renderGithubSummary(report, look)).not.toContain('writes it whole');
});
