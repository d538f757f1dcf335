// Real file systems that are full. Where none can be mounted the tests are skipped, and their names say why.
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeWhole } from '../../src/api/write-file.ts';
import { runProgram } from '../../src/cli/program.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { findCacheFolder } from '../../src/toolchain/cache.ts';
import { openToolchain } from '../../src/toolchain/open.ts';
import type { ToolchainResult } from '../../src/toolchain/toolchain.ts';
import { inventoryOf } from './open.ts';
import { smallDisk } from './small-disk.ts';
import { leanProject } from './temporary.ts';

const TIMEOUT = 300_000;
const disk = smallDisk(64);
const why = typeof disk === 'string' ? ` (skipped: ${disk})` : '';
const on = typeof disk === 'string' ? undefined : disk;
afterAll(() => on?.remove());
const shared = findCacheFolder(process.env);

const ask = async (root: string, cache: string): Promise<ToolchainResult<Inventory>> => {
  const { signal } = new AbortController();
  const opened = openToolchain('embedded', {
    root,
    targets: [],
    cache,
    timeout: 300,
    memory: 2048,
    onEvent: () => {},
    signal,
  });
  if ('severity' in opened) throw new Error(opened.message);
  return opened.inventory([]);
};

/** Module `Full` compiles to 30 KB at least. */
const project = (): string =>
  leanProject('Full', {
    'Full.lean': `import Full.A\ndef text : String := "${'long '.repeat(6000)}"\ntheorem b : a = 1 := rfl`,
    'Full/A.lean': 'def a : Nat := 1',
  });

test.skipIf(!on)(`a report on a full disk: the old one stays, nothing is left beside it${why}`, () => {
  const folder = join(on?.folder as string, 'reports');
  const report = join(folder, 'report.md');
  expect(writeWhole(report, 'old')).toBeUndefined();
  const free = on?.fill(0);
  expect(writeWhole(report, 'x'.repeat(100_000))).toMatchObject({
    code: 'cannot-write',
    message: `cannot write ${report}: the disk is full`,
  });
  expect(readFileSync(report, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['report.md']);
  free?.();
  expect(writeWhole(report, 'new')).toBeUndefined();
});

test.skipIf(!on)(
  `the link step on a full disk says so by exit code 4, and leaves nothing behind${why}`,
  {
    timeout: TIMEOUT,
  },
  async () => {
    const cache = join(on?.folder as string, 'link');
    const root = project();
    writeFileSync(join(root, 'check-claims.config.yaml'), 'lean: { root: . }\n');
    const said: string[] = [];
    const code = await runProgram(['inventory', '--toolchain', 'embedded'], {
      cwd: root,
      env: { CHECK_CLAIMS_CACHE: cache },
      out: () => {},
      err: (text) => said.push(text),
      columns: undefined,
      rows: 24,
      live: false,
      signal: new AbortController().signal,
    });
    expect(code).toBe(4);
    expect(said.join('')).toContain(`error disk-full: the cache ${cache} cannot be used: the disk is full`);
    expect(said.join('')).toContain('CHECK_CLAIMS_CACHE');
    expect(readdirSync(cache)).toEqual([]);
    expect(existsSync(join(root, 'inventory.ndjson'))).toBe(false);
  },
);

test.skipIf(!on)(
  `a cache that fills up at any moment changes no later verdict${why}`,
  {
    timeout: TIMEOUT,
  },
  async () => {
    const root = project();
    const expected = await inventoryOf(root);
    const cache = join(on?.folder as string, 'cache');
    mkdirSync(cache);
    for (const name of readdirSync(shared).filter((entry) => /^lean-[0-9a-f]+$/.test(entry)))
      symlinkSync(join(shared, name), join(cache, name));
    // KiB that are left: for nothing, for a folder, for one compiled module, for both but not their dumps.
    for (const left of [0, 4, 24, 120]) {
      const free = on?.fill(left);
      const result = await ask(root, cache);
      free?.();
      expect(result).toMatchObject({
        kind: 'environment',
        diagnostic: { code: 'disk-full', message: `the cache ${cache} cannot be used: the disk is full` },
      });
      expect(readdirSync(cache).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
    const later = await ask(root, cache);
    if (later.kind !== 'ok') expect.fail(JSON.stringify(later));
    expect(later.value.modules).toEqual(expected.modules);
    expect([...later.value.declarations]).toEqual([...expected.declarations]);
  },
);
