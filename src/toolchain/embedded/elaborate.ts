import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Name } from '../../expr/expr.ts';
import type { LeanMessage, ModuleRecord } from '../../lean/inventory.ts';
import { entryOf } from '../../present.ts';
import { closureOf, type SourceModule } from '../project.ts';
import { isModuleStop } from '../stopped.ts';
import { type Elaborated, hashFiles, listModuleFiles } from '../store.ts';
import type { ToolchainEvent, ToolchainFailure } from '../toolchain.ts';
import { explainMissing } from './fetched/taken.ts';
import { keyOf, type Plan, pendingOf, setAside } from './plan.ts';
import { ENOUGH_TAKEN, type LeanProcess } from './start-lean.ts';

/** At most two processes of at most 2 GiB each. */
const PROCESSES = 2;

type Answer = {
  readonly start?: Name;
  readonly module?: Name;
  readonly ok?: boolean;
  readonly messages?: readonly LeanMessage[];
  readonly milliseconds?: number;
  readonly initialized?: readonly Name[];
  /** Bytes of memory that Lean has taken. */
  readonly memory?: number;
};

/** A process, how many modules it was given, its memory, and the modules of the project whose initializers have been run in it. */
type Worker = { readonly lean: LeanProcess; used: number; taken: number; initialized: readonly Name[] };

/**
 * Whether a module for which Lean was ended is worth a second try, in a process of its own: what was imported before it may be to blame,
 * or, for a process that broke down, the machine, which ends one when its memory is short.
 */
const mayGoBetter = ({ kind }: ToolchainFailure, used: number): boolean =>
  kind === 'crashed' || (kind === 'out-of-memory' && used > 1);

/** How much work waits for each module, itself included, by length of source: the longest chain goes first. */
const urgency = (modules: readonly SourceModule[]): ReadonlyMap<Name, number> => {
  const waiting = new Map<Name, number>();
  for (const { name, text, imports } of [...modules].reverse()) {
    const own = text.length + (waiting.get(name) ?? 0);
    waiting.set(name, own);
    for (const imported of imports) waiting.set(imported, Math.max(waiting.get(imported) ?? 0, own));
  }
  return waiting;
};

/**
 * Elaborates the modules that the plan lacks, in up to two processes, and stores each result at once. Lean writes into `work`.
 * A module for which Lean has to be ended is set aside, and the others go on. Returns what ended the whole work early, if
 * anything did.
 */
