// Times the embedded toolchain and compares each row with its limit, in one run: node --import jiti/register bench/toolchain.ts [quick]
//
// Runs of the main command, so without mutants.
// It uses empty caches in the folder for temporary files, so it takes minutes; `quick` measures the first three rows only.
// Limits are for two idle cores. Each row prints the load average, and on Linux CPU time and peak memory.
// Lean's files are elaborated with one process per file, for the modules of the first paper and their imports, as the
// row says: all modules would take half an hour.
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { ModuleRecord } from '../src/lean/inventory.ts';
import { locatePackage } from '../src/toolchain/embedded/package.ts';
import { driverFolder, openRuntime } from '../src/toolchain/embedded/runtime.ts';
import { openToolchain } from '../src/toolchain/open.ts';
import type { Toolchain, ToolchainEvent } from '../src/toolchain/toolchain.ts';
import { elaborated } from '../test/toolchain/elaborated.ts';
import { removeTemporary, sharing, temporary } from './folders.ts';
import { type Cost, watch } from './watch.ts';

const open = (root: string, cache: string): Toolchain => {
  const { signal } = new AbortController();
  const opened = openToolchain('embedded', {
    root,
    targets: [],
    cache,
    timeout: 1800,
    memory: 2048,
    onEvent: () => {},
    signal,
  });
  if ('severity' in opened) throw new Error(opened.message);
  return opened;
};

/** Every module must have been built. */
const expectBuilt = (modules: readonly ModuleRecord[]): void => {
  const failed = modules.filter(({ status }) => status !== 'built').map(({ name }) => name);
  if (failed.length > 0) throw new Error(`not built: ${failed.join(', ')}`);
};

/** Reads the inventory of a project. */
const readAll = async (root: string, cache: string): Promise<void> => {
  const result = await open(root, cache).inventory([]);
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  expectBuilt(result.value.modules);
};

/** Runs the program itself; the exit code must be 0. */
const program = (cwd: string, cache: string, ...args: readonly string[]): Promise<void> =>
  new Promise((done, fail) => {
    const env = { ...process.env, CHECK_CLAIMS_CACHE: cache };
    const flags = [resolve('dist/bin/main.js'), ...args];
    const child = spawn(process.execPath, flags, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`exit code ${code}`))));
  });

const shown = (value: number, unit: string): string =>
  (Number.isFinite(value) ? `${value.toFixed(1)} ${unit}` : '–').padStart(9);
let within = true;
const row = (what: string, { wall, cpu, peak, processes }: Cost, limit?: number): void => {
  const verdict = limit === undefined ? '' : `must ≤ ${limit} s${wall <= limit ? '' : '  ✘'}`;
  if (limit !== undefined && wall > limit) within = false;
  const memory = `${shown(peak, 'GiB')} × ${processes}`;
  const load = loadavg()[0]?.toFixed(1).padStart(6);
  console.log(`${what.padEnd(56)}${shown(wall, 's')}${shown(cpu, 's')} ${memory}${load}   ${verdict}`);
};
console.log(`node ${process.version}, ${new Date().toISOString()}\n`);
console.log(`${''.padEnd(56)}${'wall'.padStart(9)}${'CPU'.padStart(9)} ${'peak'.padStart(9)}      load`);

const linked = temporary();
const found = locatePackage(driverFolder);
if (typeof found !== 'string') throw new Error(found.message);
row('link step, once', await watch(() => openRuntime(found, linked, () => {})));

const small = temporary();
mkdirSync(join(small, 'lean'));
writeFileSync(join(small, 'lean/lakefile.toml'), 'name = "small"\n[[lean_lib]]\nname = "Small"\n');
writeFileSync(
  join(small, 'lean/Small.lean'),
  'theorem t : 1 + 1 = 2 := rfl\ndef f (q : Rat) : Rat := q / 2\n',
);
// Read Lean's files from the disk once before measuring.
await program(small, sharing(linked), 'inventory', '--toolchain', 'embedded');
const whole = (): Promise<void> => program(small, sharing(linked), 'inventory', '--toolchain', 'embedded');
row('small file, whole process', await watch(whole), 3.5);

