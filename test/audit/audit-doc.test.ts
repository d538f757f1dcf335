import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { auditCodes } from '../../src/audit/codes.ts';

test('docs/audit.md shows the table of gaps', async () => {
  const rows = Object.entries(auditCodes)
    .sort(([, a], [, b]) => b.weight - a.weight)
    .map(([code, { weight, means }]) => [code, String(weight), means] as const);
  const all = [['gap', 'weight', 'means'] as const, ...rows];
  const width = (column: 0 | 1 | 2) => Math.max(...all.map((row) => row[column].length));
  const line = (row: readonly [string, string, string]) =>
    `| ${row[0].padEnd(width(0))} | ${row[1].padEnd(width(1))} | ${row[2].padEnd(width(2))} |`;
  const rule = `| ${'-'.repeat(width(0))} | ${'-'.repeat(width(1))} | ${'-'.repeat(width(2))} |`;
  const table = [line(['gap', 'weight', 'means']), rule, ...rows.map(line)].join('\n');
  const doc = readFileSync('docs/audit.md', 'utf8').replace(
    /<!-- table: gaps -->[\s\S]*<!-- end -->/,
    `<!-- table: gaps -->\n\n${table}\n\n<!-- end -->`,
  );
  expect(doc).toContain(table);
  await expect(doc).toMatchFileSnapshot('../../docs/audit.md');
});
