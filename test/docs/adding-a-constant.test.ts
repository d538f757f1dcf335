import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cosh } from '../../src/operations/exponential.ts';

const page = readFileSync('docs/adding-a-constant.md', 'utf8');

test('the page shows every field of the operation that it adds', () => {
  const [, shown = ''] = /export const cosh: Unary = \{\n([\s\S]*?)\n\};/.exec(page) ?? [];
  const fields = [...shown.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
  expect(fields.sort()).toEqual(Object.keys(cosh).sort());
});

test('the files that the page lists are those in which the constant stands', () => {
  const listed = [...page.matchAll(/^- `([^`]+\.(?:ts|lean|ndjson))`:/gm)].map((match) => match[1] ?? '');
  expect(listed).toHaveLength(4);
  for (const file of listed) expect([file, /cosh/.test(readFileSync(file, 'utf8'))]).toEqual([file, true]);
});

test('the script that the page runs is there', () => {
  for (const [, script = ''] of page.matchAll(/node --import jiti\/register (\S+)/g))
    expect([script, existsSync(script)]).toEqual([script, true]);
});