/** Samples a second at which Lean evaluates a definition on small lists, once it has started. */
const samplesASecond = async (): Promise<number> => {
  const root = temporary();
  writeFileSync(join(root, 'lakefile.toml'), 'name = "runs"\n[[lean_lib]]\nname = "Runs"\n');
  const definition = 'def total : List Nat → Nat | [] => 0 | x :: xs => x + total xs\n';
  writeFileSync(join(root, 'Runs.lean'), definition);
  const count = 20_000;
  const inputs = Array.from({ length: count }, (_, k) => `1 ${k} 1 ${k + 1} 1 ${k + 2} 0`);
  const request = { imports: ['Runs'], definition: 'total', by: 'code', part: [] } as const;
  const asked = [
    { ...request, inputs: inputs.slice(0, 1) },
    { ...request, inputs },
  ];
  const times: number[] = [];
  const values: string[] = [];
  const end = await open(root, sharing(linked)).run(asked, (_, answer) => {
    times.push(performance.now());
    if (answer.kind === 'values') values.push(...answer.outputs);
  });
  const isRight = values.every((value, k) => k === 0 || Number(value) === 3 * k);
  if (end.kind !== 'ok' || values.length !== count + 1 || !isRight) throw new Error(JSON.stringify(end));
  return (1000 * count) / ((times[1] ?? 0) - (times[0] ?? 0));
};
const rate = await samplesASecond();
if (rate < 5000) within = false;
const said = `${Math.round(rate).toLocaleString('en')} a second`;
console.log(
  `${'Lean evaluates a definition on small samples'.padEnd(56)}${said}   must ≥ 5,000${rate < 5000 ? '  ✘' : ''}`,
);

if (process.argv[2] !== 'quick') {
  const lean = temporary();
  cpSync('lean', lean, { recursive: true });
  const first = ['ScalingLaws.Bi2025.Theorems'];
  const modules: string[] = [];
  const listen = (event: ToolchainEvent): void => {
    if (event.kind === 'module') modules.push(event.module);
  };
  const build = await watch(async () => {
    expectBuilt(await elaborated({ root: lean, targets: first, cache: sharing(linked) }, listen));
  });
  row(`first paper's modules (${modules.length}), built together`, build);
  const apart = sharing(linked);
  const single = await watch(async () => {
    for (const module of modules)
      expectBuilt(await elaborated({ root: lean, targets: [module], cache: apart }));
  });
  row(`the same modules, one process a file`, single);
  const ratio = build.wall / single.wall;
  if (ratio > 0.5) within = false;
  console.log(`${'ratio of the two'.padEnd(56)}${ratio.toFixed(2).padStart(9)}${' '.repeat(35)}must ≤ 0.5`);

  const repository = temporary();
  for (const name of ['claims', 'lean', 'src', 'package.json'])
    cpSync(name, join(repository, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(repository, 'node_modules'));
  const config = readFileSync('check-claims.config.yaml', 'utf8');
  const onlyFirst = config
    .replace('claims: [claims/*.yaml]', 'claims: [claims/bi2025.yaml]')
    .replace(
      'lean: { root: lean, modules: [ScalingLaws] }',
      `lean: { root: lean, modules: [${first}], build: [${first}], toolchain: embedded }`,
    );
  if (onlyFirst === config) throw new Error('the configuration is written differently');
  writeFileSync(join(repository, 'check-claims.config.yaml'), onlyFirst);
  row(
    'cold: first paper, link, build, tests',
    await watch(() => program(repository, temporary(), '--no-mutants')),
    180,
  );

  const cache = temporary();
  writeFileSync(join(repository, 'check-claims.config.yaml'), config);
  const check = (...args: readonly string[]) =>
    watch(() => program(repository, cache, '--toolchain', 'embedded', '--no-mutants', ...args));
  row('cold: all papers, link, build, tests', await check(), 480);
  const warm = await check('--no-cache');
  row('warm: Lean unchanged, tests again', warm, 90);
  row('unchanged: the report of the run before', await check(), 3);
  const code = join(repository, 'src/theory/cross.ts');
  const before = readFileSync(code, 'utf8');
  const after = before.replace('return 2 * source * tail;', 'return 2 * tail * source;');
  if (after === before) throw new Error('the counterpart is written differently');
  writeFileSync(code, after);
  const changed = await check();
  row('one counterpart changed: what depends on it again', changed);
  const part = changed.wall / warm.wall;
  if (part > 1 / 8) within = false;
  console.log(
    `${'as a part of the warm run'.padEnd(56)}${part.toFixed(2).padStart(9)}${' '.repeat(35)}must ≤ 0.13`,
  );

  await readAll(lean, cache);
  const leaf = join(lean, 'ScalingLaws/Bi2025/Theorems/Regimes.lean');
  appendFileSync(leaf, '\ntheorem changed_leaf : (1 : Rat) + 1 = 2 := by grind\n');
  row('one changed leaf: built, re-checked, dumped', await watch(() => readAll(lean, cache)), 15);
}
removeTemporary();
console.log(within ? '\nall within the limits' : '\n✘: beyond its limit');
