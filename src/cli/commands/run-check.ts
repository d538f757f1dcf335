// The command `check-claims [claims…]`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { askLean } from '../../api/ask-lean.ts';
import { checkLoaded } from '../../api/check-project.ts';
import type { Chosen, Project } from '../../api/project.ts';
import type { Claim } from '../../claims/registry.ts';
import { renderMutants } from '../../reports/mutants.ts';
import { findLake } from '../../toolchain/lake/command.ts';
import { precedence } from '../../verdict/exits.ts';
import { moveInventoryToRoot } from '../../verdict/proof/rooted.ts';
import type { Checked } from '../checked.ts';
import { type Delivery, deliverChecked } from '../delivery.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { keyOf, readsOf, recall, remember } from '../remembered.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { showProblems } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A key for the Lean installation: runs with the same key get the same answers. */
function speakerOf(toolchain: RunOptions['toolchain'], { env }: Terminal): string {
  if (toolchain === 'embedded') return toolchain;
  if (typeof toolchain === 'string') return findLake(env) ?? toolchain;
  const { file, allowChangedSources } = toolchain;
  const content = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none';
  return `recorded ${content} ${allowChangedSources}`;
}

/** What a command checks, and whether it needs Lean's declarations in addition to the report. */
export type Wanted = {
  readonly claims: readonly Claim[];
  readonly of: 'report' | 'report and declarations';
};

/**
 * Asks Lean and checks the claims, unless an earlier run had the same inputs. If the command needs Lean's declarations,
 * Lean is always asked, because a cached report does not contain them.
 */
export async function checkOrRecall(
  project: Project,
  wanted: Wanted,
  options: RunOptions,
  terminal: Terminal,
): Promise<Checked> {
  const { config } = project;
  const { claims } = wanted;
  const { seed, budget, mutants } = options;
  const { env } = terminal;
  const key = keyOf(project, {
    toolchain: speakerOf(options.toolchain, terminal),
    seed,
    budget,
    mutants,
    claims,
  });
  const before = options.cache ? recall(key, config.root, env) : undefined;
  if (before !== undefined && wanted.of === 'report') return { report: before };
  const progress = progressOn(terminal, performance.now.bind(performance));
  const settings = settingsFor(options, config, progress, terminal);
  const answer = await askLean(config, options.toolchain, settings);
  progress.done();
  if (before !== undefined && answer.kind === 'inventory')
    return { report: before, inventory: moveInventoryToRoot(answer.inventory, config.lean.root) };
  if (answer.kind === 'inventory') keepHeapSmall(answer.inventory.declarations.size);
  const { report, inventory, files } = await checkLoaded(project, claims, answer, settings);
  progress.done();
  const read = readsOf(project, inventory);
  if (read !== undefined) remember(key, { report, files: [...files, ...read], root: config.root }, env);
  return { report, ...(inventory === undefined ? {} : { inventory }) };
}

/** Checks the claims, writes the reports and returns the exit code. */
export async function runCheck(
  { project, claims }: Chosen,
  options: RunOptions,
  delivery: Delivery,
  terminal: Terminal,
): Promise<number> {
  const of =
    delivery.kept === 'leave' || project.config.audits.size === 0 ? 'report' : 'report and declarations';
  const checked = await checkOrRecall(project, { claims, of }, options, terminal);
  return deliverChecked(checked, { project, claims }, delivery, terminal);
}

/** Checks the claims with all mutants and prints the survivors. Returns 1 if a changed statement survives and is not waived. */
export async function runMutate(
  { project, claims }: Chosen,
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const all = { ...options, mutants: true };
  const { report } = await checkOrRecall(project, { claims, of: 'report' }, all, terminal);
  terminal.out(renderMutants(report));
  if (report.diagnostics.length > 0) showProblems(report.diagnostics, terminal);
  const { mutation, exitCode } = report.results;
  const alive = (mutation?.statement.survived ?? 0) + (mutation?.hypothesis.survived ?? 0);
  const codes = [exitCode, ...(alive > 0 ? [1] : [])];
  return precedence.find((code) => codes.includes(code)) ?? exitCode;
}
