import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeProblem, writeWhole } from '../../../src/api/write-file.ts';
import { folderWith } from '../../claims/registry-fixture.ts';

test('a file is written with its folders, replaces the old one, and leaves nothing beside it', () => {
  const root = folderWith({ 'reports/report.md': 'old' });
  expect(writeWhole(join(root, 'reports/report.md'), 'new')).toBeUndefined();
  expect(writeWhole(join(root, 'reports/deep/report.md'), 'deep')).toBeUndefined();
  expect(readFileSync(join(root, 'reports/report.md'), 'utf8')).toBe('new');
  expect(readdirSync(join(root, 'reports'))).toEqual(['deep', 'report.md']);
});

test('a folder in the way is told, and the temporary file is gone', () => {
  const root = folderWith({});
  mkdirSync(join(root, 'report.md'));
  expect(writeWhole(join(root, 'report.md'), 'x')?.message).toMatch(/there is a folder of that name$/);
  expect(readdirSync(root)).toEqual(['report.md']);
});

test('a file in place of a folder is told', () => {
  const root = folderWith({ reports: 'a file' });
  expect(writeWhole(join(root, 'reports/report.md'), 'x')?.message).toMatch(/is a file, not a folder$/);
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the file system is read-only'],
  ['EACCES', 'permission denied'],
  ['EIO', 'EIO'],
])('%s is told in words', (code, words) => {
  expect(writeProblem('r.md', Object.assign(new Error(code), { code })).message).toBe(
    `cannot write r.md: ${words}`,
  );
});
