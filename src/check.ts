// The pipeline on one screen: prepare → tasks → results → verdicts → report.
import type { Claim } from './claims/registry.ts';
import { type Confirmed, confirm } from './confirm.ts';
import { describeSideEffect, dropRepeats } from './counterparts/bind.ts';
import { listNotMutated } from './counterparts/command/not-mutated.ts';
import { experimentOf, placeOf } from './counterparts/place.ts';
import { driftOf } from './counterparts/review.ts';
import type { Diagnostic } from './diagnostic.ts';
import { loadMpfr } from './domains/mpfr.ts';
import { openFinder } from './find-out.ts';
import { type Kept, openKept } from './kept/kept-result.ts';
import { openMemory } from './kept/open-memory.ts';
import type { Inventory } from './lean/inventory.ts';
import { type Given, type Prepared, prepare } from './prepare.ts';
import { openProcesses, type Processes } from './processes.ts';
import { type DoneTask, type FoundTask, mutantsOf, type Task } from './task.ts';
import { runControls } from './testing/controls.ts';
import { makeUntested } from './testing/untested.ts';
import type { Toolchain } from './toolchain/toolchain.ts';
import { assemble } from './verdict/assemble.ts';
import type { ClaimEvidence } from './verdict/evidence.ts';
import { explainUnjoined, findInstead } from './verdict/proof/instead.ts';
import { collectProofFacts, judgeProof, type ProofFacts } from './verdict/proof/proof.ts';
import { withFingerprint } from './verdict/proof/with-fingerprint.ts';
import type { Instead, Report } from './verdict/report.ts';
import type { Stop } from './verdict/run.ts';
import { holdToLean } from './with-lean/hold-to-lean.ts';
import { runWithLean } from './with-lean/lean-values.ts';

/** Progress messages while claims are tested. */
type CheckEvent = {
  readonly kind: Task['kind'];
  readonly claim: string;
  readonly done: number;
  readonly of: number;
};

/** All inputs of a check; the caller resolves every option. */
export type CheckOptions = Given & {
  /** Folder of the Lean project, relative to `root`. */
  readonly leanRoot: string;
  readonly seed: number;
  readonly budget: number;
  /** Number of processes that load and call the author's code, at least one. This process never loads it. */
  readonly workers: number;
  /** Time limit of one theorem or experiment, in seconds. */
  readonly timeout: number;
  /** Whether to mutate the theorems that agree, their hypotheses and their counterparts. */
  readonly mutants: boolean;
  /** Asks Lean's kernel about counterexamples, and has Lean evaluate definitions; if absent, nothing is confirmed or compared. */
  readonly evaluate?: Toolchain['evaluate'];
  readonly run?: Toolchain['run'];
  /** Results of tasks from earlier runs. */
  readonly kept?: Kept;
  readonly provenance: Report['provenance'];
  readonly problems: readonly Diagnostic[];
  readonly stops: readonly Stop[];
  readonly onEvent: (event: CheckEvent) => void;
  /** Called with the output of the author's code. */
  readonly onOutput?: (text: string) => void;
  /** Called at the end with every file that the author's code used, absolute and sorted. */
  readonly onFiles?: (files: readonly string[]) => void;
  /** Looks up the results of other machines. If present, no task is performed here, and a task without a stored result has none. */
  readonly found?: (task: Task) => FoundTask | undefined;
  /** Called at the end with the result of every task. */
  readonly onFound?: (tasks: readonly FoundTask[]) => void;
  readonly signal: AbortSignal;
};

/** Checks claims and returns a report of all findings; problems of the project are in the report too. */
export async function check(options: CheckOptions): Promise<Report> {
  const processes = openProcesses(options.root, options.workers, options.onOutput ?? (() => undefined));
  try {
    const earlier = new Set<string>();
    const onUsed = (files: readonly string[]): void => {
      for (const file of files) earlier.add(file);
    };
    const report = await checkIn(processes, options, onUsed);
    const files = new Set([...processes.used(), ...earlier]);
    options.onFiles?.([...files].sort());
    return report;
  } finally {
    processes.close();
  }
}

