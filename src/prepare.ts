// Preparation that a check and a replay share, before any sample is drawn: survey the author's modules, bind definitions to
// counterparts, and find the number types that Lean's theorems justify.
import type { Claim, NumberType, Paper, Registry } from './claims/registry.ts';
import { bindCounterparts, originsOf } from './counterparts/bind.ts';
import { codeBelow } from './counterparts/code.ts';
import { findExperiments, listExperimentModules } from './counterparts/experiments.ts';
import type { Origin } from './counterparts/survey.ts';
import { findUnusableCounterparts } from './counterparts/unusable.ts';
import { hashOf } from './counterparts/used-hash.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { TaskSetting } from './kept/keys.ts';
import type { Inventory } from './lean/inventory.ts';
import type { Processes } from './processes.ts';
import { findTrustedNumbers } from './verdict/proof/trusted-numbers.ts';

/** What is known about a project before its claims are checked. */
export type Given = {
  /** Absolute folder that the registry's paths are relative to. */
  readonly root: string;
  readonly registry: Registry;
  /** The claims with experiments to look up. */
  readonly claims: readonly Claim[];
  /** Number types from the configuration. */
  readonly numbers: readonly NumberType[];
  /** `undefined` if Lean could not be asked. */
  readonly inventory: Inventory | undefined;
};

/** Inputs that all tasks of a project share, without the inventory, seed and budget. */
export type Prepared = Omit<TaskSetting, 'inventory' | 'seed' | 'budget'> & {
  /** Papers, by slug, with a module or program that does not load. */
  readonly unloaded: readonly string[];
  /** Problems of bindings and experiments. */
  readonly diagnostics: readonly Diagnostic[];
  /** Operations of number types that no proved theorem justifies. */
  readonly unproved: readonly Diagnostic[];
};

/** The papers, with the usable bindings that the registry lists. */
const written = (papers: readonly Paper[], bound: readonly Paper[]): readonly Paper[] =>
  papers.map((paper, i) => {
    const usable = new Set(bound[i]?.counterparts.map(({ lean }) => lean));
    return { ...paper, counterparts: paper.counterparts.filter(({ lean }) => usable.has(lean)) };
  });

/** Surveys the author's modules, in separate processes, and binds their exports. */
export async function prepare(
  { root, registry, claims, numbers: given, inventory }: Given,
  processes: Processes,
  signal: AbortSignal,
): Promise<Prepared> {
  const origins: readonly Origin[] = [
    ...originsOf(registry.papers),
    ...claims.flatMap((claim) => listExperimentModules(claim, registry.papers)).map((module) => ({ module })),
  ];
  const survey = await processes.survey(
    [...new Map(origins.map((one) => [one.module, one])).values()],
    signal,
  );
  const { papers, unloaded, diagnostics } = bindCounterparts(
    registry.papers,
    inventory?.declarations ?? new Map(),
    survey,
  );
  const { experiments, diagnostics: lacking } = findExperiments(claims, registry.papers, survey);
  const { numbers, diagnostics: unproved } = findTrustedNumbers(given, inventory);
  const unusable =
    inventory === undefined
      ? []
      : findUnusableCounterparts(written(registry.papers, papers), {
          claims: registry.claims,
          numbers,
          inventory,
        });
  const code = codeBelow(root);
  const texts = code.filesOf([
    ...papers.flatMap(({ counterparts }) => counterparts),
    ...experiments.values(),
  ]);
  return {
    papers,
    experiments,
    numbers,
    code,
    others: hashOf(
      processes.used().filter((file) => !texts.has(file)),
      root,
    ),
    unloaded,
    diagnostics: [...diagnostics, ...unusable, ...lacking],
    unproved,
  };
}
