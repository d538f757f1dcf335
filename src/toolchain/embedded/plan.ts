import type { Name } from '../../expr/expr.ts';
import type { ModuleRecord } from '../../lean/inventory.ts';
import type { SourceModule } from '../project.ts';
import { explainBlocked, type ModuleStop, makeStoppedRecord, type Stage } from '../stopped.ts';
import { type Elaborated, makeModuleKey, type Store } from '../store.ts';

/** The state of one module during a run; its key is known once everything it imports is built. */
export type Progress = {
  readonly key?: string;
  readonly result?: Elaborated;
  /** What ended Lean before it finished the module, or kept it from beginning; the result then only says so. */
  readonly stopped?: ModuleRecord['status'];
};

/** The modules of a run in import order, and how far each has come. */
export type Plan = {
  readonly modules: readonly SourceModule[];
  readonly progress: Map<Name, Progress>;
  readonly store: Store;
  /** What elaboration depends on besides the sources, see `makeElaborationKey`. */
  readonly toolchain: string;
  /** What dumps depend on besides the compiled modules, see `makeInspectionKey`. */
  readonly inspection: string;
  readonly byName: ReadonlyMap<Name, SourceModule>;
};

/** The key of a module, when all project modules it imports are built. */
export function keyOf({ toolchain, progress, byName }: Plan, module: SourceModule): string | undefined {
  return makeModuleKey(toolchain, module, (name) =>
    byName.has(name) ? progress.get(name)?.result?.oleanHash : null,
  );
}

/** Looks every module up in the store, imports first. */
export function makePlan(
  modules: readonly SourceModule[],
  store: Store,
  toolchain: string,
  inspection: string,
): Plan {
  const byName = new Map(modules.map((module) => [module.name, module]));
  const plan: Plan = { modules, progress: new Map(), store, toolchain, inspection, byName };
  for (const module of modules) {
    if (module.fault !== undefined) {
      const { status, message } = module.fault;
      plan.progress.set(module.name, { result: { messages: [message] }, stopped: status });
      continue;
    }
    const key = keyOf(plan, module);
    const result = key === undefined ? undefined : store.elaborated(key);
    plan.progress.set(module.name, { ...(key && { key }), ...(result && { result }) });
  }
  return plan;
}

/** Removes compiled modules of the plan that are damaged; returns whether there were any. */
export function dropDamaged(plan: Plan): boolean {
  return listBuilt(plan).filter(({ key }) => plan.store.dropDamaged(key)).length > 0;
}

/** Keeps what Lean said about modules that it could not build, once it is certain that Lean itself was sound. */
export async function keepFailures({ modules, progress, store }: Plan): Promise<void> {
  for (const { name } of modules) {
    const { key, result } = progress.get(name) ?? {};
    if (key !== undefined && result !== undefined && result.oleanHash === undefined) {
      await store.keep(key, result, []);
    }
  }
}

/** Modules that have not been elaborated. */
export function pendingOf({ modules, progress }: Plan): readonly SourceModule[] {
  return modules.filter(({ name }) => progress.get(name)?.result === undefined);
}

/** Built modules with their keys, in import order. */
export function listBuilt({
  modules,
  progress,
}: Plan): readonly { readonly name: Name; readonly key: string }[] {
  return modules.flatMap(({ name }) => {
    const { key, result } = progress.get(name) ?? {};
    return key !== undefined && result?.oleanHash !== undefined ? [{ name, key }] : [];
  });
}

/** Files that were read besides the sources, or looked for, relative to the project's root. */
export function listReads({ progress }: Plan): readonly string[] {
  const read = [...progress.values()].flatMap(({ result }) => result?.reads ?? []);
  return [...new Set(read.map(([file]) => file))].sort();
}

/** The key under which the dump of a compiled module is kept. Files read besides the source are not in the key of the module. */
export function makeDumpKey({ store, inspection, modules }: Plan, key: string): string {
  const { reads, oleanHash } = store.elaborated(key) ?? {};
  // What is fetched counts as library in a dump, and the same package may be fetched here and lie in the project there.
  const taken = modules.some(({ isFetched }) => isFetched) ? '-taken' : '';
  return `${key}-${inspection}${taken}${reads === undefined ? '' : `-${oleanHash?.slice(0, 16)}`}`;
}

/** The dump of a compiled module from the store, when it has been dumped. */
export function dumpOf(plan: Plan, key: string): ReturnType<Store['dump']> {
  return plan.store.dump(makeDumpKey(plan, key));
}

/** Removes a module for which Lean was ended, and all that import it. Nothing is stored: it may succeed next time. */
export function setAside({ modules, progress }: Plan, stop: ModuleStop, module: Name, stage: Stage): void {
  const { status, messages } = makeStoppedRecord(stop, stage);
  progress.set(module, { result: { messages }, stopped: status });
  const out = new Set([module]);
  for (const { name, imports } of modules) {
    const blocker = imports.find((imported) => out.has(imported));
    if (blocker === undefined || name === module) continue;
    out.add(name);
    const known = progress.get(name)?.result;
    // A module that failed before keeps its own reason.
    if (known !== undefined && known.oleanHash === undefined) continue;
    progress.set(name, { result: { messages: explainBlocked(blocker) } });
  }
}

/** The records of all modules but those of dependencies that are taken at their word. */
export function recordsOf(plan: Plan): readonly ModuleRecord[] {
  const { modules, progress } = plan;
  const recorded = modules.filter(({ isFetched }) => !isFetched);
  return recorded.map(({ name, file, sourceHash, imports, dependency }) => {
    const { key, result, stopped } = progress.get(name) ?? {};
    const isBuilt = result?.oleanHash !== undefined;
    const isEnded = stopped !== undefined && stopped !== 'failed' && stopped !== 'not-fetched';
    const ended = isEnded ? 'Lean was ended before it was done' : 'the module was not built';
    const why = isBuilt ? 'not asked for' : ended;
    const recheck = isBuilt && key !== undefined ? dumpOf(plan, key)?.recheck : undefined;
    return {
      name,
      file,
      sourceHash,
      imports,
      status: stopped ?? (isBuilt ? 'built' : 'failed'),
      messages: result?.messages ?? [],
      recheck: recheck ?? { kind: 'not-run', why },
      ...(dependency !== undefined && { dependency }),
    };
  });
}
