import { join } from 'node:path';
import type { Name } from '../../expr/expr.ts';
import type { LeanMessage } from '../../lean/inventory.ts';
import type { SourceModule } from '../project.ts';
import { type Elaborated, hashFiles, moduleFiles } from '../store.ts';
import type { ToolchainEvent, ToolchainFailure } from '../toolchain.ts';
import { keyOf, type Plan, pendingOf } from './plan.ts';
import type { LeanProcess } from './process.ts';

/** At most two processes of at most 2 GiB each. */
const PROCESSES = 2;

/**
 * Imports of one process before it is replaced by a fresh one: what a module imports stays in memory until the end of
 * the process.
 */
const MODULES_A_PROCESS = 40;

type Answer = {
  readonly start?: Name;
  readonly module?: Name;
  readonly ok?: boolean;
  readonly messages?: readonly LeanMessage[];
  readonly milliseconds?: number;
};

const blocked = (name: Name): Elaborated => ({
  messages: [
    {
      severity: 'error',
      line: 1,
      column: 1,
      text: `not elaborated: the imported module ${name} was not built`,
    },
  ],
});

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
 * Elaborates what the plan lacks, in up to two processes, and keeps each result in the store as it comes. Lean writes
 * into `work`. Answers what ended it early, if anything did.
 */
export async function elaborate(
  plan: Plan,
  work: string,
  start: () => LeanProcess,
  onEvent: (event: ToolchainEvent) => void,
): Promise<ToolchainFailure | undefined> {
  const pending = pendingOf(plan);
  const order = urgency(plan.modules);
  const waiting = [...pending].sort((a, b) => (order.get(b.name) as number) - (order.get(a.name) as number));
  const position = new Map(plan.modules.map(({ name }, index) => [name, index]));
  let failure: ToolchainFailure | undefined;
  let started = 0;

  const oleanOf = (name: Name): string => {
    const { key, result } = plan.progress.get(name) ?? {};
    return key && result?.oleanHash ? plan.store.olean(key) : join(work, `${position.get(name)}.olean`);
  };
  const finish = async (module: SourceModule, answer: Answer): Promise<void> => {
    const key = keyOf(plan, module);
    const files = answer.ok ? moduleFiles(work, String(position.get(module.name))) : [];
    const oleanHash = answer.ok && hashFiles(files);
    const result: Elaborated = { messages: answer.messages ?? [], ...(oleanHash && { oleanHash }) };
    // Before others may import it: they find the module in the store. Failures are kept by the caller, later.
    if (key !== undefined && answer.ok) await plan.store.keep(key, result, files);
    plan.progress.set(module.name, { ...(key && { key }), result });
    onEvent({
      kind: 'module',
      module: module.name,
      status: answer.ok ? 'built' : 'failed',
      fromCache: false,
      milliseconds: answer.milliseconds ?? 0,
    });
  };
  const run = async (lean: LeanProcess, module: SourceModule): Promise<void> => {
    onEvent({ kind: 'elaborating', module: module.name, index: ++started, of: pending.length });
    const { name, file, text } = module;
    const modules = plan.modules.map((other) => ({
      name: other.name,
      olean: oleanOf(other.name),
      ...(other === module && { file, text }),
    }));
    let answer: Answer = {};
    const ended = await lean.ask(name, { kind: 'elaborate', modules }, (line) => {
      answer = JSON.parse(line) as Answer;
      return undefined;
    });
    if (ended) failure ??= ended;
    else await finish(module, answer);
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
        onEvent({ kind: 'module', module: module.name, status, fromCache: true, milliseconds: 0 });
        return next();
      }
      plan.progress.set(module.name, { result: blocked(missing) });
      onEvent({ kind: 'module', module: module.name, status: 'failed', fromCache: false, milliseconds: 0 });
      return next();
    }
    return undefined;
  };

  const running = new Set<Promise<void>>();
  const everyone: LeanProcess[] = [];
  let thrown: unknown;
  const idle: { readonly lean: LeanProcess; used: number }[] = [];
  const assign = (module: SourceModule): void => {
    const worker = idle.pop() ?? { lean: start(), used: 0 };
    everyone.push(worker.lean);
    worker.used++;
    const task = run(worker.lean, module)
      .catch((error: unknown) => {
        thrown ??= error;
      })
      .finally(() => {
        running.delete(task);
        if (worker.used < MODULES_A_PROCESS) idle.push(worker);
        else worker.lean.kill();
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
  for (const lean of everyone) lean.kill();
  await Promise.all(running);
  if (thrown !== undefined) throw thrown;
  return failure;
}
