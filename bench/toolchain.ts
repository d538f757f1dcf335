// Times the embedded toolchain beside its limits: node --import jiti/register bench/toolchain.ts
//
// Rows: the link step; a small file as a whole process; one process a file against one build of all files (the same
// modules, the same limits); one changed leaf of lean/; nothing changed. An empty cache is used, so this takes minutes; with
// the argument `quick` only the first two rows are measured.
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openToolchain } from '../src/toolchain/open.ts';
import type { ToolchainEvent } from '../src/toolchain/toolchain.ts';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'check-claims-bench-'));

const cache = temporary();

/** A new cache that shares the linked Lean. */
const unlinkedFrom = (): string => {
  const folder = temporary();
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('lean-'))) {
    symlinkSync(join(cache, name), join(folder, name));
  }
  return folder;
};

const inventory = async (
  root: string,
  folder: string,
  targets: readonly string[] = [],
  onEvent: (event: ToolchainEvent) => void = () => {},
): Promise<number> => {
  const started = performance.now();
  const signal = new AbortController().signal;
  const opened = openToolchain('embedded', { root, targets, cache: folder, timeout: 1800, onEvent, signal });
  if ('severity' in opened) throw new Error(opened.message);
  const result = await opened.inventory([]);
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  const failed = result.value.modules.filter(({ status }) => status !== 'built').map(({ name }) => name);
  if (failed.length > 0) throw new Error(`not built: ${failed.join(', ')}`);
  return (performance.now() - started) / 1000;
};

const rows: (readonly [what: string, seconds: number, limit: string])[] = [];
const row = (what: string, seconds: number, limit: string): void => {
  rows.push([what, seconds, limit]);
  console.log(`${what.padEnd(58)} ${seconds.toFixed(1).padStart(8)} s   ${limit}`);
};

const small = temporary();
writeFileSync(join(small, 'lakefile.toml'), 'name = "small"\n[[lean_lib]]\nname = "Small"\n');
const write = (n: number): void =>
  writeFileSync(
    join(small, 'Small.lean'),
    `theorem t : ${n} + 1 = ${n + 1} := rfl\ndef f (q : Rat) : Rat := q / 2\n`,
  );

console.log(`node ${process.version}, load ${loadavg()[0]?.toFixed(1)}\n`);
write(0);
const first = await inventory(small, cache);
write(1);
const second = await inventory(small, cache);
row('link step', first - second, '');
write(2);
row('small file, linked: elaborate, re-check, dump', await inventory(small, cache), 'must ≤ 3.5');

if (process.argv[2] === 'quick') process.exit();
const lean = temporary();
cpSync(resolve('lean'), lean, { recursive: true });
const modules: string[] = [];
const whole = unlinkedFrom();
const build = await inventory(lean, whole, [], (event) => {
  if (event.kind === 'module') modules.push(event.module);
});
row(`lean/ cold, ${modules.length} modules`, build, 'must ≤ 0.5 × one process a file');
row('lean/ unchanged', await inventory(lean, whole), 'must ≤ 1');
appendFileSync(join(lean, 'ScalingLaws.lean'), '\n-- changed\n');
row('lean/ one changed leaf', await inventory(lean, whole), 'must ≤ 15');

// One process a file, imports first, as a build without this scheduler would do it.
const single = unlinkedFrom();
let sum = 0;
for (const module of modules) sum += await inventory(lean, single, [module]);
row('lean/ one process a file, summed', sum, '');
row('ratio of the cold build to that sum', build / sum, 'must ≤ 0.5');
for (const folder of [cache, whole, single, small, lean]) rmSync(folder, { recursive: true, force: true });
