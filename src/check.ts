// The pipeline on one screen: Lean's inventory → counterparts → tasks → results → verdicts → report.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Claim, NumberType, Paper, Registry } from './claims/registry.ts';
import { bindCounterparts } from './counterparts/bind.ts';
import { findExperiments } from './counterparts/experiments.ts';
import { moduleLoader } from './counterparts/load-module.ts';
import { placeOf } from './counterparts/place.ts';
import type { Diagnostic } from './diagnostic.ts';
import { loadMpfr } from './domains/mpfr.ts';
import type { Inventory } from './lean/inventory.ts';
import { type JobResult, runJobs } from './pool/pool.ts';
import { runControls } from './testing/controls.ts';
import type { ExperimentResult, TestResult } from './testing/result.ts';
import { assemble } from './verdict/assemble.ts';
import type { ClaimEvidence } from './verdict/claim.ts';
import { judgeProof, type ProofFacts, proofFacts } from './verdict/proof.ts';
import type { Report } from './verdict/report.ts';
import type { Stop } from './verdict/run.ts';
import { type Job, perform, type Setting, type Task, untested } from './worker.ts';

/** What happens while claims are tested, for progress output. */
export type CheckEvent = { readonly claim: string; readonly done: number; readonly of: number };

/** Everything that a check depends on; all options are resolved by the caller. */
export type CheckOptions = {
  /** Absolute folder that the registry's paths are relative to. */
  readonly root: string;
  readonly registry: Registry;
  /** The claims to check; the others are not in the report. */
  readonly claims: readonly Claim[];
  readonly numbers: readonly NumberType[];
  /** What Lean says; `undefined` where it could not be asked, which `problems` then explain. */
  readonly inventory: Inventory | undefined;
  /** Folder of the Lean project, relative to `root`. */
  readonly leanRoot: string;
  readonly seed: number;
  readonly budget: number;
  /** Worker threads; 0 tests in this thread, where nothing can end a test that does not end. */
  readonly workers: number;
  /** Seconds that one theorem or experiment may take in a worker. */
  readonly timeout: number;
  readonly provenance: Report['provenance'];
  readonly problems: readonly Diagnostic[];
  readonly stops: readonly Stop[];
  readonly onEvent: (event: CheckEvent) => void;
  readonly signal: AbortSignal;
};

type Result = TestResult | ExperimentResult | undefined;

/** Checks claims and reports everything that was found; what is wrong with the project is in the report too. */
export async function check(options: CheckOptions): Promise<Report> {
  const { root, registry, claims, inventory, signal, seed, budget } = options;
  await loadMpfr();
  const load = moduleLoader(root);
  const bound = await bindCounterparts(registry.papers, inventory?.declarations ?? new Map(), load);
  const { experiments, diagnostics: lacking } = await findExperiments(claims, registry.papers, load);
  const { numbers, diagnostics: unproved } = trustedNumbers(options.numbers, inventory);
  const facts = new Map(
    claims.flatMap(({ theorems }) => theorems.map((name) => [name, factsOf(inventory, name)])),
  );
  const tasks = claims.flatMap((claim) => tasksOf(claim, facts, inventory, experiments.has(claim.id)));
  const { counterparts } = bound;
  const results = await (inventory === undefined
    ? tasks.map(() => undefined)
    : performAll(
        tasks,
        { inventory, numbers, counterparts, experiments, seed, budget },
        bound.papers,
        options,
      ));
  const found = new Map(tasks.map((task, i) => [keyOf(task), results[i]]));
  const wrong = [...bound.diagnostics, ...lacking];
  return assemble({
    registry: {
      papers: bound.papers.filter(({ slug }) => claims.some(({ paper }) => paper === slug)),
      claims: registry.claims,
    },
    ...(inventory === undefined ? {} : { inventory }),
    leanRoot: options.leanRoot,
    evidence: claims.map((claim) => evidenceFor(claim, facts, found, bound.papers, options)),
    controls: runControls(seed),
    seed,
    budget,
    provenance: options.provenance,
    diagnostics: [...options.problems, ...unproved, ...wrong],
    stops: [
      ...options.stops,
      ...(signal.aborted ? ['interrupted' as const] : []),
      ...(wrong.length > 0 ? ['usage' as const] : []),
    ],
  });
}

const unasked: ProofFacts = {
  toolchain: 'embedded',
  axioms: [],
  hidden: 0,
  sorry: [],
  notRun: 'Lean was not asked',
};

const factsOf = (inventory: Inventory | undefined, theorem: string): ProofFacts =>
  inventory === undefined ? unasked : proofFacts(inventory, theorem);

const keyOf = (task: Task): string => `${task.claim.id} ${task.kind === 'test' ? task.theorem : ''}`;

