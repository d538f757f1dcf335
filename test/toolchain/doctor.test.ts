import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findLinked } from '../../src/toolchain/embedded/runtime.ts';
import { examine } from '../../src/toolchain/examine.ts';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'check-claims-'));
const named = async (cache: string, path: string) =>
  new Map(
    (await examine(temporary(), cache, { PATH: path, HOME: '/nowhere' })).map((entry) => [entry.name, entry]),
  );

test('everything that is missing comes with advice', async () => {
  const found = await named(temporary(), '/nowhere');
  expect(found.get('node')).toMatchObject({ state: 'ok', found: process.version });
  expect(found.get('lake')).toMatchObject({ state: 'missing', advice: expect.stringContaining('elan') });
  expect(found.get('embedded Lean')).toMatchObject({ state: 'ok', found: expect.stringContaining('4.28') });
  expect(found.get('linked Lean')?.state).toBe('missing');
  for (const entry of found.values()) {
    expect(entry.usedFor).not.toBe('');
    if (entry.state === 'problem') expect(entry.advice).toBeDefined();
  }
});

test('lake and its Lean are found on the PATH', async () => {
  const found = await named(temporary(), resolve('test/toolchain/stand-in'));
  expect(found.get('lake')).toMatchObject({ state: 'ok', found: resolve('test/toolchain/stand-in/lake') });
  expect(found.get('lean')?.found).toContain('version 4.28.0');
});

test('a damaged linked Lean is named, with what to do', async () => {
  const cache = temporary();
  const { folder } = findLinked(cache);
  mkdirSync(folder);
  writeFileSync(join(folder, 'linked.json'), JSON.stringify({ 'lean.wasm': [100, 'x'] }));
  const found = await named(cache, '/nowhere');
  expect(found.get('linked Lean')).toMatchObject({
    state: 'problem',
    advice: `delete ${folder}; it is made again`,
  });
});

test('a cache that cannot be written is named', async () => {
  const found = await named('/dev/null/cache', '/nowhere');
  expect(found.get('cache')).toMatchObject({
    state: 'problem',
    advice: expect.stringContaining('CHECK_CLAIMS_CACHE'),
  });
});

test('the cache is told with its size', async () => {
  const cache = temporary();
  mkdirSync(join(cache, 'modules'));
  writeFileSync(join(cache, 'modules/big'), Buffer.alloc(160 * 2 ** 20));
  // 160 MiB = 0.156 GiB.
  expect((await named(cache, '/nowhere')).get('cache')?.found).toBe(`${cache}, 0.2 GiB`);
});
