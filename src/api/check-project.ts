import { addAttempts } from '../add-attempts.ts';
import { type CheckOptions, check } from '../check.ts';
import type { Claim } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inventory } from '../lean/inventory.ts';
import { countOf } from '../typeset/count-of.ts';
import { moveInventoryToRoot } from '../verdict/proof/rooted.ts';
import type { Report } from '../verdict/report.ts';
import { askLean, type LeanAnswer } from './ask-lean.ts';
import { loadProject, type Project } from './project.ts';
import { selectClaims } from './select.ts';
import { type ProjectOptions, type Settings, settingsOf } from './settings.ts';
import { version } from './version.ts';

/** The result of checking a project. */
export type CheckedProject =
  | {
      readonly kind: 'checked';
      readonly report: Report;
      /** Lean's answers, with paths relative to the project's root; absent if Lean could not be asked. */
      readonly inventory?: Inventory;
      /** Every file that the author's code used, absolute and sorted. */
      readonly files: readonly string[];
    }
  /** Configuration, registry or options are wrong: nothing was checked. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** The toolchain record of a report if no Lean could be asked. */
const nobody: Report['provenance']['toolchain'] = {
  kind: 'embedded',
  version: 'none',
  commit: 'none',
  libraryProofsVisible: false,
  limits: ['Lean was not asked'],
};

/** Additions for a check on several machines: results of the others, and a callback for the results of this one. */
type Sharing = Pick<CheckOptions, 'found' | 'onFound'>;

/** Checks claims of a loaded project with Lean's answers. */
export async function checkLoaded(
  { config, registry }: Project,
  claims: readonly Claim[],
  answer: LeanAnswer,
  settings: Settings & Sharing,
): Promise<Extract<CheckedProject, { kind: 'checked' }>> {
  const { seed, budget, workers, timeout, mutants, kept, found, onFound } = settings;
  const { signal, onProgress, onOutput } = settings;
  const attempted =
    answer.kind === 'inventory'
      ? await addAttempts(
          answer.inventory,
          // if a test is required, samples and mutants show whether a statement says anything
          claims.flatMap(({ theorems, requires }) => (requires.includes('test') ? [] : theorems)),
          {
            attempt: answer.attempt,
            kept,
            onAsking: (count) => onProgress(`asking Lean ${countOf(count, 'question')}`),
          },
        )
      : undefined;
  const inventory = attempted?.inventory;
  const open = attempted?.problem === undefined ? [] : [attempted.problem];
  const isStopped =
    (answer.kind === 'inventory' && answer.problems.length > 0) ||
    open.some(({ severity }) => severity === 'error');
  let files: readonly string[] = [];
  const report = await check({
    root: config.root,
    registry,
    claims,
    numbers: config.numbers,
    inventory,
    leanRoot: config.lean.root,
    seed,
    budget,
    workers,
    timeout,
    mutants,
    ...(answer.kind === 'inventory' ? { evaluate: answer.evaluate, run: answer.run } : {}),
    ...(kept === undefined ? {} : { kept }),
    ...(found === undefined ? {} : { found }),
    ...(onFound === undefined ? {} : { onFound }),
    provenance: {
      tool: version,
      node: process.versions.node,
      toolchain: inventory?.toolchain ?? nobody,
      lean: answer.kind === 'inventory' ? answer.lean : 'not asked',
    },
    problems: answer.kind === 'none' ? [answer.problem] : [...answer.notes, ...answer.problems, ...open],
    stops: answer.kind === 'none' ? [answer.stop] : isStopped ? ['environment' as const] : [],
    onEvent: ({ kind, claim, done, of }) =>
      onProgress(`${kind === 'mutate' ? 'mutated' : 'tested'} ${done}/${of} ${claim}`),
    onOutput,
    onFiles: (used) => {
      files = used;
    },
    signal,
  });
  const seen = inventory === undefined ? {} : { inventory: moveInventoryToRoot(inventory, config.lean.root) };
  return { kind: 'checked', report, ...seen, files };
}

/**
 * Checks the project in a folder: loads configuration and claims, asks Lean, tests, and returns the report. It prints nothing,
 * writes no report and never ends the process. Problems with project or options are returned as diagnostics; failures of Lean or of the
 * author's code are in the report, with the exit code that the command line would give.
 */
export async function checkProject(path: string, options: ProjectOptions = {}): Promise<CheckedProject> {
  const project = loadProject(path, options.config);
  if (project.kind === 'failed') return { kind: 'refused', diagnostics: project.diagnostics };
  const { config, registry } = project.value;
  const { claims, diagnostics } = selectClaims(registry, options.claims ?? []);
  if (diagnostics.length > 0) return { kind: 'refused', diagnostics };
  const settings = settingsOf(options, config);
  const answer = await askLean(config, settings.toolchain, settings);
  return checkLoaded(project.value, claims, answer, settings);
}
