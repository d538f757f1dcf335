import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Inventory } from '../../src/lean/inventory.ts';
import { findCacheFolder } from '../../src/toolchain/cache.ts';
import { openToolchain } from '../../src/toolchain/open.ts';
import type { Toolchain, ToolchainOptions, ToolchainResult } from '../../src/toolchain/toolchain.ts';
import { inventoryOf } from './open.ts';
import { leanProject } from './temporary.ts';

const TIMEOUT = 600_000;
const shared = findCacheFolder(process.env);

/** A cache of its own that shares the linked Lean with all tests. */
const freshCache = (): string => {
  const cache = mkdtempSync(join(tmpdir(), 'check-claims-cache-'));
  for (const name of readdirSync(shared).filter((entry) => /^lean-[0-9a-f]+$/.test(entry))) {
    symlinkSync(join(shared, name), join(cache, name));
  }
  return cache;
};

const open = (root: string, more: Partial<ToolchainOptions>): Toolchain => {
  const opened = openToolchain('embedded', {
    root,
    targets: [],
    cache: shared,
    timeout: 300,
    memory: 2048,
    onEvent: () => {},
    signal: new AbortController().signal,
    ...more,
  });
  if ('severity' in opened) throw new Error(opened.message);
  return opened;
};

const ask = (root: string, more: Partial<ToolchainOptions>): Promise<ToolchainResult<Inventory>> =>
  open(root, more).inventory([]);

const project = (): string =>
  leanProject('Tiny', {
    'Tiny.lean': 'import Tiny.A\ntheorem b : a = 1 := rfl\ntheorem hole : a = 2 := by sorry',
    'Tiny/A.lean': 'def a : Nat := 1',
  });

/** What must never change: declarations, states of modules, messages. */
const verdict = (inventory: Inventory) => ({
  modules: inventory.modules,
  declarations: [...inventory.declarations.values()],
  library: [...inventory.library.values()],
});

const must = (result: ToolchainResult<Inventory>) => {
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  return verdict(result.value);
};

