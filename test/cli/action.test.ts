// The GitHub Action, its steps run by bash in a project of its own; lake and what only GitHub has are stand-ins.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findCacheFolder } from '../../src/toolchain/cache.ts';
import { runAction } from '../action/runner.ts';

const node = dirname(process.execPath);
const bare = `${node}:/usr/bin:/bin`;

/** A checkout with the project in `paper/`, and a folder for temporary files. */
function checkout(lie?: string): readonly [string, string] {
  const root = mkdtempSync(join(tmpdir(), 'action-'));
  cpSync('test/projects/clean', join(root, 'paper'), { recursive: true });
  if (lie !== undefined) cpSync(join('test/projects', lie), join(root, 'paper'), { recursive: true });
  const temp = join(root, 'temp');
  // What a restored cache is on GitHub: Lean is linked in it already.
  const cache = findCacheFolder(process.env);
  mkdirSync(temp);
  mkdirSync(cache, { recursive: true });
  symlinkSync(cache, join(temp, 'check-claims-cache'));
  return [root, temp];
}

/** A PATH on which `lake` writes down its arguments and its folder, and exits with `code`. */
function withLake(root: string, code: number): string {
  const folder = join(root, 'bin');
  mkdirSync(folder);
  writeFileSync(join(folder, 'lake'), `#!/bin/sh\necho "$PWD: $*" >> "${root}/lake.log"\nexit ${code}\n`);
  chmodSync(join(folder, 'lake'), 0o755);
  return `${folder}:${bare}`;
}

test('a sound project passes, with reports, summary and cache', { timeout: 300_000 }, async () => {
  const [root, temp] = checkout();
  const ran = await runAction(root, { 'working-directory': 'paper', toolchain: 'embedded' }, temp, bare);
  expect([ran.failed, ran.log]).toEqual([false, expect.stringContaining('Exit 0')]);
  expect(ran.outputs).toMatchObject({ 'check-status': 'SUCCESS', 'exit-code': '0', 'build-status': '' });
  expect(ran.used.map(({ uses }) => uses)).toEqual([
    expect.stringMatching(/^actions\/setup-node@/),
    expect.stringMatching(/^actions\/cache@/),
    expect.stringMatching(/^actions\/upload-artifact@/),
  ]);
  expect(ran.used[1]?.with['path']).toBe(join(temp, 'check-claims-cache'));
  for (const name of ['report.json', 'report.html', 'junit.xml', 'report.sarif', 'code-scanning.sarif'])
    expect(existsSync(join(temp, 'check-claims', name)), name).toBe(true);
  expect(ran.summary).toContain('meanAbove');
  // The same reports as a baseline: nothing was lost.
  const baseline = join(temp, 'check-claims/report.json');
  const again = await runAction(
    root,
    { 'working-directory': 'paper', toolchain: 'embedded', baseline, artifact: '' },
    temp,
    bare,
  );
  expect([again.failed, again.summary]).toEqual([
    false,
    expect.stringContaining('the evidence is unchanged'),
  ]);
  // A claim of the baseline that is gone is a loss, also where all that is left agrees.
  const old = JSON.parse(readFileSync(baseline, 'utf8'));
  const [first] = old.results.claims;
  old.results.claims.push({ ...first, claim: { ...first.claim, id: 'gone' } });
  writeFileSync(join(root, 'old.json'), JSON.stringify(old));
  const lost = await runAction(
    root,
    { 'working-directory': 'paper', toolchain: 'embedded', baseline: '../old.json', annotations: 'false' },
    temp,
    bare,
  );
  expect([lost.failed, lost.outputs['exit-code']]).toEqual([true, '1']);
  expect(lost.summary).toContain('**lost**');
});

test('a broken claim fails with its code, and its reports are kept all the same', {
  timeout: 300_000,
}, async () => {
  const [root, temp] = checkout('sorry');
  const ran = await runAction(
    root,
    { 'working-directory': 'paper', toolchain: 'embedded', sarif: 'true' },
    temp,
    bare,
  );
  expect([ran.failed, ran.outputs['check-status'], ran.outputs['exit-code']]).toEqual([true, 'FAILURE', '1']);
  expect(ran.log).toContain('::error ');
  expect(ran.used.map(({ uses }) => uses.replace(/@.*/, '')).slice(2)).toEqual([
    'github/codeql-action/upload-sarif',
    'actions/upload-artifact',
  ]);
});

test("Mathlib's cache is fetched where the manifest names it, and a failure of lake ends the job", async () => {
  const [root, temp] = checkout();
  writeFileSync(join(root, 'paper/lean/lake-manifest.json'), '{"packages": [{"name": "mathlib"}]}');
  const given = { 'working-directory': 'paper', 'build-args': 'P --wfail' };
  const ran = await runAction(root, given, temp, withLake(root, 1));
  expect(ran.outputs).toMatchObject({
    'mathlib-cache-status': 'FAILURE',
    'build-status': '',
    'check-status': '',
  });
  expect([ran.failed, readFileSync(join(root, 'lake.log'), 'utf8')]).toEqual([
    true,
    `${join(root, 'paper/lean')}: exe cache get\n`,
  ]);
  expect(ran.used.length).toBe(2);
});

test('without Mathlib nothing is fetched; build-args are those of lake build', async () => {
  const [root, temp] = checkout();
  const given = { 'working-directory': 'paper', 'build-args': 'P --wfail' };
  const ran = await runAction(root, given, temp, withLake(root, 1));
  expect(ran.outputs).toMatchObject({ 'mathlib-cache-status': '', 'build-status': 'FAILURE' });
  expect(readFileSync(join(root, 'lake.log'), 'utf8')).toBe(`${join(root, 'paper/lean')}: build P --wfail\n`);
});