async function checkIn(
  processes: Processes,
  options: CheckOptions,
  onUsed: (files: readonly string[]) => void,
): Promise<Report> {
  const { registry, claims, inventory, signal, seed, budget } = options;
  await loadMpfr();
  const prepared = await prepare(options, processes, signal);
  const remember = options.kept && inventory && openMemory(options.kept, inventory);
  const factsOf = (name: string): ProofFacts =>
    inventory === undefined ? unasked : collectProofFacts(inventory, name, remember);
  const facts = new Map(
    claims.flatMap(({ theorems, tests }) =>
      [...theorems, ...(tests?.values() ?? [])].map((name) => [name, factsOf(name)]),
    ),
  );
  const setting = inventory && { ...prepared, inventory, seed, budget };
  const { timeout, kept, root, found } = options;
  const keeper = kept && setting && openKept(kept, setting, root);
  const { run, noteOf } = openFinder(setting, {
    processes,
    timeout,
    onDone: ({ kind, claim }, done, of) => options.onEvent({ kind, claim: claim.id, done, of }),
    onUsed,
    signal,
    ...(keeper && { keeper }),
    ...(found && { found }),
  });
  const read = await run(
    claims.flatMap((claim) => tasksOf(claim, facts, inventory, prepared.experiments.has(claim.id))),
  );
  // results of other machines have Lean's answers already, but not what a recorded inventory leaves open
  const isOpen = found === undefined || inventory?.recorded === true;
  const asks = inventory !== undefined && options.evaluate !== undefined && isOpen && !signal.aborted;
  const first =
    asks && options.run && !inventory.recorded
      ? await runWithLean(read, run, { run: options.run, kept, inventory })
      : read;
  const held = await holdToLean(first, { run: asks ? options.run : undefined, kept, inventory });
  const { done: tested, problem: unconfirmed }: Confirmed = asks
    ? await confirm(held.done, inventory, options.evaluate)
    : held;
  const mutated = options.mutants ? await run(tested.flatMap(mutantsOf)) : [];
  const done = [...tested, ...mutated];
  options.onFound?.(done.map((one) => ({ ...one, ...noteOf(one.task) })));
  const effects = done.flatMap(({ task }) =>
    noteOf(task).effects.map((effect) =>
      describeSideEffect(`the code that ${task.claim.id} runs ${effect}`, task.claim.where),
    ),
  );
  const told = dropRepeats([...prepared.diagnostics, ...effects]);
  const wrong = told.some(({ severity }) => severity === 'error');
  return assemble({
    registry: {
      papers: prepared.papers.filter(({ slug }) => claims.some(({ paper }) => paper === slug)),
      claims: registry.claims,
    },
    ...(inventory === undefined ? {} : { inventory }),
    leanRoot: options.leanRoot,
    evidence: claims.map((claim) =>
      evidenceFor(
        claim,
        done.filter(({ task }) => task.claim === claim),
        { facts, prepared },
        options,
      ),
    ),
    controls: runControls(seed),
    seed,
    budget,
    ...(remember && { remember }),
    provenance: options.provenance,
    unloaded: prepared.unloaded,
    diagnostics: [
      ...options.problems,
      ...held.problems,
      ...(unconfirmed === undefined ? [] : [unconfirmed]),
      ...prepared.unproved,
      ...told,
    ],
    stops: [
      ...options.stops,
      ...held.stops,
      ...(unconfirmed?.severity === 'error' ? ['environment' as const] : []),
      ...(signal.aborted ? ['interrupted' as const] : []),
      ...(wrong ? ['usage' as const] : []),
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

/** The tasks of a claim: its required tests (for theorems that exist) and its experiment. */
function tasksOf(
  claim: Claim,
  facts: ReadonlyMap<string, ProofFacts>,
  inventory: Inventory | undefined,
  hasExperiment: boolean,
): readonly Task[] {
  const run: readonly Task[] = hasExperiment ? [{ kind: 'run', claim }] : [];
  if (!claim.requires.includes('test') || inventory === undefined) return run;
  return [
    ...claim.theorems.flatMap((named): readonly Task[] => {
      const instead = findInstead(claim, named, inventory);
      if (instead?.by === 'nothing') return [];
      const theorem = instead?.theorem ?? named;
      const proof = facts.get(theorem) ?? unasked;
      const proved = judgeProof(theorem, proof).kind === 'proved';
      return proof.declaration === undefined ? [] : [{ kind: 'test', claim, theorem, proved }];
    }),
    ...run,
  ];
}

function evidenceFor(
  claim: Claim,
  done: readonly DoneTask[],
  { facts, prepared }: { readonly facts: ReadonlyMap<string, ProofFacts>; readonly prepared: Prepared },
  { root, seed, budget, signal, inventory }: CheckOptions,
): ClaimEvidence {
  const { papers, code } = prepared;
  const reason = (theorem: string, finite: Instead | undefined): string => {
    if (!claim.requires.includes('test')) return claim.because ?? 'the claim does not require it';
    if (signal.aborted) return 'interrupted';
    if (finite?.by === 'nothing') return explainUnjoined(theorem, finite.theorem);
    if (facts.get(theorem)?.notRun !== undefined) return 'Lean was not asked';
    return `there is no theorem ${finite?.theorem ?? theorem} to take a statement from`;
  };
  const theorems = claim.theorems.map((theorem) => {
    const finite = inventory && findInstead(claim, theorem, inventory);
    const instead = finite && { instead: finite };
    const results = done.flatMap(({ task, result }) =>
      task.kind !== 'run' && task.theorem === (finite?.theorem ?? theorem) ? [result] : [],
    );
    const test =
      results.find((one) => one.kind === 'tested')?.test ??
      makeUntested(theorem, { kind: 'not-run', reason: reason(theorem, finite) }, seed, budget);
    const mutated = results.find((one) => one.kind === 'mutated' || one.kind === 'unmutated');
    const proof = withFingerprint(claim, theorem, facts.get(theorem) ?? unasked, inventory);
    if (mutated === undefined) return { theorem, ...instead, proof, test };
    if (mutated.kind === 'unmutated') {
      const detail = `the mutants were not tried: ${mutated.why}`;
      const failure = { code: 'mutants-not-run', detail } as const;
      return { theorem, ...instead, proof, test: { ...test, health: [...test.health, failure] } };
    }
    const { result, sources } = mutated.mutated;
    const health = [...test.health, ...listNotMutated(test, papers)];
    return { theorem, ...instead, proof, test: { ...test, health, mutation: result }, sources };
  });
  const called = new Set(theorems.flatMap(({ test }) => test.calls.map(({ constant }) => constant)));
  const bindings = papers.flatMap(({ counterparts }) => counterparts).filter(({ lean }) => called.has(lean));
  const experiments = done.flatMap(({ result }) => (result.kind === 'ran' ? [result.experiment] : []));
  const [experiment] = experiments;
  const places = placeOf(root, [...bindings, ...experimentOf(root, claim, papers)]);
  const drifted = driftOf(claim, { inventory, papers, code, root });
  return { claim, theorems, ...(experiment === undefined ? {} : { experiment }), ...places, drifted };
}
