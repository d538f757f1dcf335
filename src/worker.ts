// Performs one job in a process: a theorem, its mutants, an experiment or the replay of a sample. Input and output are plain data.
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Command, NumberType, Paper } from './claims/registry.ts';
import { askInBlocks } from './counterparts/command/blocks.ts';
import { makeCommandClients, surveyCommand } from './counterparts/command/clients.ts';
import { sourcesOf } from './counterparts/command/sources.ts';
import { counterpartsOf, experimentAt, guidesOf } from './counterparts/counterparts-of.ts';
import { findReplacedBuiltIns, withEffects } from './counterparts/effects.ts';
import type { Export } from './counterparts/experiments.ts';
import { type ModuleLoader, makeModuleLoader, surveyModule } from './counterparts/load-module.ts';
import { takeReads } from './counterparts/reads.ts';
import { makeSourceFinder, numbersBehind, type SourceFinder } from './counterparts/sources.ts';
import type { Origin, Surveyed } from './counterparts/survey.ts';
import { loadMpfr } from './domains/mpfr.ts';
import type { Name } from './expr/expr.ts';
import type { Statement } from './language/ast.ts';
import type { Counterpart, Untestable } from './language/property.ts';
import type { Inventory } from './lean/inventory.ts';
import { findUsedHypotheses } from './lean/unused-binders.ts';
import { type Consulted, watch } from './lean/watched.ts';
import { type Mutated, mutateTheorem } from './mutation/mutate.ts';
import { mutateAtTypes } from './mutation/mutate-at-types.ts';
import { openLedger, testByLean } from './oracle/by-lean.ts';
import { testWithTypes } from './oracle/with-types.ts';
import { makeProperty } from './property/make-property.ts';
import { type CompileOptions, compileStatement } from './read/compile.ts';
import type { Task, TaskResult, TheoremTask } from './task.ts';
import { choiceOf, optionsAt } from './testing/at-types.ts';
import { type Experiment, runExperiment } from './testing/experiment.ts';
import type { TestOptions } from './testing/options.ts';
import { type Replay, replay } from './testing/replay.ts';
import { makeUntestable } from './testing/untested.ts';

/** Inputs that all jobs of a check share. */
type Setting = {
  readonly inventory: Inventory;
  /** Names that were looked up in the inventory since the last call. */
  readonly takeConsulted: () => Consulted;
  readonly numbers: readonly NumberType[];
  readonly counterparts: readonly Counterpart[];
  readonly experiments: ReadonlyMap<string, Experiment>;
  readonly sources: SourceFinder;
  /** Numbers that occur in the code of a definition's counterpart. */
  readonly numbersOf: (constant: Name) => readonly number[];
  readonly seed: number;
  readonly budget: number;
};

/** Everything that a process needs to prepare a job. */
export type Shared = {
  /** Path of the file with the serialised inventory. */
  readonly inventory: string;
  /** Papers with every binding that can be used. */
  readonly papers: readonly Paper[];
  readonly experiments: ReadonlyMap<string, Export>;
  readonly numbers: readonly NumberType[];
  readonly seed: number;
  readonly budget: number;
};

/** A job for a process. */
export type Job = { readonly root: string } & (
  | ({ readonly kind: 'survey' } & Origin)
  | { readonly kind: 'task'; readonly task: Task; readonly shared: Shared }
  | { readonly kind: 'replay'; readonly task: TheoremTask; readonly address: string; readonly shared: Shared }
);

/** A process's answer, tagged like the job. */
export type Answer =
  | { readonly kind: 'surveyed'; readonly surveyed: Surveyed }
  | { readonly kind: 'result'; readonly result: TaskResult; readonly consulted: Consulted }
  | { readonly kind: 'replayed'; readonly replayed: Replayed | Untestable };

