import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cosh } from '../../src/operations/exponential.ts';
import * as facts from '../../src/operations/facts.ts';

const page = readFileSync('docs/adding-a-constant.md', 'utf8');

test('the page shows every field of the operation that it adds', () => {
  const [, shown = ''] = /export const cosh: Unary = \{\n([\s\S]*?)\n\};/.exec(page) ?? [];
  const fields = [...shown.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
  expect(fields.sort()).toEqual(Object.keys(cosh).sort());
  // a fact that is shown by its name is there under that name, and is that of the operation
  const named = [...shown.matchAll(/^ {2}(\w+): (?!true|false)([a-z]\w+),/gm)];
  expect(named.map(([, field]) => field)).toEqual(['print', 'mutant', 'bits']);
  for (const [, field = '', name = ''] of named)
    expect([name, Object.entries(facts).find(([key]) => key === name)?.[1]]).toEqual([
      name,
      Object.entries(cosh).find(([key]) => key === field)?.[1],
    ]);
});

test('the files that the page lists are those in which the constant stands', () => {
  const listed = [...page.matchAll(/^- `([^`]+\.(?:ts|lean|ndjson))`:/gm)].map((match) => match[1] ?? '');
  expect(listed).toHaveLength(4);
  for (const file of listed) expect([file, /cosh/.test(readFileSync(file, 'utf8'))]).toEqual([file, true]);
});

test('an operation is one file, and one row for its Lean constant', () => {
  // the trial of the page: no other file of the program decides by the name of the operation
  const naming = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => /(?<!Real\.)\bcosh\b/.test(readFileSync(join('src', file), 'utf8')));
  expect(naming.sort()).toEqual(['operations/exponential.ts', 'read/constants/real.ts']);
});

test('the script that the page runs is there', () => {
  for (const [, script = ''] of page.matchAll(/node --import jiti\/register (\S+)/g))
    expect([script, existsSync(script)]).toEqual([script, true]);
});
