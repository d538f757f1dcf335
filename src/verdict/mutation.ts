// Summarises mutation over all claims, with the author's waivers.
import type { Waiver } from '../claims/registry.ts';
import type { Mutant, SourceOutcome, TestResult } from '../testing/result.ts';
import type { ClaimEvidence } from './evidence.ts';
import type { ClaimReport, MutantCounts, MutationReport } from './report.ts';

/** Marks the surviving mutants of a test result that the claim waives. */
export function applyWaivers(test: TestResult, waivers: readonly Waiver[]): TestResult {
  if (test.mutation === undefined) return test;
  const mutants = test.mutation.mutants.map((mutant): Mutant => {
    const waiver = waivers.find(({ target }) => target === mutant.id);
    if (waiver === undefined || mutant.status !== 'survived') return mutant;
    return { ...mutant, status: 'waived', because: waiver.because };
  });
  return { ...test, mutation: { ...test.mutation, mutants } };
}

type Status = Mutant['status'];

const countsOf = (statuses: readonly Status[]): MutantCounts => {
  const count = (status: Status): number => statuses.filter((one) => one === status).length;
  return {
    mutants: statuses.length,
    killed: count('killed'),
    survived: count('survived'),
    waived: count('waived'),
    implied: count('implied'),
    notRun: count('not-run'),
  };
};

type Reached = { readonly outcome: SourceOutcome; readonly claims: Set<string>; readonly killed: boolean };

/** Every change of the code, once: it counts as killed if the samples of some theorem detect it. */
function reachedSources(evidence: readonly ClaimEvidence[]): ReadonlyMap<string, Reached> {
  const found = new Map<string, Reached>();
  for (const { claim, theorems } of evidence)
    for (const { sources } of theorems)
      for (const outcome of sources ?? []) {
        const known = found.get(outcome.id);
        const claims = known?.claims ?? new Set<string>();
        claims.add(claim.id);
        const killed = known?.killed === true || outcome.status === 'killed';
        found.set(outcome.id, { outcome: known?.outcome ?? outcome, claims, killed });
      }
  return found;
}

/** All mutants of a run together; `undefined` if no mutants were made. A change of the code is waived by any claim that reaches it. */
export function mutationOf(
  evidence: readonly ClaimEvidence[],
  claims: readonly ClaimReport[],
): MutationReport | undefined {
  const mutants = claims.flatMap(({ theorems }) =>
    theorems.flatMap(({ test }) => test.mutation?.mutants ?? []),
  );
  const sources = [...reachedSources(evidence)];
  if (mutants.length + sources.length === 0) return undefined;
  const survivors = sources
    .filter(([, { killed }]) => !killed)
    .map(([id, { outcome, claims: by }]): MutationReport['survivors'][number] => {
      const waiver = claims
        .filter(({ claim }) => by.has(claim.id))
        .flatMap(({ claim }) => claim.waivers)
        .find(({ target }) => target === id);
      return {
        id,
        shown: outcome.shown,
        ...(outcome.place === undefined ? {} : { where: { ...outcome.place, column: 1 } }),
        claims: [...by],
        ...(waiver === undefined ? {} : { waived: waiver.because }),
      };
    });
  const of = (kind: Mutant['of']): MutantCounts =>
    countsOf(mutants.filter((mutant) => mutant.of === kind).map(({ status }) => status));
  const lifted = survivors.filter((one) => one.waived !== undefined).length;
  const killed = sources.length - survivors.length;
  return {
    statement: of('statement'),
    hypothesis: of('hypothesis'),
    source: {
      ...countsOf([]),
      mutants: sources.length,
      killed,
      survived: survivors.length - lifted,
      waived: lifted,
    },
    // waived ones do the same as the original on all that theorems reach; rounded down, so as not to look better
    score: sources.length === lifted ? 1 : Math.floor((1000 * killed) / (sources.length - lifted)) / 1000,
    survivors,
  };
}
