import { itemAt } from '../present.ts';
import { visibleIn } from '../typeset/visible.ts';
import { join } from './cells.ts';
import { precedence, stopCodes } from './exits.ts';
import { collectBranchFindings } from './findings/branch-findings.ts';
import { collectDriftFindings } from './findings/drift-findings.ts';
import { makeFinding } from './findings/finding.ts';
import { collectClaimFindings } from './findings/findings.ts';
import { collectSourceFindings, collectWaiverFindings } from './findings/mutant-findings.ts';
import { collectHollowFindings } from './hollow/findings.ts';
import { judge } from './judge.ts';
import { mutationOf } from './mutation.ts';
import { definitionsOf } from './proof/definitions.ts';
import { collectModuleFindings } from './proof/modules.ts';
import { collectPairingFindings } from './proof/pairing.ts';
import { moveRunToRoot } from './proof/rooted.ts';
import type { ExitCode, Finding, Report } from './report.ts';
import { roundExperiment } from './round.ts';
import type { Run } from './run.ts';

// A run that checked nothing must not pass: an empty registry is a usage error, an empty inventory an environment error.
function emptiness({ evidence, inventory }: Run): readonly (Finding & { readonly exit: ExitCode })[] {
  const claims = evidence.length === 0;
  const declarations = inventory !== undefined && inventory.declarations.size === 0;
  const refused = inventory?.modules.find(({ status }) => status === 'failed');
  return [
    ...(claims
      ? [{ ...makeFinding('no-claims', { message: 'no claim was checked' }), exit: 2 as const }]
      : []),
    ...(declarations
      ? [
          {
            ...makeFinding('no-declarations', {
              message: refused
                ? `Lean lists no declaration of the project: ${refused.file} does not build`
                : 'Lean lists no declaration of the project',
            }),
            // Sources that Lean refuses are broken; a Lean that says nothing is a fault of the environment.
            exit: refused ? (1 as const) : (4 as const),
          },
        ]
      : []),
  ];
}

/** Judges every claim and assembles the report, with the exit code that docs/verdicts.md defines. */
export function assemble(given: Run): Report {
  const run = moveRunToRoot(given);
  const { registry, inventory, controls } = run;
  const claims = run.evidence.map((one) =>
    judge(
      one.experiment === undefined ? one : { ...one, experiment: roundExperiment(one.experiment) },
      inventory,
    ),
  );
  const mutation = mutationOf(run.evidence, claims);
  const empty = emptiness(run);
  const isOtherLean = run.diagnostics.some(({ code }) => code === 'lean-version-differs');
  const checked = new Set(claims.map(({ claim }) => claim.id));
  const findings: readonly Finding[] = [
    ...empty.map(({ exit: _, ...finding }) => finding),
    ...claims.flatMap(collectClaimFindings),
    ...run.evidence.flatMap(collectDriftFindings),
    ...(mutation === undefined ? [] : collectSourceFindings(mutation)),
    ...claims.flatMap((one, i) => collectWaiverFindings(one, itemAt(run.evidence, i), mutation)),
    ...(inventory === undefined ? [] : collectModuleFindings(inventory, isOtherLean)),
    ...(inventory === undefined ? [] : collectHollowFindings(claims, inventory, run.remember)),
    // a branch may be entered by the samples of a claim that was left out
    ...(inventory === undefined || registry.claims.some(({ id }) => !checked.has(id))
      ? []
      : collectBranchFindings(claims, inventory)),
    ...(inventory === undefined
      ? []
      : collectPairingFindings(registry, inventory, run.unloaded).filter(
          ({ claim }) => claim === undefined || checked.has(claim),
        )),
  ];
  const codes = new Set<ExitCode>([
    ...run.stops.map((stop) => stopCodes[stop]),
    ...empty.map(({ exit }) => exit),
    ...claims.map(({ cells, claim }) => join(cells, claim.correspondence.relation, claim.outcome).exit),
    ...(controls.kind === 'failed' ? [5 as const] : []),
    ...(run.diagnostics.some(({ severity }) => severity === 'error') && run.stops.length === 0
      ? [2 as const]
      : []),
    ...(findings.some(({ level, waived }) => level === 'error' && waived === undefined) ? [1 as const] : []),
  ]);
  // All text of claims, Lean and code is made safe here, for every use of the report.
  return visibleIn<Report>({
    format: 1,
    results: {
      papers: registry.papers,
      claims,
      modules: inventory === undefined ? [] : inventory.modules,
      definitions:
        inventory === undefined
          ? []
          : definitionsOf(
              claims.flatMap(({ claim }) => claim.theorems),
              registry.papers,
              inventory,
            ),
      findings,
      ...(mutation === undefined ? {} : { mutation }),
      controls,
      seed: run.seed,
      budget: run.budget,
      exitCode: precedence.find((code) => codes.has(code)) ?? 0,
    },
    provenance: run.provenance,
    // Modules that do not build are findings here, with an exit code.
    diagnostics: run.diagnostics.filter(({ code }) => inventory === undefined || code !== 'module-refused'),
  });
}
