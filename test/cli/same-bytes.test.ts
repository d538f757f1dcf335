// The built program in other surroundings: another folder, time zone, locale and number of processes. The program is built into a
// folder of its own, beside links to what it reads.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditFormatNames } from '../../src/reports/audit/render.ts';
import { formatNames } from '../../src/reports/render.ts';

const home = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => rmSync(home, { recursive: true }));

beforeAll(() => {
  for (const name of ['node_modules', 'claims', 'lean-driver', 'package.json'])
    symlinkSync(resolve(name), join(home, name));
  const tsc = resolve('node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(home, 'dist')]);
}, 300_000);

type Surroundings = { readonly workers: number; readonly env: Readonly<Record<string, string>> };

/** Writes every report and audit of a project with a counterexample and mutants; name and hash of each file. */
function files(folder: string, { workers, env }: Surroundings): readonly string[] {
  const root = join(mkdtempSync(join(tmpdir(), 'bytes-')), folder);
  mkdirSync(root, { recursive: true });
  for (const part of ['clean', 'sign-changed'])
    cpSync(join('test/projects', part), root, { recursive: true });
  const kept = (names: readonly string[], path: string) =>
    names.map((name) => `\n  ${name}: ${path}.${name}`).join('');
  appendFileSync(
    join(root, 'check-claims.config.yaml'),
    `mutants: true\nreports:${kept(formatNames, 'out/report')}\naudits:${kept(auditFormatNames, 'out/audit-{paper}')}\n`,
  );
  const argv = [
    '--update',
    '--no-cache',
    '--toolchain',
    'embedded',
    '--budget',
    '128',
    '--workers',
    String(workers),
  ];
  const ran = spawnSync(process.execPath, [join(home, 'dist/cli/main.js'), ...argv], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  // A slow run says that it lives; that is all it may say.
  const said = ran.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('…'));
  expect([ran.status, said]).toEqual([1, []]);
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(root, 'out', name)))
      .digest('hex');
  const found = readdirSync(join(root, 'out'))
    .sort()
    .map((name) => `${name} ${hash(name)}`);
  rmSync(root, { recursive: true });
  return found;
}

test('reports and audits are the same bytes wherever and however many threads they are made in', {
  timeout: 600_000,
}, () => {
  const plain = { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };
  const here = files('here', { workers: 1, env: plain });
  expect(here).toHaveLength(formatNames.length + auditFormatNames.length);
  const other = { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', LANG: 'tr_TR.UTF-8' };
  expect(files('an other/place', { workers: 3, env: other })).toEqual(here);
});
