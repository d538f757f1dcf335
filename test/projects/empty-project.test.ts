// A stranger's project: a Lean library, one TypeScript file, and the package as it is published. From nothing to a tested claim.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const windows = process.platform === 'win32';
const run = (cwd: string, program: string, ...args: readonly string[]): string =>
  execFileSync(windows ? `${program}.cmd` : program, args, { cwd, encoding: 'utf8', shell: windows });

/** The package, packed apart from the working copy, whose own build other tests may be using. */
function tarball(): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  for (const part of ['package.json', 'README.md', 'LICENSE', 'lean-core', 'lean-driver', 'docs', 'dist'])
    cpSync(part, join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'claims'));
  for (const schema of readdirSync('claims').filter((name) => name.endsWith('.schema.json')))
    cpSync(join('claims', schema), join(folder, 'claims', schema));
  const name = run(folder, 'npm', 'pack', '--silent', '--ignore-scripts').trim().split('\n').at(-1) ?? '';
  return resolve(folder, name);
}

test('from `npm install` to a tested claim in three commands', () => {
  const packed = tarball();
  const root = mkdtempSync(join(tmpdir(), 'empty-'));
  cpSync('test/projects/clean/lean', join(root, 'lean'), { recursive: true });
  const code = 'export const mean = (x: number, y: number): number => (x + y) / 2;\n';
  writeFileSync(join(root, 'means.ts'), code);
  run(root, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', packed);
  const made = run(root, 'npx', '--no-install', 'check-claims', 'init', '--toolchain', 'embedded');
  expect(made).toContain('with 4 theorems');
  const found = run(root, 'npx', '--no-install', 'check-claims', '--toolchain', 'embedded');
  expect(found).toMatch(/le_mean\s+proved · agrees/);
  expect(found).toContain('Exit 0');
  const [file = ''] = readdirSync(join(root, 'claims'));
  const [editor = ''] = readFileSync(join(root, 'claims', file), 'utf8').split('\n');
  const schema = editor.split('$schema=')[1] ?? '';
  expect(JSON.parse(readFileSync(join(root, 'claims', schema), 'utf8'))).toHaveProperty('$defs');
}, 600_000);
