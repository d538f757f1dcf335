import { statSync } from 'node:fs';
import type { Name } from '../../expr/expr.ts';
import { entryOf } from '../../present.ts';
import { readDumps } from '../dump-stream.ts';
import { closureOf } from '../project.ts';
import { isModuleStop } from '../stopped.ts';
import type { ToolchainFailure } from '../toolchain.ts';
import { isTaken } from './fetched/taken.ts';
import { dumpOf, listBuilt, makeDumpKey, type Plan, setAside } from './plan.ts';
import type { LeanProcess } from './start-lean.ts';

/** Below this total size of compiled modules, one process is faster than two. */
const WORTH_TWO = 2_000_000;

/** Total size of compiled modules that one process is asked about at most: it imports all of them, and keeps all that it prints. */
const MOST_AT_ONCE = 12_000_000;

type Module = { readonly name: Name; readonly key: string };

/** Built modules that are to be dumped and that the store has no dump of. */
export function listUndumped(plan: Plan): readonly Module[] {
  return listBuilt(plan).filter(({ name, key }) => !isTaken(plan, name) && dumpOf(plan, key) === undefined);
}

/** Asks one process about some modules; returns what ended it early. Whole dumps are kept, and taken out of `part`. */
const ask = async (plan: Plan, part: Module[], lean: LeanProcess): Promise<ToolchainFailure | undefined> => {
  const keys = new Map(part.map(({ name, key }) => [name, key]));
  const sources = part.flatMap(({ name }) => plan.byName.get(name) ?? []);
  const needed = closureOf(sources, plan.byName);
  const request = {
    kind: 'inspect',
    modules: listBuilt(plan)
      .filter(({ name }) => needed.has(name))
      .map(({ name, key }) => ({
        name,
        olean: plan.store.olean(key),
        dump: keys.has(name),
        taken: isTaken(plan, name),
      })),
  };
  const kept: Promise<void>[] = [];
  const dumps = readDumps(({ module, recheck, text }) => {
    const key = keys.get(module);
    if (key === undefined) return;
    kept.push(plan.store.keepDump(makeDumpKey(plan, key), text, recheck));
    part.splice(
      part.findIndex(({ name }) => name === module),
      1,
    );
  });
  const order = part.map(({ name }) => name);
  const failure = await lean.ask(order[0] ?? '', request, (line) => {
    const done = dumps.take(line);
    // A dump begins when the module has been checked; what takes time then is the module after it.
    return done && (order[order.indexOf(done) + 1] ?? done);
  });
  dumps.finish();
  await Promise.all(kept);
  return failure;
};

/** Whether Lean refused to import several modules together. */
const isClash = (failure: ToolchainFailure): boolean =>
  failure.kind === 'crashed' && failure.detail.includes('environment already contains');

/** Goes on with a fresh process after each module for which Lean has to be ended; such a module is set aside. */
const inspectPart = async (
  plan: Plan,
  part: Module[],
  start: () => LeanProcess,
): Promise<ToolchainFailure | undefined> => {
  while (part.length > 0) {
    const lean = start();
    const before = part.length;
    const failure = await ask(plan, part, lean);
    lean.leave();
    if (failure === undefined || !isModuleStop(failure)) return failure;
    if (isClash(failure) && part.length > 1) {
      // No environment holds both of two modules that declare one name, so they are looked at apart.
      const half = part.length >> 1;
      const early = await inspectPart(plan, part.slice(0, half), start);
      return early ?? inspectPart(plan, part.slice(half), start);
    }
    const [culprit] = part;
    // What the process did before may be to blame, unless this was the first thing it did or took too long by itself.
    if (culprit === undefined || (part.length < before && failure.kind !== 'timeout')) continue;
    setAside(plan, failure, culprit.name, 'checking again and printing');
    const left = new Set(listBuilt(plan).map(({ name }) => name));
    part.splice(0, part.length, ...part.filter(({ name }) => left.has(name)));
  }
  return undefined;
};

/**
 * Cuts a part, which is in import order, where a module rests on an earlier one by way of a module that is not looked at: the kernel
 * would be given the earlier one as an import and then once more.
 */
const cut = (plan: Plan, part: readonly Module[]): readonly Module[][] => {
  const order = new Map(plan.modules.map(({ name }, k) => [name, k]));
  const parts: Module[][] = [];
  let names = new Set<Name>();
  for (const module of part) {
    const first = entryOf(order, parts.at(-1)?.[0]?.name ?? module.name);
    const outside = (plan.byName.get(module.name)?.imports ?? []).flatMap((name) => {
      const found = names.has(name) ? undefined : plan.byName.get(name);
      return found !== undefined && entryOf(order, name) > first ? [found] : [];
    });
    const isApart = outside.length > 0 && [...closureOf(outside, plan.byName)].some((one) => names.has(one));
    if (parts.length === 0 || isApart) {
      parts.push([]);
      names = new Set();
    }
    parts.at(-1)?.push(module);
    names.add(module.name);
  }
  return parts;
};

/**
 * Has the kernel check the declarations of built modules again, in processes in which no project file has been
 * elaborated, and keeps their dumps.
 */
export async function inspect(plan: Plan, start: () => LeanProcess): Promise<ToolchainFailure | undefined> {
  const missing = listUndumped(plan);
  const sizes = missing.map(({ key }) => statSync(plan.store.olean(key)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.max(total > WORTH_TWO ? 2 : 1, Math.ceil(total / MOST_AT_ONCE));
  const parts: Module[][] = [];
  let before = 0;
  for (const [k, module] of missing.entries()) {
    const place = Math.floor((before * count) / Math.max(total, 1));
    parts[place] = [...(parts[place] ?? []), module];
    before += sizes[k] ?? 0;
  }
  // two at a time
  const waiting = parts.filter((part) => part !== undefined).flatMap((part) => cut(plan, part));
  const ends: (ToolchainFailure | undefined)[] = [];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      // what another part had to set aside may be imported here
      const built = new Set(listBuilt(plan).map(({ name }) => name));
      const end = await inspectPart(
        plan,
        part.filter(({ name }) => built.has(name)),
        start,
      );
      ends.push(end);
      if (end !== undefined) return;
    }
  };
  await Promise.all([work(), work()]);
  return ends.find((end) => end !== undefined);
}
