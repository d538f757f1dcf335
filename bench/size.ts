// Measures projects of growing size: node --import jiti/register bench/size.ts embedded|lake MODULES...
//
// A project of N modules has 10 theorems a module. Modules stand in groups of twenty; each imports the one before it in its group and
// a common base, the root imports all, so that work that is linear in the size is linear in time. `init` builds, checks again, dumps
// and writes a claim for each theorem; the second run finds everything in the cache; the check tests few samples a claim.
// With CACHE=FOLDER, what is built stays in that folder, and the stand-in for lake finds there what the embedded Lean has compiled.
// `lake` is the stand-in of the tests, with one embedded Lean behind it that stays, so its times are not lake's: it shows memory and calls.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { findCacheFolder } from '../src/toolchain/cache.ts';
import { removeTemporary, sharing, temporary } from './folders.ts';
import { type Cost, watch } from './watch.ts';

const groupSize = 20;
const theorems = 10;

const moduleText = (k: number): string => {
  const before = k % groupSize === 0 ? [] : [`import Big.M${k - 1}`];
  const body = Array.from({ length: theorems / 2 }, (_, t) => [
    `def f${k}_${t} (n : Nat) : Nat := ${t + 2} * n + base ${k}`,
    `theorem ge${k}_${t} (n : Nat) : n ≤ f${k}_${t} n := by unfold f${k}_${t}; omega`,
    `theorem mono${k}_${t} (m n : Nat) (h : m ≤ n) : f${k}_${t} m ≤ f${k}_${t} n := by unfold f${k}_${t}; omega`,
  ]);
  return ['import Big.Base', ...before, ...body.flat(), ''].join('\n');
};

const writeProject = (modules: number): string => {
  const root = temporary();
  const lean = join(root, 'lean');
  mkdirSync(join(lean, 'Big'), { recursive: true });
  writeFileSync(join(lean, 'lakefile.toml'), 'name = "big"\n[[lean_lib]]\nname = "Big"\n');
  writeFileSync(join(lean, 'lean-toolchain'), 'leanprover/lean4:v4.28.0\n');
  writeFileSync(join(lean, 'Big/Base.lean'), 'def base (n : Nat) : Nat := n\n');
  const all = Array.from({ length: modules - 2 }, (_, k) => k);
  for (const k of all) writeFileSync(join(lean, `Big/M${k}.lean`), moduleText(k));
  writeFileSync(join(lean, 'Big.lean'), all.map((k) => `import Big.M${k}\n`).join(''));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  return root;
};

const socketIn = (cache: string): string => join(cache, 'stand-in');

/** Starts the process behind the stand-in for lake; returns what ends it. */
const serve = (cache: string): Promise<() => void> =>
  new Promise((done) => {
    const file = resolve('test/toolchain/stand-in/server.ts');
    const child = spawn(process.execPath, ['--import', 'jiti/register', file, socketIn(cache)], {
      env: { ...process.env, CHECK_CLAIMS_CACHE: cache },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdout?.once('data', () => done(() => child.kill()));
  });

/** Runs the program itself; returns the peak memory of its own process in GiB, as the kernel counts it. */
const program = (cwd: string, cache: string, args: readonly string[]): Promise<number> =>
  new Promise((done, fail) => {
    const path = `${resolve('test/toolchain/stand-in')}${delimiter}${process.env['PATH']}`;
    const env = { ...process.env, PATH: path, CHECK_CLAIMS_CACHE: cache, STAND_IN_SERVER: socketIn(cache) };
    const note = `process.on('exit',()=>require('fs').writeSync(3,String(process.resourceUsage().maxRSS)))`;
    const own = join(cwd, 'note-memory.cjs');
    writeFileSync(own, note);
    const flags = ['--require', own, resolve('dist/bin/main.js'), ...args];
    const child = spawn(process.execPath, flags, { cwd, env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let [said, peak] = ['', ''];
    child.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
    });
    child.stdio[3]?.on('data', (chunk) => {
      peak += chunk;
    });
    child.once('close', (code) =>
      code === 4 || code === null
        ? fail(new Error(`exit code ${code}: ${said}`))
        : done(Number(peak) / 2 ** 20),
    );
  });

const row = (what: string, { wall, cpu, peak }: Cost, parent: number, modules: number): void =>
  console.log(
    [
      what.padEnd(28),
      `${wall.toFixed(1)} s`.padStart(9),
      `${cpu.toFixed(1)} s`.padStart(9),
      `${((1000 * cpu) / modules).toFixed(0)} ms`.padStart(8),
      `${parent.toFixed(2)} GiB`.padStart(9),
      `${peak.toFixed(2)} GiB`.padStart(9),
    ].join(''),
  );

const [toolchain = 'embedded', ...sizes] = process.argv.slice(2);
console.log(
  `${`node ${process.version}, ${toolchain}`.padEnd(28)}${'wall'.padStart(9)}${'CPU'.padStart(9)}${'a module'.padStart(9)}${'parent'.padStart(8)}${'largest'.padStart(9)}`,
);
for (const size of sizes.map(Number)) {
  const root = writeProject(size);
  const cache = process.env['CACHE'] ?? sharing(findCacheFolder(process.env));
  const end = toolchain === 'lake' ? await serve(cache) : () => {};
  const measure = async (what: string, ...args: readonly string[]): Promise<void> => {
    let parent = 0;
    const cost = await watch(async () => {
      parent = await program(root, cache, args);
    });
    row(`${size} modules: ${what}`, cost, parent, size);
  };
  await measure('init', 'init', '--toolchain', toolchain);
  await measure('inventory', 'inventory', '--output', 'big.ndjson', '--toolchain', toolchain);
  if (process.env['CHECK'] !== 'no')
    await measure('check', '--toolchain', toolchain, '--no-mutants', '--budget', '64');
  end();
  removeTemporary();
}