/** What there is to find out about a claim: its required tests, of theorems that exist, and its experiment. */
function tasksOf(
  claim: Claim,
  facts: ReadonlyMap<string, ProofFacts>,
  inventory: Inventory | undefined,
  hasExperiment: boolean,
): readonly Task[] {
  const run: readonly Task[] = hasExperiment ? [{ kind: 'run', claim }] : [];
  if (!claim.requires.includes('test') || inventory === undefined) return run;
  return [
    ...claim.theorems.flatMap((theorem): readonly Task[] => {
      const proof = facts.get(theorem) as ProofFacts;
      const proved = judgeProof(theorem, proof).kind === 'proved';
      return proof.declaration === undefined ? [] : [{ kind: 'test', claim, theorem, proved }];
    }),
    ...run,
  ];
}

/** Performs all tasks, in worker threads where there are any; an interrupt leaves the rest without result. */
async function performAll(
  tasks: readonly Task[],
  setting: Setting,
  papers: readonly Paper[],
  { root, workers, timeout, signal, onEvent }: CheckOptions,
): Promise<readonly Result[]> {
  let done = 0;
  const told = (task: Task): void => onEvent({ claim: task.claim.id, done: ++done, of: tasks.length });
  if (workers === 0) {
    const results: Result[] = [];
    for (const task of tasks) {
      // Between tasks the process looks up, so that an interrupt is seen.
      await new Promise((resume) => setImmediate(resume));
      results.push(signal.aborted ? undefined : perform(task, setting));
      told(task);
    }
    return results;
  }
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-'));
  try {
    const inventory = join(folder, 'inventory');
    writeFileSync(inventory, serialize(setting.inventory));
    const { numbers, seed, budget } = setting;
    const jobs = tasks.map((task): Job => ({ task, inventory, root, papers, numbers, seed, budget }));
    const worker = new URL('./worker.js', import.meta.url);
    const onDone = (i: number): void => told(tasks[i] as Task);
    const ran = await runJobs<Job, Result>(jobs, {
      worker,
      workers,
      timeout: timeout * 1000,
      signal,
      onDone,
    });
    return ran.map((one, i) => resultOf(tasks[i] as Task, one, setting));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The result of a job; a job that ended early says so. */
function resultOf(task: Task, job: JobResult<Result>, { seed, budget }: Setting): Result {
  if (job.kind === 'done') return job.value;
  const reason = job.kind === 'timeout' ? `timeout after ${job.milliseconds / 1000} s` : job.message;
  if (task.kind === 'test') return untested(task.theorem, { kind: 'not-run', reason }, seed, budget);
  const { value, bias, because } = task.claim.expect as NonNullable<Claim['expect']>;
  const nothing = { estimate: Number.NaN, standardError: Number.NaN };
  return { verdict: { kind: 'not-run', reason }, seed, ...nothing, expected: value, bias, because };
}

function evidenceFor(
  claim: Claim,
  facts: ReadonlyMap<string, ProofFacts>,
  found: ReadonlyMap<string, Result>,
  papers: readonly Paper[],
  { root, seed, budget, signal }: CheckOptions,
): ClaimEvidence {
  const reason = (theorem: string): string => {
    if (!claim.requires.includes('test')) return claim.because ?? 'the claim does not require it';
    if (signal.aborted) return 'interrupted';
    if (facts.get(theorem)?.notRun !== undefined) return 'Lean was not asked';
    return `there is no theorem ${theorem} to take a statement from`;
  };
  const theorems = claim.theorems.map((theorem) => ({
    theorem,
    proof: facts.get(theorem) as ProofFacts,
    test:
      (found.get(`${claim.id} ${theorem}`) as TestResult | undefined) ??
      untested(theorem, { kind: 'not-run', reason: reason(theorem) }, seed, budget),
  }));
  const called = new Set(theorems.flatMap(({ test }) => test.calls.map(({ constant }) => constant)));
  const bindings = papers.flatMap(({ counterparts }) => counterparts).filter(({ lean }) => called.has(lean));
  const experiment = found.get(`${claim.id} `) as ExperimentResult | undefined;
  return { claim, theorems, ...(experiment === undefined ? {} : { experiment }), ...placeOf(root, bindings) };
}

/**
 * Number types with the operations whose characterising theorems Lean has proved. The others are left out, so that a
 * statement which mentions them cannot be tested: without those theorems nothing says that the operation is what it is said to be.
 */
export function trustedNumbers(
  numbers: readonly NumberType[],
  inventory: Inventory | undefined,
): { readonly numbers: readonly NumberType[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  if (inventory === undefined) return { numbers: [], diagnostics };
  const trusted = numbers.map((type) => ({
    ...type,
    operations: type.operations.filter(({ name, by }) => {
      const unproved = by.filter(
        (theorem) => judgeProof(theorem, proofFacts(inventory, theorem)).kind !== 'proved',
      );
      if (unproved.length === 0) return true;
      diagnostics.push({
        code: 'number-operation-unproved',
        severity: 'warning',
        message: `${name} is not taken for what \`numbers:\` says it is: ${unproved.join(', ')} is not proved`,
        hint: 'prove it, or name the theorems that characterise the operation',
      });
      return false;
    }),
  }));
  return { numbers: trusted, diagnostics };
}
