// The pipeline on one screen: Lean's inventory → counterparts → tasks → results → verdicts → report.
import type { Claim, NumberType, Paper, Registry } from './claims/registry.ts';
import { confirm } from './confirm.ts';
import { bindCounterparts, modulesOf, once, sideEffect } from './counterparts/bind.ts';
import { experimentModules, findExperiments } from './counterparts/experiments.ts';
import { experimentOf, placeOf } from './counterparts/place.ts';
import { othersOf, sourceFinder } from './counterparts/sources.ts';
import { unusableCounterparts } from './counterparts/unusable.ts';
import type { Diagnostic } from './diagnostic.ts';
import { loadMpfr } from './domains/mpfr.ts';
import type { Inventory } from './lean/inventory.ts';
import type { Mutated } from './mutation/mutate.ts';
import { openProcesses, type Processes } from './processes.ts';
import { type Kept, performAll } from './tasks.ts';
import { runControls } from './testing/controls.ts';
import type { ExperimentResult, TestResult } from './testing/result.ts';
import type { Toolchain } from './toolchain/toolchain.ts';
import { assemble } from './verdict/assemble.ts';
import type { ClaimEvidence } from './verdict/evidence.ts';
import { withFingerprint } from './verdict/proof/drift.ts';
import { judgeProof, type ProofFacts, proofFacts } from './verdict/proof/proof.ts';
import { trustedNumbers } from './verdict/proof/trusted-numbers.ts';
import type { Report } from './verdict/report.ts';
import type { Stop } from './verdict/run.ts';
import { type Task, type TaskResult, type Unmutated, untested } from './worker.ts';

/** What happens while claims are tested, for progress output. */
export type CheckEvent = {
  readonly kind: Task['kind'];
  readonly claim: string;
  readonly done: number;
  readonly of: number;
};

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
  /** Processes that load and call the author's code, at least one; this process never does. */
  readonly workers: number;
  /** Seconds that one theorem or experiment may take. */
  readonly timeout: number;
  /** Whether the theorems that agree, their hypotheses and their counterparts are mutated. */
  readonly mutants: boolean;
  /** Asks Lean's kernel about counterexamples; without it none is confirmed. */
  readonly evaluate?: Toolchain['evaluate'];
  /** Results of mutants from earlier runs. */
  readonly kept?: Kept;
  readonly provenance: Report['provenance'];
  readonly problems: readonly Diagnostic[];
  readonly stops: readonly Stop[];
  readonly onEvent: (event: CheckEvent) => void;
  /** Hears what the author's code prints. */
  readonly onOutput?: (text: string) => void;
  /** Told, at the end, every file that the author's code used, absolute and in order. */
  readonly onFiles?: (files: readonly string[]) => void;
  readonly signal: AbortSignal;
};

/** Checks claims and reports everything that was found; what is wrong with the project is in the report too. */
export async function check(options: CheckOptions): Promise<Report> {
  const processes = openProcesses(options.root, options.workers, options.onOutput ?? (() => undefined));
  try {
    const report = await checkIn(processes, options);
    options.onFiles?.(processes.used());
    return report;
  } finally {
    processes.close();
  }
}

async function checkIn(processes: Processes, options: CheckOptions): Promise<Report> {
  const { root, registry, claims, inventory, signal, seed, budget } = options;
  await loadMpfr();
  const modules = [
    ...modulesOf(registry.papers),
    ...claims.flatMap((claim) => experimentModules(claim, registry.papers)),
  ];
  const survey = await processes.survey([...new Set(modules)], signal);
  const bound = bindCounterparts(registry.papers, inventory?.declarations ?? new Map(), survey);
  const { experiments, diagnostics: lacking } = findExperiments(claims, registry.papers, survey);
  const { numbers, diagnostics: unproved } = trustedNumbers(options.numbers, inventory);
  const facts = new Map(
    claims.flatMap(({ theorems }) => theorems.map((name) => [name, factsOf(inventory, name)])),
  );
  const tasks = claims.flatMap((claim) => tasksOf(claim, facts, inventory, experiments.has(claim.id)));
  const { papers } = bound;
  const sources = sourceFinder(papers, root);
  const others = othersOf(processes.used(), papers, root);
  const setting = inventory && { inventory, numbers, papers, experiments, sources, others, seed, budget };
  const effects: Diagnostic[] = [];
  const found = new Map<string, TaskResult>();
  const run = async (todo: readonly Task[]): Promise<void> => {
    let done = 0;
    const onDone = ({ claim, kind }: Task): void =>
      options.onEvent({ kind, claim: claim.id, done: ++done, of: todo.length });
    const onEffect = ({ claim }: Task, effect: string): void => {
      effects.push(sideEffect(`the code that ${claim.id} runs ${effect}`, claim.where));
    };
    const { timeout, kept } = options;
    const how = { processes, timeout, onDone, onEffect, signal, ...(kept && { kept }) };
    const results = setting && (await performAll(todo, setting, how));
    for (const [i, task] of todo.entries()) found.set(keyOf(task), results?.[i]);
  };
  await run(tasks);
  if (inventory !== undefined && options.evaluate !== undefined && !signal.aborted) {
    const tested = tasks.filter((task) => task.kind === 'test' && found.get(keyOf(task)) !== undefined);
    const results = tested.map((task) => found.get(keyOf(task)) as TestResult);
    const confirmed = await confirm(results, inventory, options.evaluate);
    for (const [i, task] of tested.entries()) found.set(keyOf(task), confirmed[i]);
  }
  if (options.mutants) {
    const agreeing = tasks.filter((task) => agrees(found.get(keyOf(task))));
    await run(agreeing.flatMap((task): Task[] => (task.kind === 'run' ? [] : [{ ...task, kind: 'mutate' }])));
  }
  const { claims: all } = registry;
  const unusable =
    inventory === undefined
      ? []
      : unusableCounterparts(written(registry.papers, bound.papers), { claims: all, numbers, inventory });
  const told = once([...bound.diagnostics, ...unusable, ...lacking, ...effects]);
  const wrong = told.some(({ severity }) => severity === 'error');
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
    diagnostics: [...options.problems, ...unproved, ...told],
    stops: [
      ...options.stops,
      ...(signal.aborted ? ['interrupted' as const] : []),
      ...(wrong ? ['usage' as const] : []),
    ],
  });
}

