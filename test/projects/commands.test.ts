// Counterparts in another language, against real Lean: what testing finds is what it finds of the same functions in TypeScript.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/terminal-fixture.ts';

const inPython = (mean: string): string =>
  [
    'import os',
    'from check_claims import counterpart, serve',
    '@counterpart',
    'def mean(x, y):',
    `    return ${mean}`,
    '@counterpart',
    'def gap(x, y):',
    '    return y - x',
    'serve()',
    '',
  ].join('\n');

/** The clean project with its counterparts in Python. */
function project(mean: string): string {
  const root = mkdtempSync(join(tmpdir(), 'commands-'));
  cpSync('test/projects/clean', root, { recursive: true });
  rmSync(join(root, 'theory.ts'));
  copyFileSync('docs/examples/counterparts/check_claims.py', join(root, 'check_claims.py'));
  writeFileSync(join(root, 'theory.py'), inPython(mean));
  const claims = join(root, 'claims/p.yaml');
  const text = readFileSync(claims, 'utf8');
  writeFileSync(claims, text.replace('module: ../theory.ts', 'command: [python3, ../theory.py]'));
  return root;
}

type Tested = { readonly verdict?: { readonly kind: string } };

type Found = {
  readonly results: {
    readonly exitCode: number;
    readonly claims: readonly { readonly theorems: readonly { readonly test: Tested }[] }[];
    readonly findings: readonly {
      readonly code: string;
      readonly message: string;
      readonly where?: { readonly file: string; readonly line: number };
    }[];
    readonly mutation?: { readonly source: unknown };
  };
};

async function run(root: string, ...args: readonly string[]): Promise<Found['results']> {
  await runIn(root, ['--toolchain', 'embedded', '--no-cache', '--reporter', 'json=report.json', ...args], {
    env: process.env,
  });
  return (JSON.parse(readFileSync(join(root, 'report.json'), 'utf8')) as Found).results;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)(
  'a planted bug is caught with the message that it has in TypeScript',
  async () => {
    const typed = mkdtempSync(join(tmpdir(), 'commands-'));
    cpSync('test/projects/clean', typed, { recursive: true });
    cpSync('test/projects/another-function', typed, { recursive: true });
    const [expected, found] = [await run(typed), await run(project('(3 * x + y) / 4'))];
    expect(found.exitCode).toBe(1);
    const messages = ({ findings }: Found['results']) => findings.map(({ code, message }) => [code, message]);
    expect(messages(found)).toEqual(messages(expected));
    // some samples differ: the numbers that code mentions are landmarks, and a program's code is not read
    const verdicts = ({ claims }: Found['results']) =>
      claims.flatMap(({ theorems }) => theorems.map(({ test: one }) => one?.verdict));
    expect(verdicts(found)).toEqual(verdicts(expected));
    expect(verdicts(found).some((verdict) => verdict?.kind === 'disagrees')).toBe(true);
    expect(found.findings[0]?.where).toMatchObject({ file: 'theory.py', line: 4 });
  },
  300_000,
);

test.skipIf(!hasPython)(
  'code that agrees is mutated by a planted fault alone, and says so',
  async () => {
    const { exitCode, findings, mutation } = await run(project('(x + y) / 2'), '--mutants');
    expect(exitCode).toBe(0);
    expect(mutation?.source).toMatchObject({ mutants: 2, killed: 2 });
    const said = findings.filter(({ code }) => code === 'code-not-mutated');
    expect(said[0]?.message).toContain('the code behind `python3 theory.py` was not changed');
  },
  300_000,
);

test.skipIf(!hasPython)(
  'code that ends its program in the middle gives no verdict',
  async () => {
    const root = project('(x + y) / 2 if x < 3 else os._exit(9)');
    const { exitCode, claims } = await run(root);
    expect(exitCode).toBe(3);
    const tests = claims.flatMap(({ theorems }) => theorems.map(({ test: one }) => one));
    expect(tests).toMatchObject([
      {
        verdict: {
          kind: 'not-run',
          reason: expect.stringContaining(
            '`python3 theory.py` ended (exit code 9) when it was asked for mean(',
          ),
        },
      },
      { verdict: { kind: 'not-run' } },
      { verdict: { kind: 'agrees' } },
    ]);
  },
  300_000,
);
