import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Inventory } from '../../../src/lean/inventory.ts';
import { findCacheFolder } from '../../../src/toolchain/cache.ts';
import { openLake } from '../../../src/toolchain/lake/lake.ts';
import { inventoryOf } from '../open.ts';
import { leanProject } from '../temporary.ts';

afterAll(() => vi.unstubAllEnvs());

const standIn = resolve('test/toolchain/stand-in');
const fresh = (): string => mkdtempSync(join(tmpdir(), 'check-claims-'));

/** A folder that looks like a Lean which ships the kernel re-checker. */
const prefix = fresh();
mkdirSync(join(prefix, 'bin'));
writeFileSync(join(prefix, 'bin', 'leanchecker'), '');

const env = {
  PATH: `${standIn}${delimiter}${process.env['PATH']}`,
  STAND_IN_PREFIX: prefix,
  // the stand-in's Lean takes what is built already
  CHECK_CLAIMS_CACHE: findCacheFolder(process.env),
};

const start = (root: string, cache: string): ChildProcess =>
  spawn(process.execPath, [resolve('test/toolchain/run-once.mjs'), root, cache, 'lake'], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });

const childrenOf = (pid: number): readonly number[] =>
  spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
};

/** What must never change. */
const verdict = ({ toolchain, modules, declarations, library }: Inventory) => ({
  toolchain,
  modules,
  declarations: [...declarations.values()],
  library: [...library.values()],
});

const verdictIn = async (root: string, cache: string) => {
  const opened = openLake(join(standIn, 'lake'), {
    root,
    targets: [],
    cache,
    timeout: 300,
    memory: 2048,
    onEvent: () => {},
    signal: new AbortController().signal,
  });
  if (!('inventory' in opened)) throw new Error(opened.message);
  const result = await opened.inventory([]);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  return verdict(result.value);
};

/** Numbers between 0 and 1 from a seed (Marsaglia's xorshift). */
const makeRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
};

const seed = 20_261_130;
const caches = 4;
const killsACache = 5;

test(`a native run killed at random moments (seed ${seed}) leaves nothing that changes a later verdict`, {
  timeout: 600_000,
}, async () => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const root = leanProject('Cut', {
    'Cut.lean': 'import Cut.Base\ntheorem top : f 2 = 4 := by rw [f_eq]\ntheorem hole : f 1 = 3 := by sorry',
    'Cut/Base.lean':
      'def f (n : Nat) : Nat := 2 * n\ntheorem f_eq (n : Nat) : f n = 2 * n := rfl\naxiom ax : f 0 = 0',
  });
  // builds the modules and has the stand-in's Lean answer once, so that a run takes lake's time alone
  await inventoryOf(root);
  const expected = await verdictIn(root, fresh());
  expect(expected.modules.map(({ recheck }) => recheck.kind)).toEqual(['ok', 'ok']);
  const began = performance.now();
  expect(await verdictIn(root, fresh())).toEqual(expected);
  const whole = performance.now() - began;
  const random = makeRandom(seed);
  const ends = { killed: 0, before: 0 };
  for (let c = 0; c < caches; c++) {
    const cache = fresh();
    for (let k = 0; k < killsACache; k++) {
      const child = start(root, cache);
      const ended = new Promise((done) => child.once('exit', done));
      // each run begins where the last one was ended
      const moment = 500 + (whole / (k + 1)) * random();
      const isOver = await Promise.race([
        ended.then(() => true),
        new Promise<boolean>((done) => setTimeout(() => done(false), moment)),
      ]);
      ends[isOver ? 'before' : 'killed']++;
      // a machine that goes down takes lake with it; a shell that is closed leaves it running
      const lakes = k % 2 === 0 && child.pid !== undefined ? childrenOf(child.pid) : [];
      child.kill('SIGKILL');
      for (const pid of lakes) killGroup(pid);
      await ended;
    }
    expect(await verdictIn(root, cache)).toEqual(expected);
    // nothing of the killed runs is taken for an entry
    for (const name of readdirSync(join(cache, 'dumps')))
      expect(name).toMatch(/^[0-9a-f]{40}(?:-checked|-checker)?$/);
  }
  process.stdout.write(
    `native runs: ${ends.killed} killed, ${ends.before} were done before; a whole one takes ${(whole / 1000).toFixed(1)} s\n`,
  );
  expect(ends.killed).toBeGreaterThanOrEqual(10);
});
