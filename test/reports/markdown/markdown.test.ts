import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { renderMarkdown, renderOverview } from '../../../src/reports/markdown/markdown.ts';
import type { Report } from '../../../src/verdict/report.ts';
import { sample } from '../sample.ts';

const look = { colour: false, width: 100, height: 60 };
const html = (report: Report) => markdownIt({ html: true }).render(renderMarkdown(report, look));
const said = (says: string): Report => {
  const report = sample();
  const claims = report.results.claims.map((one) => ({ ...one, claim: { ...one.claim, says } }));
  return { ...report, results: { ...report.results, claims } };
};
const cells = (page: string) =>
  [...page.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => (row as string).split(/<\/t[dh]>/).length - 1);

test('a renderer sees the coverage table, a heading a claim and three numbered lines a claim with theorems', () => {
  const page = html(sample());
  expect(page).toContain('verified ↓ tested →');
  expect(page.match(/<h3>/g)).toHaveLength(sample().results.claims.length);
  expect(page.match(/<ol>/g)).toHaveLength(
    sample().results.claims.filter(({ theorems }) => theorems.length > 0).length,
  );
  expect(page.match(/No theorem is named/g)).toHaveLength(2);
});

test('the coverage table counts every claim once', () => {
  const table = renderMarkdown(sample(), look).split('## ')[0] as string;
  const rows = table.split('\n').filter((line) => /^\| (proved|not proved|open|not required) /.test(line));
  const numbers = rows.flatMap((row) => row.match(/\d+/g) ?? []).map(Number);
  expect(numbers).toHaveLength(16);
  expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(sample().results.claims.length);
});

test.each([
  'a | b',
  '`code',
  '<script>alert(1)</script>',
  '[x](y) ![z](w)',
  '# no heading\n\n- no list',
  '*a* _b_ ~~c~~',
  '> no quote',
  '1. no list',
  '- no list',
  '\\',
])('hostile prose stays prose: %s', (says) => {
  const page = html(said(says));
  expect(page).not.toMatch(/<script|<img|<h1>no|href="y"|<li>no list|<blockquote>\s*<p>no|<del>|<em>a/);
  expect(cells(page)).toEqual(cells(html(said('plain'))));
});

test('the page of a paper tells its claims only, and links to their files and to the overview', () => {
  const page = renderMarkdown(sample(), { ...look, root: '..', paper: 'p', overview: 'report.md' });
  expect(page).toContain('[All papers](report.md)');
  expect(page).toContain('[claim](../claims/p.yaml#L12)');
  expect(page).toContain('](#sound)');
  expect(renderMarkdown(sample(), { ...look, paper: 'q' })).not.toContain('### ');
});

test('the overview leads to the pages of the papers where there are some', () => {
  const page = renderOverview(sample(), { ...look, pages: 'report-{paper}.md' });
  expect(page).toContain('[sound](report-p.md#sound)');
  expect(page).toContain('[p: A paper](report-p.md)');
  expect(page).not.toContain('### ');
  expect(renderOverview(sample(), look)).not.toContain('](#sound)');
});

test('what is broken or open stands before the papers', () => {
  const [head] = renderOverview(sample(), look).split('## p: A paper') as [string];
  expect(head).toMatch(/## Broken and open\n\n- ✗ wrong: /);
});
