// The built program in other surroundings: another folder, time zone, locale and number of processes. The program is copied into a
// folder of its own, beside links to what it reads.
import { execFile, spawnSync } from 'node:child_process';
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
  for (const name of ['node_modules', 'claims', 'lean-core', 'lean-driver', 'package.json'])
    symlinkSync(resolve(name), join(home, name));
  cpSync('dist', join(home, 'dist'), { recursive: true });
});

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
  const ran = spawnSync(process.execPath, [join(home, 'dist/bin/main.js'), ...argv], {
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

/** Runs the built program in a folder, as a process of its own. */
const program = (cwd: string, argv: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((settle) => {
    execFile(process.execPath, [join(home, 'dist/bin/main.js'), ...argv], { cwd }, (error, out, err) =>
      settle({ code: Number(error?.code ?? 0), out, err: err.replace(/^… .*\n/gm, '') }),
    );
  });

test('one, three and seven machines give the report of one, byte for byte, from one inventory', {
  timeout: 600_000,
}, async () => {
  const root = mkdtempSync(join(tmpdir(), 'shards-'));
  for (const part of ['clean', 'sign-changed'])
    cpSync(join('test/projects', part), root, { recursive: true });
  // what the code does beside giving values is told once, wherever it was noticed
  appendFileSync(join(root, 'theory.ts'), "\nprocess.on('warning', () => {});\n");
  expect((await program(root, ['inventory', '--toolchain', 'embedded'])).code).toBe(0);
  const flags = ['--inventory', 'inventory.ndjson', '--no-cache', '--budget', '128', '--mutants'];
  const reporters = (to: string) => formatNames.flatMap((name) => ['--reporter', `${name}=${to}.${name}`]);
  const whole = await program(root, [...flags, ...reporters('whole')]);
  expect(whole.code).toBe(1);
  for (const of of [1, 3, 7]) {
    const costs = of === 1 ? [] : ['--costs', 'costs.json'];
    const runs = Array.from({ length: of }, (_, i) => ['--shard', `${i + 1}/${of}`, ...flags, ...costs]);
    // two at a time: they are machines of their own
    for (let i = 0; i < of; i += 2)
      for (const ran of await Promise.all(runs.slice(i, i + 2).map((run) => program(root, run))))
        expect(ran).toMatchObject({ code: 0, err: '' });
    const files = runs.map((_, i) => `shard-${i + 1}-of-${of}.json`);
    const merged = await program(root, [
      'merge',
      ...files.toReversed(),
      '--costs',
      'costs.json',
      ...reporters('merged'),
    ]);
    expect([of, merged]).toEqual([of, whole]);
    for (const name of formatNames)
      expect([name, readFileSync(join(root, `merged.${name}`), 'utf8')]).toEqual([
        name,
        readFileSync(join(root, `whole.${name}`), 'utf8'),
      ]);
  }
  const three = [1, 2, 3].map((i) => `shard-${i}-of-3.json`);
  const refused = async (argv: readonly string[]): Promise<string> => {
    const { code, err } = await program(root, ['merge', ...argv]);
    expect(code).toBe(2);
    return err;
  };
  const doubled = await refused([...three.slice(1), 'shard-2-of-3.json']);
  expect(doubled).toContain('shard 1/3 is missing');
  expect(doubled).toContain('shard 2/3 is given twice');
  expect(await refused([...three, 'shard-1-of-7.json'])).toContain('the numbers of shards differ: 3 (');
  const other = ['--shard', '1/3', ...flags, '--seed', '2', '--output', 'other.json'];
  expect((await program(root, other)).code).toBe(0);
  const differing = await refused(['other.json', ...three.slice(1)]);
  expect(differing).toContain('the seed differs: 2 in shard 1/3');
  expect(differing).toContain('the file of costs differs');
  appendFileSync(join(root, 'theory.ts'), '// changed\n');
  expect(await refused(three)).toMatch(/theory\.ts differs: \w+ in .*; \w+ in this folder/);
  rmSync(root, { recursive: true });
});
