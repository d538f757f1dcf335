import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, makeFolder, sweep } from '../../src/toolchain/cache.ts';
import { folderWith } from './temporary.ts';

test('the cache is where the environment says', () => {
  expect(cacheFolder({ CHECK_CLAIMS_CACHE: '/c', XDG_CACHE_HOME: '/x' })).toBe('/c');
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/check-claims');
  expect(cacheFolder({})).toMatch(/\.cache\/check-claims$/);
});

test('a folder appears whole or not at all; the first one stays', async () => {
  const base = folderWith({});
  const target = join(base, 'deep/target');
  const fill = (text: string) => (work: string) => writeFileSync(join(work, 'file'), text);
  await expect(
    makeFolder(target, (work) => {
      writeFileSync(join(work, 'file'), 'half');
      throw new Error('full');
    }),
  ).rejects.toThrow('full');
  expect(readdirSync(join(base, 'deep'))).toEqual([]);
  await makeFolder(target, fill('one'));
  await makeFolder(target, fill('two'));
  expect(readdirSync(join(base, 'deep'))).toEqual(['target']);
});

test('leavings of killed runs go after a day', () => {
  const cache = folderWith({});
  const paths = ['work/run-old', 'work/run-new', 'modules/k.1-a.tmp', 'modules/k'].map((name) =>
    join(cache, name),
  );
  for (const path of paths) mkdirSync(path, { recursive: true });
  const twoDaysAgo = Date.now() / 1000 - 2 * 86400;
  for (const path of [paths[0], paths[2], paths[3]] as string[]) utimesSync(path, twoDaysAgo, twoDaysAgo);
  sweep(cache);
  expect(paths.map((path) => existsSync(path))).toEqual([false, true, false, true]);
});
