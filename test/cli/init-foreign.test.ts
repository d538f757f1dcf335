// `init` in every foreign project that Lean can read: what it writes must work at once.
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './terminal-fixture.ts';

type Expected = {
  readonly result?: string;
  readonly modules?: Readonly<Record<string, string>>;
  /** Exit code of a check of what `init` wrote; absent where there is no theorem to list. */
  readonly init?: number;
};

const folder = 'test/projects/toolchain';
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
const readable = readdirSync(folder).filter((name) => {
  const { result, modules = {} } = expectedOf(name);
  return result === undefined && Object.values(modules).every((status) => /^(built|failed)$/.test(status));
});

test('there are foreign projects to try', () => {
  expect(readable.length).toBeGreaterThanOrEqual(10);
});

test.each(readable)('%s', { timeout: 300_000 }, async (name) => {
  const root = mkdtempSync(join(tmpdir(), `${name}-`));
  cpSync(join(folder, name), root, { recursive: true });
  const run = (...argv: string[]) => runIn(root, [...argv, '--toolchain', 'embedded'], { env: process.env });
  const made = await run('init');
  const { init, modules = {} } = expectedOf(name);
  if (init === undefined) {
    expect([made.code, made.err]).toEqual([2, expect.stringContaining('the Lean project has no theorems')]);
    return;
  }
  // What Lean refuses is told, and nothing else.
  const refused = Object.values(modules).filter((status) => status === 'failed').length;
  const told = (err: string) =>
    (err.match(/^\S+:\d+:\d+: warning module-refused: Lean refuses /gm) ?? []).length;
  expect([made.code, told(made.err), made.err === '']).toEqual([0, refused, refused === 0]);
  const count = Number(/with (\d+) theorem/.exec(made.out)?.[1]);
  const checked = await run('--reporter', 'json=report.json');
  const { results } = JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'));
  expect(results.claims.length).toBe(count);
  // A check tells the first module at fault as a finding, with the exit code of what is broken.
  const isRefused = results.findings.some(({ code }: { readonly code: string }) => code === 'module-refused');
  expect([checked.code, checked.err, isRefused]).toEqual([init, '', refused > 0]);
});