/** The papers with those of their usable bindings that the registry writes out. */
const written = (papers: readonly Paper[], bound: readonly Paper[]): readonly Paper[] =>
  papers.map((paper, i) => {
    const usable = new Set(bound[i]?.counterparts.map(({ lean }) => lean));
    return { ...paper, counterparts: paper.counterparts.filter(({ lean }) => usable.has(lean)) };
  });

const unasked: ProofFacts = {
  toolchain: 'embedded',
  axioms: [],
  hidden: 0,
  sorry: [],
  notRun: 'Lean was not asked',
};

const factsOf = (inventory: Inventory | undefined, theorem: string): ProofFacts =>
  inventory === undefined ? unasked : proofFacts(inventory, theorem);

const keyOf = (task: Task): string =>
  `${task.kind} ${task.claim.id} ${task.kind === 'run' ? '' : task.theorem}`;

/** Has a theorem passed its test, so that it makes sense to change it? */
const agrees = (result: TaskResult): boolean =>
  result !== undefined &&
  'theorem' in result &&
  (result.verdict.kind === 'agrees' || result.verdict.kind === 'statement-only');

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

function evidenceFor(
  claim: Claim,
  facts: ReadonlyMap<string, ProofFacts>,
  found: ReadonlyMap<string, TaskResult>,
  papers: readonly Paper[],
  { root, seed, budget, signal, inventory }: CheckOptions,
): ClaimEvidence {
  const reason = (theorem: string): string => {
    if (!claim.requires.includes('test')) return claim.because ?? 'the claim does not require it';
    if (signal.aborted) return 'interrupted';
    if (facts.get(theorem)?.notRun !== undefined) return 'Lean was not asked';
    return `there is no theorem ${theorem} to take a statement from`;
  };
  const theorems = claim.theorems.map((theorem) => {
    const test =
      (found.get(`test ${claim.id} ${theorem}`) as TestResult | undefined) ??
      untested(theorem, { kind: 'not-run', reason: reason(theorem) }, seed, budget);
    const mutated = found.get(`mutate ${claim.id} ${theorem}`) as Mutated | Unmutated | undefined;
    const proof = withFingerprint(claim, theorem, facts.get(theorem) as ProofFacts, inventory);
    if (mutated === undefined) return { theorem, proof, test };
    if ('unmutated' in mutated) {
      const detail = `the mutants were not tried: ${mutated.unmutated}`;
      const failure = { code: 'mutants-not-run', detail } as const;
      return { theorem, proof, test: { ...test, health: [...test.health, failure] } };
    }
    const { result, sources } = mutated;
    return { theorem, proof, test: { ...test, mutation: result }, sources };
  });
  const called = new Set(theorems.flatMap(({ test }) => test.calls.map(({ constant }) => constant)));
  const bindings = papers.flatMap(({ counterparts }) => counterparts).filter(({ lean }) => called.has(lean));
  const experiment = found.get(`run ${claim.id} `) as ExperimentResult | undefined;
  const places = placeOf(root, [...bindings, ...experimentOf(root, claim, papers)]);
  return { claim, theorems, ...(experiment === undefined ? {} : { experiment }), ...places };
}
