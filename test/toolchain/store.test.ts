import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceModule } from '../../src/toolchain/project.ts';
import { hashFiles, makeModuleKey, openStore } from '../../src/toolchain/store.ts';
import { folderWith } from './temporary.ts';

const source: SourceModule = {
  name: 'M',
  file: 'M.lean',
  text: 'x',
  sourceHash: 'h',
  imports: ['A', 'Init'],
};
const hashes = (own: string | undefined) => (name: string) => (name === 'A' ? own : null);

test('a key depends on the toolchain, the source and the compiled imports', () => {
  const key = makeModuleKey('t', source, hashes('a'));
  expect(makeModuleKey('t', source, hashes('a'))).toBe(key);
  expect(makeModuleKey('u', source, hashes('a'))).not.toBe(key);
  expect(makeModuleKey('t', { ...source, sourceHash: 'i' }, hashes('a'))).not.toBe(key);
  expect(makeModuleKey('t', { ...source, name: 'N' }, hashes('a'))).not.toBe(key);
  expect(makeModuleKey('t', source, hashes('b'))).not.toBe(key);
  expect(makeModuleKey('t', source, hashes(undefined))).toBeUndefined();
});

test('what was kept is found, and is dropped when its files change', async () => {
  const work = folderWith({ '3.olean': 'olean', '3.olean.private': 'private', '3.ir': 'ir' });
  const files = ['3.ir', '3.olean', '3.olean.private'].map((name) => join(work, name));
  const store = openStore(folderWith({}));
  expect(store.elaborated('k')).toBeUndefined();
  const result = { messages: [], oleanHash: hashFiles(files) };
  await store.keep('k', result, files);
  expect(store.elaborated('k')).toEqual(result);
  expect(store.dropDamaged('k')).toBe(false);
  writeFileSync(store.olean('k'), 'other');
  expect(store.dropDamaged('k')).toBe(true);
  expect(store.elaborated('k')).toBeUndefined();
});

test('a dump whose text has changed is absent, and can be kept anew', async () => {
  const cache = folderWith({});
  const store = openStore(cache);
  await store.keepDump('k', 'text', { kind: 'ok' });
  expect(store.dump('k')).toEqual({ text: 'text', recheck: { kind: 'ok' } });
  writeFileSync(join(cache, 'dumps/k/dump.ndjson'), 'tex');
  expect(store.dump('k')).toBeUndefined();
  await store.keepDump('k', 'text', { kind: 'ok' });
  expect(store.dump('k')?.text).toBe('text');
});
