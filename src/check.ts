// The pipeline on one screen: Lean's inventory → counterparts → properties → tests → verdicts → report.
import type { Claim, NumberType, Registry } from './claims/registry.ts';
import { type Bound, bindCounterparts } from './counterparts/bind.ts';
import { findExperiments } from './counterparts/experiments.ts';
import { moduleLoader } from './counterparts/load-module.ts';
import { placeOf } from './counterparts/place.ts';
import type { Diagnostic } from './diagnostic.ts';
import { loadMpfr } from './domains/mpfr.ts';
import type { Name } from './expr/expr.ts';
import type { Inventory } from './lean/inventory.ts';
import { compileStatement } from './statement/compile.ts';
import { makeProperty } from './statement/make-property.ts';
import { runControls } from './testing/controls.ts';
import { type Experiment, runExperiment } from './testing/experiment.ts';
import type { TestOptions } from './testing/options.ts';
import type { TestResult, TestVerdict } from './testing/result.ts';
import { testTheorem } from './testing/test-theorem.ts';
import { assemble } from './verdict/assemble.ts';
import type { ClaimEvidence } from './verdict/claim.ts';
import { judgeProof, type ProofFacts, proofFacts } from './verdict/proof.ts';
import type { Report } from './verdict/report.ts';
import type { Stop } from './verdict/run.ts';

/** What happens while claims are tested, for progress output. */
export type CheckEvent = { readonly claim: string; readonly index: number; readonly of: number };

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
  readonly provenance: Report['provenance'];
  readonly problems: readonly Diagnostic[];
  readonly stops: readonly Stop[];
  readonly onEvent: (event: CheckEvent) => void;
  readonly signal: AbortSignal;
};

/** Checks claims and reports everything that was found; what is wrong with the project is in the report too. */
export async function check(options: CheckOptions): Promise<Report> {
  const { root, registry, claims, inventory, signal, onEvent } = options;
  await loadMpfr();
  const load = moduleLoader(root);
  const bound = await bindCounterparts(registry.papers, inventory?.declarations ?? new Map(), load);
  const found = await findExperiments(claims, registry.papers, load);
  const { numbers, diagnostics: unproved } = trustedNumbers(options.numbers, inventory);
  const evidence: ClaimEvidence[] = [];
  for (const [index, claim] of claims.entries()) {
    onEvent({ claim: claim.id, index, of: claims.length });
    // Between claims the process looks up, so that an interrupt is seen.
    await new Promise((resume) => setImmediate(resume));
    evidence.push(evidenceFor(claim, { ...options, numbers }, bound, found.experiments.get(claim.id)));
  }
  const wrong = [...bound.diagnostics, ...found.diagnostics];
  return assemble({
    registry: {
      papers: bound.papers.filter(({ slug }) => claims.some(({ paper }) => paper === slug)),
      claims: registry.claims,
    },
    ...(inventory === undefined ? {} : { inventory }),
    leanRoot: options.leanRoot,
    evidence,
    controls: runControls(options.seed),
    seed: options.seed,
    budget: options.budget,
    provenance: options.provenance,
    diagnostics: [...options.problems, ...unproved, ...wrong],
    stops: [
      ...options.stops,
      ...(signal.aborted ? ['interrupted' as const] : []),
      ...(wrong.length > 0 ? ['usage' as const] : []),
    ],
  });
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

function evidenceFor(
  claim: Claim,
  options: CheckOptions,
  bound: Bound,
  experiment: Experiment | undefined,
): ClaimEvidence {
  const { inventory, root } = options;
  const theorems = claim.theorems.map((theorem) => {
    const proof = inventory === undefined ? unasked : proofFacts(inventory, theorem);
    return { theorem, proof, test: testOne(claim, theorem, proof, options, bound) };
  });
  const called = new Set(theorems.flatMap(({ test }) => test.calls.map(({ constant }) => constant)));
  const bindings = bound.papers.flatMap(({ counterparts }) => counterparts);
  const run =
    experiment === undefined || claim.expect === undefined || options.signal.aborted
      ? {}
      : { experiment: runExperiment(claim.id, experiment, claim.expect, options.seed) };
  return {
    claim,
    theorems,
    ...run,
    ...placeOf(
      root,
      bindings.filter(({ lean }) => called.has(lean)),
    ),
  };
}

const unasked: ProofFacts = {
  toolchain: 'embedded',
  axioms: [],
  hidden: 0,
  sorry: [],
  notRun: 'Lean was not asked',
};

/** Tests one theorem of a claim, or says why it is not tested. */
function testOne(
  claim: Claim,
  theorem: Name,
  proof: ProofFacts,
  { inventory, numbers, seed, budget, signal }: CheckOptions,
  { counterparts }: Bound,
): TestResult {
  const without = (verdict: TestVerdict): TestResult => ({ ...untested, theorem, verdict, seed, budget });
  if (!claim.requires.includes('test'))
    return without({ kind: 'not-run', reason: claim.because ?? 'the claim does not require it' });
  if (inventory === undefined) return without({ kind: 'not-run', reason: 'Lean was not asked' });
  if (signal.aborted) return without({ kind: 'not-run', reason: 'interrupted' });
  if (proof.declaration === undefined)
    return without({ kind: 'not-run', reason: `there is no theorem ${theorem} to take a statement from` });
  const statement = compileStatement(inventory, theorem, { numbers });
  if ('kind' in statement) {
    const { constant, place, reason, nearest } = statement;
    return without({
      kind: 'untestable',
      reason: constant,
      detail: `${constant}, ${place}: ${reason}; ${nearest}`,
    });
  }
  const evaluate: TestOptions['evaluate'] = (given, replaced = []) =>
    makeProperty(given, inventory, [...counterparts, ...replaced]);
  return testTheorem(evaluate(statement), {
    evaluate,
    claim: claim.theorems.length === 1 ? claim.id : `${claim.id}/${theorem}`,
    seed,
    budget,
    proved: judgeProof(theorem, proof).kind === 'proved',
    sample: claim.sample,
    guides: new Map(counterparts.map(({ constant, call }) => [constant, call])),
  });
}

const untested: Omit<TestResult, 'theorem' | 'verdict' | 'seed' | 'budget'> = {
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