test('a run killed at any moment leaves a cache that changes no later verdict', {
  timeout: TIMEOUT,
}, async () => {
  const root = project();
  const expected = verdict(await inventoryOf(root));
  const cache = freshCache();
  // A fixed sequence of moments between 0 and 4 s, spread by the golden ratio.
  for (let k = 1; k <= 20; k++) {
    const child = spawn(process.execPath, [resolve('test/toolchain/run-once.mjs'), root, cache], {
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.once('exit', done));
    const moment = 4000 * ((k * 0.618034) % 1);
    await Promise.race([ended, new Promise((done) => setTimeout(done, moment))]);
    child.kill('SIGKILL');
    await ended;
  }
  expect(must(await ask(root, { cache }))).toEqual(expected);
});

test('a change that compiles to the same stops there', { timeout: TIMEOUT }, async () => {
  const root = project();
  const before = verdict(await inventoryOf(root));
  appendFileSync(join(root, 'Tiny/A.lean'), `\n-- ${process.hrtime.bigint()}`);
  const events: string[] = [];
  const after = await ask(root, {
    onEvent: (event) => void (event.kind === 'module' && events.push(`${event.module} ${event.fromCache}`)),
  });
  const hashless = (modules: Inventory['modules']) => modules.map(({ sourceHash, ...others }) => others);
  expect(hashless(must(after).modules)).toEqual(hashless(before.modules));
  expect(events).toEqual(['Tiny.A false', 'Tiny true']);
});

test('two runs at once in one project agree', { timeout: TIMEOUT }, async () => {
  const root = project();
  const cache = freshCache();
  const [one, other] = await Promise.all([ask(root, { cache }), ask(root, { cache })]);
  expect(must(one)).toEqual(must(other));
  expect(must(one)).toEqual(verdict(await inventoryOf(root)));
});

test('damaged entries of the cache are made anew', { timeout: TIMEOUT }, async () => {
  const root = project();
  const cache = freshCache();
  const expected = must(await ask(root, { cache }));
  const entries = (kind: string): string[] =>
    readdirSync(join(cache, kind)).map((name) => join(cache, kind, name));
  for (const entry of entries('dumps')) truncateSync(join(entry, 'dump.ndjson'), 100);
  for (const entry of entries('modules')) truncateSync(join(entry, 'module.olean'), 1000);
  expect(must(await ask(root, { cache }))).toEqual(expected);
  // the dumps are whole, so that only a question to the kernel needs the compiled modules
  for (const entry of entries('modules')) truncateSync(join(entry, 'module.olean'), 1000);
  const asked = await open(root, { cache }).evaluate([{ imports: ['Tiny'], proposition: 'a = 1' }]);
  expect(asked).toEqual({ kind: 'ok', value: [{ kind: 'holds' }] });
  for (const entry of entries('modules'))
    writeFileSync(join(entry, 'elaborated.json'), '{"messages":[],"seal":"x"}');
  expect(must(await ask(root, { cache }))).toEqual(expected);
});

test('an interrupted run says so, and what it built is kept', { timeout: TIMEOUT }, async () => {
  const root = project();
  appendFileSync(join(root, 'Tiny/A.lean'), `\ndef at${process.hrtime.bigint()} : Nat := 0\n`);
  const controller = new AbortController();
  const result = await ask(root, {
    signal: controller.signal,
    onEvent: (event) => {
      if (event.kind === 'module' && event.module === 'Tiny.A') controller.abort();
    },
  });
  expect(result).toEqual({ kind: 'interrupted' });
  const elaborated: string[] = [];
  await ask(root, {
    onEvent: (event) => void (event.kind === 'elaborating' && elaborated.push(event.module)),
  });
  expect(elaborated).toEqual(['Tiny']);
});

/** The processes of Lean below this one. */
const leans = (): string =>
  spawnSync('pgrep', ['-P', String(process.pid), '-f', 'run.cjs'], { encoding: 'utf8' }).stdout.trim();

test('a project leaves nothing to the next one in the same process', { timeout: TIMEOUT }, async () => {
  const loud = leanProject('Loud', {
    // a thread that never ends, a much larger memory, output, and another directory would all show afterwards
    'Loud.lean': [
      'import Lean',
      'run_cmd do',
      '  discard <| IO.asTask (prio := .dedicated) (do while true do IO.sleep 1)',
      '  println! (Array.replicate 40000000 (1 : Nat)).size',
      '  IO.Process.setCurrentDir "/"',
      'theorem loud : 1 = 1 := rfl',
    ].join('\n'),
  });
  const quiet = leanProject('Quiet', {
    'Quiet.lean': 'def text : String := include_str "data.txt"\ntheorem quiet : text = "here" := rfl',
    'data.txt': 'here',
  });
  const cache = freshCache();
  const first = await ask(loud, { cache });
  expect(first.kind).toBe('ok');
  const before = leans();
  expect(before.split('\n')).toHaveLength(1);
  const after = must(await ask(quiet, { cache }));
  expect(leans()).toBe(before);
  expect(after.modules.map(({ status }) => status)).toEqual(['built']);
  // one question after the other, each asked as soon as the process is free
  for (let n = 0; n < 8; n++)
    expect(
      await open(quiet, { cache }).evaluate([{ imports: ['Quiet'], proposition: `${n} + 1 = ${n + 1}` }]),
    ).toEqual({ kind: 'ok', value: [{ kind: 'holds' }] });
  expect(leans()).toBe(before);
  // in a process that has seen nothing else
  const alone = must(await ask(quiet, { cache: freshCache() }));
  expect(leans()).not.toBe(before);
  expect(JSON.stringify(after)).toBe(JSON.stringify(alone));
});

test('a cache that cannot be written is a fault of the environment', async () => {
  expect(await ask(project(), { cache: '/dev/null/cache' })).toMatchObject({
    kind: 'environment',
    diagnostic: {
      code: 'cache-unusable',
      message: 'the cache /dev/null/cache cannot be used: a part of the path is a file, not a folder',
    },
  });
});
