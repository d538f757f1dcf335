// `--watch` over a project whose inventory is recorded: no Lean is started between the edits.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { runIn } from './terminal-fixture.ts';

test('an edit is checked at once, and only what is new is printed', { timeout: 300_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'watch-'));
  cpSync('test/projects/clean', root, { recursive: true });
  await runIn(root, ['inventory', '--toolchain', 'embedded'], { env: process.env });
  const ending = new AbortController();
  let [out, err] = ['', ''];
  const cache = mkdtempSync(join(tmpdir(), 'watch-cache-'));
  const ended = runProgram(['--watch', '--inventory', 'inventory.ndjson'], {
    cwd: root,
    env: { CHECK_CLAIMS_CACHE: cache },
    columns: undefined,
    rows: 24,
    live: false,
    signal: ending.signal,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const until = async (text: string): Promise<string> => {
    await expect.poll(() => out, { timeout: 120_000 }).toContain(text);
    const shown = out;
    out = '';
    return shown;
  };
  expect(await until('Exit 0')).toContain('3 claims: 3 agree');
  const theory = readFileSync(join(root, 'theory.ts'), 'utf8');
  const broken = theory.replace('/ 2', '/ 3');
  expect(broken).not.toBe(theory);
  writeFileSync(join(root, 'theory.ts'), broken);
  const lost = await until('· exit 1');
  expect(lost).toMatch(/^lost {5}meanAbove|^lost {5}\w+, test of P\.\w+: agrees/m);
  expect(lost).not.toContain('gapNotNegative, ');
  writeFileSync(join(root, 'theory.ts'), theory);
  expect(await until('· exit 0')).toMatch(/^gained /m);
  const claims = readFileSync(join(root, 'claims/p.yaml'), 'utf8');
  writeFileSync(join(root, 'claims/p.yaml'), claims.replace('ref: P-01', 'ref: 1'));
  await expect.poll(() => err, { timeout: 60_000 }).toContain('wrong-type');
  writeFileSync(join(root, 'claims/p.yaml'), claims);
  expect(await until('nothing new')).toBe('nothing new · exit 0\n');
  ending.abort();
  expect(await ended).toBe(0);
});
