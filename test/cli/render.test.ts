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

test('a path with a place for the paper is one page a paper, and the overview leads there', async () => {
  const root = folderWith({ 'report.json': recorded });
  const args = ['--reporter', 'overview=out/report.md', '--reporter', 'markdown=out/pages/{paper}.md'];
  expect((await runIn(root, ['render', 'report.json', ...args])).code).toBe(0);
  expect(readFileSync(join(root, 'out/report.md'), 'utf8')).toContain('[sound](pages/p.md#sound)');
  const page = readFileSync(join(root, 'out/pages/p.md'), 'utf8');
  expect(page).toContain('### sound');
  expect(page).toContain('[All papers](../report.md)');
  expect(page).toContain('[claim](../../claims/p.yaml#L12)');
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

test('two reports in one file, or a page a paper of what is one file, are refused', async () => {
  const root = folderWith({ 'report.json': recorded });
  const render = (...args: string[]) => runIn(root, ['render', 'report.json', ...args]);
  const same = await render('--reporter', 'json=out', '--reporter', 'junit=out');
  expect([same.code, same.err]).toEqual([
    2,
    expect.stringContaining('junit and another report both go to out'),
  ]);
  const pages = await render('--reporter', 'html={paper}.html');
  expect([pages.code, pages.err]).toEqual([2, expect.stringContaining('remove {paper}')]);
});

test('compare says what is new, exits 1 where evidence was lost, and 2 for what is no report', async () => {
  const now = JSON.parse(recorded);
  now.results.claims = now.results.claims.filter(
    (one: { readonly claim: { readonly id: string } }) => one.claim.id !== 'sound',
  );
  const root = folderWith({ 'old.json': recorded, 'new.json': JSON.stringify(now), 'not.json': 'x' });
  const compare = (...args: string[]) => runIn(root, ['compare', ...args]);
  expect((await compare('old.json', 'old.json')).code).toBe(0);
  const lost = await compare('old.json', 'new.json');
  expect([lost.code, lost.out]).toEqual([
    1,
    expect.stringContaining('lost     sound, proof of P.sound: proved → –'),
  ]);
  expect((await compare('new.json', 'old.json')).code).toBe(0);
  const written = await compare('old.json', 'new.json', '--format', 'json=out/new.json');
  expect([written.code, written.out]).toEqual([1, '']);
  expect(JSON.parse(readFileSync(join(root, 'out/new.json'), 'utf8')).changes.length).toBeGreaterThan(1);
  const no = await compare('old.json', 'not.json');
  expect([no.code, no.err]).toEqual([2, expect.stringContaining('not.json: the report is not JSON')]);
  expect((await compare('old.json', 'new.json', '--format', 'markdwon')).err).toContain('`markdown`');
});

test('a list fits a window of forty columns', async () => {
  const { out } = await runIn('.', ['list', 'bi2025'], { columns: 40, env: { NO_COLOR: '1' } });
  expect(out).toContain('exponentFormula');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
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

test('a summary fits the window; --verbose prints all of it', async () => {
  const at = async (rows: number, ...more: string[]) =>
    (await runIn('.', ['render', 'reports/report.json', ...more], { rows })).out.split('\n');
  expect((await at(24)).length).toBeLessThanOrEqual(24);
  expect((await at(24)).join(' ')).toContain('--verbose prints them');
  for (const paper of ['bi2025', 'cross', 'latent2026', 'maloney2022', 'spectral2026'])
    expect((await at(24)).join(' ')).toContain(`${paper}  `);
  const all = await at(24, '--verbose');
  expect(all.length).toBeGreaterThan(200);
  expect(all.join(' ')).not.toContain('--verbose prints them');
  const small = { columns: 40, env: { NO_COLOR: '1' } };
  const narrow = (await runIn('.', ['render', 'reports/report.json'], small)).out.split('\n');
  expect(narrow.filter((line) => line.length > 40)).toEqual([]);
  expect(narrow.join('')).not.toContain('\u001b');
});

test('list keeps the claims of a kind or an outcome', async () => {
  const listed = async (...more: string[]) => (await runIn('.', ['list', 'cross', ...more])).out;
  expect(await listed('--outcome', 'refuted')).toContain('allocationsAgree');
  expect(await listed('--outcome', 'refuted')).not.toContain('dataExponentsAgree');
  expect(await listed('--kind', 'experiment')).toContain('noisyAllocationEvaluated');
  expect(await listed('--kind', 'experiment')).not.toContain('allocationsAgree');
  expect(await listed('--kind', 'artifact')).toBe('0 claims\n');
  expect((await runIn('.', ['list', '--kind', 'lemma'])).code).toBe(2);
});