/** An answer, and what was noticed while computing it. */
export type Worked = {
  readonly value: Answer;
  /** Files that the author's code used, absolute. */
  readonly files: readonly string[];
  /** Side effects of the author's code, in words. */
  readonly effects: readonly string[];
};

/** A replayed sample, with the names of its variables. */
export type Replayed = { readonly found: Replay; readonly names: readonly string[] };

/** Reads the statement of a theorem. */
const readerOf =
  ({ theorem }: TheoremTask, { inventory, numbers, counterparts }: Setting) =>
  (more: Partial<CompileOptions> = {}): Statement | Untestable =>
    compileStatement(inventory, theorem, {
      ...{ numbers, bound: new Set(counterparts.map(({ constant }) => constant)) },
      ...more,
    });

/** The options under which a theorem of a claim is tested. */
function optionsFor(task: TheoremTask, { calls }: Statement, setting: Setting): TestOptions {
  const { claim, theorem, proved } = task;
  const { counterparts, seed, budget } = setting;
  const numbers = calls.flatMap((constant) => setting.numbersOf(constant));
  return {
    claim: claim.theorems.length === 1 ? claim.id : `${claim.id}/${theorem}`,
    seed,
    budget,
    proved,
    sample: claim.sample,
    guides: guidesOf(counterparts),
    numbers,
    evaluate: (given, replaced = []) =>
      askInBlocks(makeProperty(given, [...counterparts, ...replaced]), clients.all()),
  };
}

/** Accepted samples that the mutants of a theorem share; most mutants die on the first one. */
const sharedSamples = 256;

/** Mutates a theorem, its hypotheses and its counterparts. A hypothesis counts as used if Lean's proof mentions it. */
const mutateIn =
  (task: TheoremTask, setting: Setting) =>
  (statement: Statement, noticed: ReadonlySet<string>): Mutated => {
    const options = optionsAt(optionsFor(task, statement, setting), statement);
    const property = options.evaluate(statement);
    const hypotheses = statement.binders.flatMap((one) => (one.kind === 'hypothesis' ? [one.name] : []));
    return mutateTheorem(property, options, {
      samples: Math.min(setting.budget, sharedSamples),
      counterparts: setting.counterparts,
      sources: setting.sources(new Set(property.bound)),
      used: task.proved ? findUsedHypotheses(setting.inventory, task.theorem, hypotheses) : undefined,
      noticed,
    });
  };

/** Performs one task. MPFR must be loaded. */
function perform(task: Task, setting: Setting): TaskResult {
  const { inventory, seed } = setting;
  if (task.kind === 'run') {
    const { id, expect } = task.claim;
    const experiment = setting.experiments.get(id);
    if (experiment === undefined || expect === undefined) return { kind: 'nothing' };
    return { kind: 'ran', experiment: runExperiment(id, experiment, expect, seed) };
  }
  const { theorem, lean = new Map() } = task;
  const read = readerOf(task, setting);
  const optionsOf = (one: Statement): TestOptions => optionsFor(task, one, setting);
  const statement = read();
  if (task.kind === 'mutate') {
    const how = 'kind' in statement ? { lean: openLedger(lean).lean } : {};
    const first = 'kind' in statement ? read(how) : statement;
    if ('kind' in first) return { kind: 'nothing' };
    const readAt = (choice: readonly number[]) => read({ ...how, choice });
    return { kind: 'mutated', mutated: mutateAtTypes(first, readAt, mutateIn(task, setting)) };
  }
  if ('kind' in statement) {
    const byLean = testByLean(lean, { read: (by) => read({ lean: by }), optionsFor: optionsOf, inventory });
    if (byLean !== undefined && task.lean !== undefined) return byLean;
    const test = makeUntestable(theorem, statement, setting);
    return { kind: 'tested', test, ...(byLean && { wanted: byLean.wanted }) };
  }
  return { kind: 'tested', ...testWithTypes(statement, { read, optionsOf, inventory }) };
}

