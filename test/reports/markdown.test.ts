import markdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import type { Report } from '../../src/verdict/report.ts';
import { sample } from './sample.ts';

const html = (report: Report) => markdownIt({ html: true }).render(renderMarkdown(report));
const said = (says: string): Report => {
  const report = sample();
  const claims = report.results.claims.map((one) => ({ ...one, claim: { ...one.claim, says } }));
  return { ...report, results: { ...report.results, claims } };
};
const cells = (page: string) =>
  [...page.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) => (row as string).split(/<\/t[dh]>/).length - 1);

test('a renderer sees the coverage table, a heading a claim and three numbered lines a claim', () => {
  const page = html(sample());
  expect(page).toContain('verified ↓ tested →');
  expect(page.match(/<h3>/g)).toHaveLength(sample().results.claims.length);
  expect(page.match(/<ol>/g)).toHaveLength(sample().results.claims.length);
});

test('the coverage table counts every claim once', () => {
  const table = renderMarkdown(sample()).split('## ')[0] as string;
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
