// What a check and a replay both need before any sample is made: the author's modules looked at, definitions bound to their
// counterparts, the numbers that Lean's theorems vouch for.
import type { Claim, NumberType, Paper, Registry } from './claims/registry.ts';
import { bindCounterparts, originsOf } from './counterparts/bind.ts';
import { codeBelow } from './counterparts/code.ts';
import { experimentModules, findExperiments } from './counterparts/experiments.ts';
import type { Origin } from './counterparts/survey.ts';
import { unusableCounterparts } from './counterparts/unusable.ts';
import { hashOf } from './counterparts/used-hash.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { TaskSetting } from './kept/keys.ts';
import type { Inventory } from './lean/inventory.ts';
import type { Processes } from './processes.ts';
import { findTrustedNumbers } from './verdict/proof/trusted-numbers.ts';

/** What is known of a project before its claims are looked at. */
export type Given = {
  /** Absolute folder that the registry's paths are relative to. */
  readonly root: string;
  readonly registry: Registry;
  /** The claims whose experiments are looked for. */
  readonly claims: readonly Claim[];
  /** Number types as the configuration gives them. */
  readonly numbers: readonly NumberType[];
  /** `undefined` where Lean could not be asked. */
  readonly inventory: Inventory | undefined;
};

/** What the tasks of a project have in common, without the inventory, seed and budget. */
export type Prepared = Omit<TaskSetting, 'inventory' | 'seed' | 'budget'> & {
  /** What is wrong with bindings and experiments. */
  readonly diagnostics: readonly Diagnostic[];
  /** Operations of number types that no proved theorem vouches for. */
  readonly unproved: readonly Diagnostic[];
};

/** The papers with those of their usable bindings that the registry writes out. */
const written = (papers: readonly Paper[], bound: readonly Paper[]): readonly Paper[] =>
  papers.map((paper, i) => {
    const usable = new Set(bound[i]?.counterparts.map(({ lean }) => lean));
    return { ...paper, counterparts: paper.counterparts.filter(({ lean }) => usable.has(lean)) };
  });

/** Looks at the author's modules, in processes, and binds what they export. */
export async function prepare(
  { root, registry, claims, numbers: given, inventory }: Given,
  processes: Processes,
  signal: AbortSignal,
): Promise<Prepared> {
  const origins: readonly Origin[] = [
    ...originsOf(registry.papers),
    ...claims.flatMap((claim) => experimentModules(claim, registry.papers)).map((module) => ({ module })),
  ];
  const survey = await processes.survey(
    [...new Map(origins.map((one) => [one.module, one])).values()],
    signal,
  );
  const { papers, diagnostics } = bindCounterparts(
    registry.papers,
    inventory?.declarations ?? new Map(),
    survey,
  );
  const { experiments, diagnostics: lacking } = findExperiments(claims, registry.papers, survey);
  const { numbers, diagnostics: unproved } = findTrustedNumbers(given, inventory);
  const unusable =
    inventory === undefined
      ? []
      : unusableCounterparts(written(registry.papers, papers), {
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
    diagnostics: [...diagnostics, ...unusable, ...lacking],
    unproved,
  };
}