/** Replays a sample, or says why its statement cannot be tested. */
function replayIn(task: TheoremTask, address: string, setting: Setting): Replayed | Untestable {
  const lean = task.lean && { lean: openLedger(task.lean).lean };
  const read = readerOf(task, setting);
  const first = read(lean);
  const statement = 'kind' in first ? first : read({ ...lean, choice: choiceOf(address, first) });
  if ('kind' in statement) return statement;
  const options = optionsAt(optionsFor(task, statement, setting), statement);
  const names = statement.binders.flatMap((binder) => (binder.kind === 'value' ? [binder.name] : []));
  return { found: replay(options.evaluate(statement), options, address), names };
}

const clients = makeCommandClients();
const loaders = new Map<string, ModuleLoader>();

function loaderOf(root: string): ModuleLoader {
  const loader = loaders.get(root) ?? makeModuleLoader(root);
  loaders.set(root, loader);
  return loader;
}

const settings = new Map<string, Promise<Setting>>();

async function settingOf({ inventory: file, papers, ...shared }: Shared, root: string): Promise<Setting> {
  await loadMpfr();
  const { inventory, take } = watch(deserialize(readFileSync(file)) as Inventory);
  const clientOf = (command: Command) => clients.of(command, root);
  const counterparts = await counterpartsOf(papers, { load: loaderOf(root), clientOf });
  const [written, asked] = [makeSourceFinder(papers, root), sourcesOf(papers, clientOf)];
  const sources: SourceFinder = (constants) => [
    ...written(constants),
    ...asked.filter(({ constant }) => constants.has(constant)),
  ];
  return {
    ...shared,
    inventory,
    takeConsulted: take,
    counterparts,
    experiments: new Map(),
    sources,
    numbersOf: numbersBehind(sources),
  };
}

/** The result of a task, and the names that it looked up in the inventory. */
function answerOf(task: Task, setting: Setting): Answer {
  setting.takeConsulted();
  const result = perform(task, setting);
  return { kind: 'result', result, consulted: setting.takeConsulted() };
}

/** Loads what a task needs, and returns the function that performs it. */
async function prepare({ root, ...job }: Exclude<Job, { kind: 'survey' }>): Promise<() => Answer> {
  const { shared, task } = job;
  const known = settings.get(shared.inventory) ?? settingOf(shared, root);
  settings.set(shared.inventory, known);
  const setting = await known;
  if (job.kind === 'replay')
    return () => ({ kind: 'replayed', replayed: replayIn(job.task, job.address, setting) });
  const place = shared.experiments.get(task.claim.id);
  if (task.kind !== 'run' || place === undefined) return () => answerOf(task, setting);
  const experiment = await experimentAt(place, loaderOf(root));
  const experiments = new Map([[task.claim.id, experiment]]);
  return () => answerOf(task, { ...setting, experiments });
}

/**
 * Performs one job. Its result is invalid if the author's code has replaced built-in functions that this program uses.
 * @throws in that case, if a module changed since it was surveyed, and if a program did not answer.
 */
export async function work(job: Job): Promise<Worked> {
  if (job.kind === 'survey') {
    const { root, module, command } = job;
    const surveyed =
      command === undefined
        ? await surveyModule(loaderOf(root), module)
        : surveyCommand(clients.of(command, root));
    return { value: { kind: 'surveyed', surveyed }, files: takeReads(), effects: [] };
  }
  const run = await prepare(job);
  clients.begin();
  // looked at before any timer of the code can put them back, and after all timers
  const { value, effects } = await withEffects(async () => ({ is: run(), during: findReplacedBuiltIns() }));
  clients.finish();
  const replaced = [...new Set([...value.during, ...findReplacedBuiltIns()])];
  if (replaced.length > 0)
    throw new Error(`the code replaces ${replaced.slice(0, 3).join(', ')}, on which every judgement rests`);
  return { value: value.is, files: takeReads(), effects };
}
