import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Name } from '../../expr/expr.ts';
import type { ModuleRecord, Recheck, ToolchainRecord } from '../../lean/inventory.ts';
import { type Outcome, readDumps, toRecheck } from '../dump-stream.ts';
import { closureOf, type SourceModule } from '../project.ts';
import { type ModuleStop, makeStoppedRecord } from '../stopped.ts';
import { type Store, sha256 } from '../store.ts';
import type { Run } from './build.ts';
import { writeNativeProgram } from './program.ts';
import { runProgram } from './run-program.ts';

/** What the compiled form of a module depends on: its source, what it imports of the project, options, releases of packages, and Lean. */
export async function findModuleKeys(
  run: Run,
  toolchain: ToolchainRecord,
  modules: readonly SourceModule[],
): Promise<ReadonlyMap<Name, string>> {
  const { hash } = await writeNativeProgram(run.cache, toolchain.version);
  const files = ['lakefile.toml', 'lakefile.lean', 'lake-manifest.json', 'lean-toolchain']
    .map((name) => join(run.root, name))
    .map((file) => (existsSync(file) ? sha256(readFileSync(file)) : null));
  const keys = new Map<Name, string>();
  for (const { name, sourceHash, imports, options } of modules) {
    const imported = imports.map((one) => [one, keys.get(one) ?? null]);
    const parts = [hash, run.root, toolchain, files, name, sourceHash, options ?? [], imported];
    keys.set(name, sha256(JSON.stringify(parts)).slice(0, 40));
  }
  return keys;
}

/** Where a module's dump is kept and how the kernel's second look at it ended, or what Lean was ended by while it wrote the dump. */
type Inspected = { readonly kept: string; readonly recheck: Recheck } | ModuleStop;

const again = async (run: Run, toolchain: ToolchainRecord, module: Name): Promise<Recheck> => {
  const lines = await runProgram(run, toolchain, { command: 'recheck', about: module, args: [module] });
  if ('kind' in lines) return { kind: 'not-run', why: itsWords(lines) };
  const answer: { readonly recheck?: Outcome } = JSON.parse(lines[0] ?? '{}');
  return answer.recheck === undefined
    ? { kind: 'not-run', why: 'the program did not answer' }
    : toRecheck(answer.recheck);
};

const itsWords = (stop: ModuleStop): string =>
  makeStoppedRecord(stop, 'checking again and printing')
    .messages.map(({ text }) => text)
    .join(' ');

/** How many modules are inspected at once: each process maps what its module imports. */
const atOnce = 2;

/**
 * Dumps each built module and has the kernel check it again: one process a step and module, each with the whole time, so that a large
 * project is not one long run that leaves nothing when it ends early. What is done is kept.
 */
export async function inspectModules(
  run: Run,
  toolchain: ToolchainRecord,
  {
    modules,
    keys,
    records,
    store,
  }: {
    readonly modules: readonly SourceModule[];
    /** As `findModuleKeys` gives them. */
    readonly keys: ReadonlyMap<Name, string>;
    readonly records: readonly ModuleRecord[];
    readonly store: Store;
  },
): Promise<ReadonlyMap<Name, Inspected>> {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const built = new Set(records.filter(({ status }) => status === 'built').map(({ name }) => name));
  const found = new Map<Name, Inspected>();
  const inspect = async (module: SourceModule): Promise<Inspected> => {
    const { name } = module;
    const key = keys.get(name) ?? '';
    const whole = store.dump(`${key}-checked`);
    if (whole !== undefined) return { kept: `${key}-checked`, recheck: whole.recheck };
    let text = store.dump(key)?.text;
    if (text === undefined) {
      const args = [name, ...[...closureOf([module], byName)].sort()];
      const lines = await runProgram(run, toolchain, { command: 'dump', about: name, args });
      if ('kind' in lines) return lines;
      const reader = readDumps((dump) => {
        text = dump.text;
      });
      for (const line of lines) reader.take(line);
      reader.finish();
      if (text === undefined) return { kind: 'crashed', module: name, detail: 'the dump was cut short' };
      await store.keepDump(key, text, { kind: 'not-run', why: 'not asked for' });
    }
    const recheck = await again(run, toolchain, name);
    if (recheck.kind !== 'not-run') await store.keepDump(`${key}-checked`, text, recheck);
    return { kept: key, recheck };
  };
  const queue = modules.filter(({ name }) => built.has(name));
  let next = 0;
  const work = async (): Promise<void> => {
    for (let module = queue[next++]; module !== undefined; module = queue[next++]) {
      run.onEvent({ kind: 'step', text: `reading ${module.name} (${next} of ${queue.length})` });
      found.set(module.name, await inspect(module));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}
