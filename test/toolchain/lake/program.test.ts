import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findCacheFolder } from '../../../src/toolchain/cache.ts';
import { findElaborationError, writeNativeProgram } from '../../../src/toolchain/lake/program.ts';
import { elaborated } from '../elaborated.ts';
import { leanProject } from '../temporary.ts';

test('the program for native Lean elaborates', { timeout: 300_000 }, async () => {
  const { file } = await writeNativeProgram(findCacheFolder(process.env), '4.28.0');
  const root = leanProject('Program', { 'Program.lean': readFileSync(file, 'utf8') });
  const modules = await elaborated({ root, targets: [], cache: findCacheFolder(process.env) });
  expect(modules.map(({ status, messages }) => [status, messages])).toEqual([['built', []]]);
});

test('an error about the program names the call; an error about another file does not count', async () => {
  const { file } = await writeNativeProgram(findCacheFolder(process.env), '4.28.0');
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('getOriginalConstKind?')) + 1;
  expect(findElaborationError(file, `${file}:${line}:2: error: unknown constant`)).toContain(
    'getOriginalConstKind?',
  );
  expect(findElaborationError(file, 'Other.lean:1:1: error: x')).toBeUndefined();
});

test('a release before 4.20 gets a program that does not speak of `loadExts`', async () => {
  const of = async (version: string): Promise<string> =>
    readFileSync((await writeNativeProgram(findCacheFolder(process.env), version)).file, 'utf8');
  expect(await of('4.20.0')).toContain('{} (loadExts := true)');
  expect(await of('4.19.0')).not.toContain('loadExts');
  expect((await of('4.19.0')).match(/importModules [^\n]*/g)).toHaveLength(3);
});
