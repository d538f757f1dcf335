import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { findCacheFolder, makeFolder } from '../../src/toolchain/cache.ts';
import { sweep, touch } from '../../src/toolchain/sweep.ts';
import { folderWith } from './temporary.ts';

test('the cache is where the environment says', () => {
  expect(findCacheFolder({ CHECK_CLAIMS_CACHE: '/c', XDG_CACHE_HOME: '/x' })).toBe('/c');
  expect(findCacheFolder({ XDG_CACHE_HOME: '/x' })).toBe('/x/check-claims');
  expect(findCacheFolder({})).toMatch(/\.cache\/check-claims$/);
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
  sweep(cache, join(cache, 'lean-1'));
  expect(paths.map((path) => existsSync(path))).toEqual([false, true, false, true]);
});

/** A linked Lean that was last used so many days ago. */
const linked = (cache: string, name: string, days: number): string => {
  const folder = join(cache, name);
  mkdirSync(join(folder, 'lib'), { recursive: true });
  writeFileSync(join(folder, 'lib/Init.olean'), 'x');
  writeFileSync(join(folder, 'linked.json'), '{}');
  const then = Date.now() / 1000 - days * 86400;
  utimesSync(join(folder, 'linked.json'), then, then);
  return folder;
};

test('a linked Lean that nobody used for two weeks goes, the one in use stays', () => {
  const cache = folderWith({});
  const [inUse, old] = [linked(cache, 'lean-aa', 30), linked(cache, 'lean-bb', 15)];
  const used = linked(cache, 'lean-cc', 15);
  linked(cache, 'lean-dd', 13);
  linked(cache, 'leaning', 99);
  touch(used);
  sweep(cache, inUse);
  expect(existsSync(old)).toBe(false);
  expect(readdirSync(cache).sort()).toEqual(['lean-aa', 'lean-cc', 'lean-dd', 'leaning']);
});

test('two runs that clean up at once do not disturb each other', async () => {
  const cache = folderWith({});
  for (let k = 10; k < 60; k++) linked(cache, `lean-${k}`, 20);
  const program = join(folderWith({}), 'sweep.ts');
  const module = JSON.stringify(resolve('src/toolchain/sweep.ts'));
  writeFileSync(program, `import { sweep } from ${module}; sweep(${JSON.stringify(cache)}, '');`);
  const run = (): Promise<number | null> => {
    const flags = ['--import', 'jiti/register', program];
    const child = spawn(process.execPath, flags, { stdio: 'inherit' });
    return new Promise((done) => child.once('exit', done));
  };
  expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
  expect(readdirSync(cache)).toEqual([]);
});
