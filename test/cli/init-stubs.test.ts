// The stubs that `init` writes where no code stands yet: they compile, they refuse to answer, and filled in they are tested.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './terminal-fixture.ts';

test('stubs of the definitions that tests would call, until the code is put in', {
  timeout: 300_000,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'stubs-'));
  cpSync('test/projects/clean/lean', join(root, 'lean'), { recursive: true });
  const run = (...argv: readonly string[]) =>
    runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
  const made = await run('init');
  const [name = ''] = readdirSync(join(root, 'src'));
  expect([made.code, made.out]).toEqual([0, expect.stringContaining(`src/${name} has stubs`)]);
  const stubs = join(root, 'src', name);
  const text = readFileSync(stubs, 'utf8');
  expect(text).toMatch(
    /^\/\*\* P\.mean : .*Rat.*\*\/\nexport function mean\(_x: number, _y: number\): number \{$/m,
  );
  expect(text.match(/^export function \w+/gm)).toEqual(['export function gap', 'export function mean']);
  execFileSync(process.execPath, [
    resolve('node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--strict',
    '--noUnusedParameters',
    '--ignoreConfig',
    stubs,
  ]);
  const claims = join(root, 'claims', readdirSync(join(root, 'claims'))[0] ?? '');
  const before = readFileSync(claims, 'utf8');
  expect(before).toContain(`# module: ../src/${name}`);
  expect(before).toContain(`requires: [proof] # [proof, test] once src/${name} has mean`);
  // named as they are, the stubs are told: they have no values
  const after = before
    .replace('# module:', 'module:')
    .replace(/requires: \[proof\] # (\[proof, test\]) .*/g, 'requires: $1');
  writeFileSync(claims, after);
  const refused = await run();
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('mean is a stub')]);
  writeFileSync(
    stubs,
    text
      .replace(
        /\(_x: number, _y: number\): number \{\n {2}throw new Error\('mean.*/,
        '(x: number, y: number): number {\n  return (x + y) / 2;',
      )
      .replace(
        /\(_x: number, _y: number\): number \{\n {2}throw new Error\('gap.*/,
        '(x: number, y: number): number {\n  return y - x;',
      ),
  );
  const checked = await run();
  expect([checked.code, checked.out]).toEqual([0, expect.stringMatching(/4 claims: 4 agree/)]);
});
