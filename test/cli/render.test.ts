import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatNames } from '../../src/reports/render.ts';
import { folderWith } from '../claims/registry-fixture.ts';
import { runIn } from './terminal-fixture.ts';

const recorded = readFileSync('test/reports/golden/report.json.json', 'utf8');

test('a recorded report is printed again, and the same as when it was made', async () => {
  const root = folderWith({ 'report.json': recorded });
  const { code, out } = await runIn(root, ['render', 'report.json', '--reporter', 'markdown']);
  expect(code).toBe(0);
  expect(out).toBe(readFileSync('test/reports/golden/report.markdown.md', 'utf8'));
});

test('reporters are repeatable, each with its path', async () => {
  const root = folderWith({ 'report.json': recorded });
  const args = ['--reporter', 'json=out/again.json', '--reporter', 'junit=out/junit.xml'];
  expect(await runIn(root, ['render', 'report.json', ...args])).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(join(root, 'out/again.json'), 'utf8')).toBe(recorded);
  expect(readFileSync(join(root, 'out/junit.xml'), 'utf8')).toContain('<testsuites');
});

test('an unknown format, a missing or foreign file exit 2; a path that cannot be written exits 4', async () => {
  const root = folderWith({ 'report.json': recorded, 'other.json': '{"format": 2}', 'not.json': 'x' });
  mkdirSync(join(root, 'taken'));
  const unknown = await runIn(root, ['render', 'report.json', '--reporter', 'markdwon']);
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('did you mean `markdown`?')]);
  expect((await runIn(root, ['render', 'none.json'])).code).toBe(2);
  expect((await runIn(root, ['render', 'other.json'])).code).toBe(2);
  expect((await runIn(root, ['render', 'not.json'])).code).toBe(2);
  const taken = await runIn(root, ['render', 'report.json', '--reporter', 'json=taken']);
  expect([taken.code, taken.err]).toEqual([4, expect.stringContaining('there is a folder of that name')]);
});

test('the configuration knows exactly the formats that there are', () => {
  const schema = JSON.parse(readFileSync('claims/config.schema.json', 'utf8'));
  expect(schema.properties.reports.propertyNames.enum).toEqual(formatNames);
});

test('an HTML report links to the files from where it lies', async () => {
  const root = folderWith({ 'report.json': recorded });
  await runIn(root, ['render', 'report.json', '--reporter', 'html=out/deep/report.html']);
  expect(readFileSync(join(root, 'out/deep/report.html'), 'utf8')).toContain(
    'href="../../claims/p.yaml#L12"',
  );
});
