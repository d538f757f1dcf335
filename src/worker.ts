// What a worker thread does: one theorem, its mutants or one experiment, from plain data. Without workers the check calls the same functions.
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Claim, NumberType, Paper } from './claims/registry.ts';
import { bindCounterparts } from './counterparts/bind.ts';
import { findExperiments } from './counterparts/experiments.ts';
import { moduleLoader } from './counterparts/load-module.ts';
import { type SourceFinder, sourceFinder } from './counterparts/sources.ts';
import { loadMpfr } from './domains/mpfr.ts';
import type { Name } from './expr/expr.ts';
import type { Statement } from './language/ast.ts';
import type { Counterpart } from './language/property.ts';
import type { Inventory } from './lean/inventory.ts';
import { binderName } from './lean/names.ts';
import { unusedBinders } from './lean/unused-binders.ts';
import { type Mutated, mutateTheorem } from './mutation/mutate.ts';
import { makeProperty } from './property/make-property.ts';
import { compileStatement } from './read/compile.ts';
import { type Experiment, runExperiment } from './testing/experiment.ts';
import type { TestOptions } from './testing/options.ts';
import type { ExperimentResult, TestResult, TestVerdict } from './testing/result.ts';
import { testTheorem } from './testing/test-theorem.ts';

/** What all jobs of a check have in common. */
export type Setting = {
  readonly inventory: Inventory;
  readonly numbers: readonly NumberType[];
  readonly counterparts: readonly Counterpart[];
  readonly experiments: ReadonlyMap<string, Experiment>;
  readonly sources: SourceFinder;
  readonly seed: number;
  readonly budget: number;
};

/** One thing to find out about a claim: a theorem to test, the mutants of one, or its experiment. */
export type Task =
  | {
      readonly kind: 'test' | 'mutate';
      readonly claim: Claim;
      readonly theorem: Name;
      readonly proved: boolean;
    }
  | { readonly kind: 'run'; readonly claim: Claim };

/** What a task comes to. */
export type TaskResult = TestResult | ExperimentResult | Mutated | Unmutated | undefined;

/** Why the mutants of a theorem were not tried. */
export type Unmutated = { readonly unmutated: string };

/** A task with everything that a thread needs to find its setting again. */
export type Job = {
  readonly task: Task;
  /** File with the serialised inventory. */
  readonly inventory: string;
  readonly root: string;
  readonly papers: readonly Paper[];
  readonly numbers: readonly NumberType[];
  readonly seed: number;
  readonly budget: number;
};

/** A test result that says only why nothing was tested. */
export function untested(theorem: Name, verdict: TestVerdict, seed: number, budget: number): TestResult {
  return {
    theorem,
    verdict,
    seed,
    budget,
    accepted: 0,
    proposed: 0,
    undecided: 0,
    distinct: 0,
    junk: 0,
    rejectedBy: [],
    strata: [],
    ranges: [],
    histograms: [],
    calls: [],
    health: [],
  };
}

/** A counterpart that only points the way to samples: where it throws it points nowhere. */
const guideOf =
  (call: Counterpart['call']): Counterpart['call'] =>
  (...args) => {
    try {
      return call(...args);
    } catch {
      return Number.NaN;
    }
  };

/** The options under which a theorem of a claim is tested. */
export function optionsFor(task: Exclude<Task, { kind: 'run' }>, setting: Setting): TestOptions {
  const { claim, theorem, proved } = task;
  const { counterparts, seed, budget } = setting;
  return {
    claim: claim.theorems.length === 1 ? claim.id : `${claim.id}/${theorem}`,
    seed,
    budget,
    proved,
    sample: claim.sample,
    guides: new Map(counterparts.map(({ constant, call }) => [constant, guideOf(call)])),
    evaluate: (given, replaced = []) => makeProperty(given, [...counterparts, ...replaced]),
  };
}

/** Accepted samples that the mutants of a theorem share; most of them die on the first. */
const sharedSamples = 256;

/** Changes a theorem, its hypotheses and its counterparts; hypotheses count as used where Lean's proof mentions them. */
function mutate(statement: Statement, task: Exclude<Task, { kind: 'run' }>, setting: Setting): Mutated {
  const options = optionsFor(task, setting);
  const property = options.evaluate(statement);
  const unused = new Set(unusedBinders(setting.inventory, task.theorem).map(({ name }) => binderName(name)));
  const hypotheses = statement.binders.flatMap((one) => (one.kind === 'hypothesis' ? [one.name] : []));
  return mutateTheorem(property, options, {
    samples: Math.min(setting.budget, sharedSamples),
    counterparts: setting.counterparts,
    sources: setting.sources(new Set(property.bound)),
    used: task.proved ? new Set(hypotheses.filter((name) => !unused.has(name))) : undefined,
  });
}

/** Finds out one thing. MPFR must be loaded. */
export function perform(task: Task, setting: Setting): TaskResult {
  const { inventory, numbers, seed, budget } = setting;
  if (task.kind === 'run') {
    const experiment = setting.experiments.get(task.claim.id);
    return (
      experiment && task.claim.expect && runExperiment(task.claim.id, experiment, task.claim.expect, seed)
    );
  }
  const statement = compileStatement(inventory, task.theorem, { numbers });
  if ('kind' in statement) {
    if (task.kind === 'mutate') return undefined;
    const { constant, place, reason, nearest } = statement;
    const detail = `${constant}, ${place}: ${reason}; ${nearest}`;
    return untested(task.theorem, { kind: 'untestable', reason: constant, detail }, seed, budget);
  }
  if (task.kind === 'mutate') return mutate(statement, task, setting);
  const options = optionsFor(task, setting);
  return testTheorem(options.evaluate(statement), options);
}

const settings = new Map<string, Promise<Setting>>();

async function settingOf({
  inventory: file,
  root,
  papers,
  numbers,
  seed,
  budget,
  task,
}: Job): Promise<Setting> {
  await loadMpfr();
  const inventory = deserialize(readFileSync(file)) as Inventory;
  const load = moduleLoader(root);
  const { counterparts } = await bindCounterparts(papers, inventory.declarations, load);
  const { experiments } = await findExperiments([task.claim], papers, load);
  return { inventory, numbers, counterparts, experiments, sources: sourceFinder(papers, root), seed, budget };
}

/** The entry of a worker thread. */
export default async function work(job: Job): Promise<TaskResult> {
  // Experiments are found per claim; everything else is prepared once a thread.
  const key = job.task.kind === 'run' ? `${job.inventory} ${job.task.claim.id}` : job.inventory;
  const setting = settings.get(key) ?? settingOf(job);
  settings.set(key, setting);
  return perform(job.task, await setting);
}