export async function elaborate(
  plan: Plan,
  work: string,
  start: () => LeanProcess,
  onEvent: (event: ToolchainEvent) => void,
): Promise<ToolchainFailure | undefined> {
  const pending = pendingOf(plan);
  const order = urgency(plan.modules);
  const waiting = [...pending].sort((a, b) => entryOf(order, b.name) - entryOf(order, a.name));
  const position = new Map(plan.modules.map(({ name }, index) => [name, index]));
  // Modules that get a process of their own.
  const alone = new Set<Name>();
  let failure: ToolchainFailure | undefined;
  let started = 0;

  const told = (module: Name, status: ModuleRecord['status'], fromCache: boolean, milliseconds = 0): void =>
    onEvent({ kind: 'module', module, status, fromCache, milliseconds });
  const oleanOf = (name: Name): string => {
    const { key, result } = plan.progress.get(name) ?? {};
    return key && result?.oleanHash ? plan.store.olean(key) : join(work, `${position.get(name)}.olean`);
  };
  const finish = async (module: SourceModule, answer: Answer, read: readonly string[]): Promise<void> => {
    const key = keyOf(plan, module);
    const files = answer.ok ? listModuleFiles(work, String(position.get(module.name))) : [];
    const oleanHash = answer.ok && hashFiles(files);
    const reads = plan.store.asRead(read);
    const result: Elaborated = {
      messages: answer.messages ?? [],
      ...(oleanHash && { oleanHash }),
      ...(reads.length > 0 && { reads }),
    };
    // Before others may import it: they find the module in the store. Failures are kept by the caller, later.
    if (key !== undefined && answer.ok) {
      await plan.store.keep(key, result, files);
      for (const written of files) rmSync(written);
    }
    plan.progress.set(module.name, { ...(key && { key }), result });
    told(module.name, answer.ok ? 'built' : 'failed', false, answer.milliseconds);
  };
  /** Elaborates a module; returns whether the process can go on. */
  const run = async (worker: Worker, module: SourceModule): Promise<boolean> => {
    const { lean, used } = worker;
    onEvent({ kind: 'elaborating', module: module.name, index: ++started, of: pending.length });
    const { name, file, text, options, dependency } = module;
    lean.takeReads();
    // Only what it imports: naming all modules to each would cost the square of their number.
    const needed = closureOf([module], plan.byName);
    const modules = plan.modules
      .filter((other) => needed.has(other.name))
      .map((other) => ({
        name: other.name,
        olean: oleanOf(other.name),
        ...(other === module && {
          file: `./${file}`,
          text,
          options: options ?? [],
          mayLackProofs: dependency !== undefined,
        }),
      }));
    let answer: Answer = {};
    const ended = await lean.ask(name, { kind: 'elaborate', modules }, (line) => {
      answer = JSON.parse(line) as Answer;
      return undefined;
    });
    if (ended === undefined) {
      worker.taken = answer.memory ?? 0;
      worker.initialized = [...worker.initialized, ...(answer.initialized ?? [])];
      await finish(module, answer, lean.takeReads());
      return true;
    }
    if (!isModuleStop(ended)) failure ??= ended;
    else if (mayGoBetter(ended, used) && !alone.has(name)) {
      alone.add(name);
      waiting.unshift(module);
    } else {
      setAside(plan, ended, name, 'elaborating');
      told(name, plan.progress.get(name)?.stopped ?? 'failed', false);
    }
    return false;
  };

  /** The next module whose imports are done. A module that imports one that failed is done without Lean. */
  const next = (): SourceModule | undefined => {
    for (const module of [...waiting]) {
      const imports = module.imports.filter((name) => plan.byName.has(name));
      const results = imports.map((name) => plan.progress.get(name)?.result);
      if (results.some((result) => result === undefined)) continue;
      waiting.splice(waiting.indexOf(module), 1);
      const missing = imports.find((_, k) => results[k]?.oleanHash === undefined);
      if (missing === undefined) {
        // What it imports may have been compiled to the same as before, for example after a change of comments.
        const key = keyOf(plan, module);
        const known = key === undefined ? undefined : plan.store.elaborated(key);
        if (key === undefined || known === undefined) return module;
        plan.progress.set(module.name, { key, result: known });
        const status = known.oleanHash === undefined ? 'failed' : 'built';
        told(module.name, status, true);
        return next();
      }
      plan.progress.set(module.name, explainMissing(plan, missing));
      told(module.name, plan.progress.get(module.name)?.stopped ?? 'failed', false);
      return next();
    }
    return undefined;
  };

  const running = new Set<Promise<void>>();
  const everyone: LeanProcess[] = [];
  let thrown: unknown;
  const idle: Worker[] = [];
  /** A waiting process; what was registered in it by modules that this one does not import must not be there. */
  const takeIdle = (module: SourceModule): Worker | undefined => {
    if (alone.has(module.name)) return undefined;
    const needed = closureOf([module], plan.byName);
    const found = idle.findIndex(({ initialized }) => initialized.every((name) => needed.has(name)));
    return found < 0 ? undefined : idle.splice(found, 1)[0];
  };
  const startWorker = (): Worker => {
    // Two processes at most, so one that waits makes room for a fresh one.
    if (running.size + idle.length >= PROCESSES) idle.pop()?.lean.leave();
    return { lean: start(), used: 0, taken: 0, initialized: [] };
  };
  const assign = (module: SourceModule): void => {
    const worker = takeIdle(module) ?? startWorker();
    everyone.push(worker.lean);
    worker.used++;
    const task = run(worker, module)
      .catch((error: unknown) => {
        thrown ??= error;
        return false;
      })
      .then((goesOn) => {
        running.delete(task);
        if (goesOn && worker.taken < ENOUGH_TAKEN) idle.push(worker);
        else worker.lean.leave();
      });
    running.add(task);
  };
  const isOver = (): boolean => failure !== undefined || thrown !== undefined;
  while (!isOver()) {
    while (running.size < PROCESSES) {
      const module = next();
      if (module === undefined) break;
      assign(module);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  for (const lean of everyone) lean.leave();
  await Promise.all(running);
  if (thrown !== undefined) throw thrown;
  return failure;
}
