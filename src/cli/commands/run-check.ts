// The command `check-claims [claims…]`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { askLean } from '../../api/ask-lean.ts';
import { checkLoaded } from '../../api/check-project.ts';
import type { Chosen, Project } from '../../api/project.ts';
import type { Claim } from '../../claims/registry.ts';
import { compareReports } from '../../compare/compare.ts';
import { changesText } from '../../reports/changes/changes.ts';
import { renderMutants } from '../../reports/mutants.ts';
import { findLake } from '../../toolchain/lake/command.ts';
import { precedence } from '../../verdict/exits.ts';
import { rootedInventory } from '../../verdict/proof/rooted.ts';
import type { Report } from '../../verdict/report.ts';
import { belowThresholds } from '../../verdict/thresholds.ts';
import type { Checked } from '../checked.ts';
import { type KeptReports, staleReports, updateKept } from '../kept-reports.ts';
import { deliver, type Reporter } from '../reporters.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, showProblems } from '../terminal/show-diagnostics.ts';
import { type Terminal, wantsColour } from '../terminal/terminal.ts';
import { keyOf, recall, remember } from '../unchanged.ts';
import { exitOfChanges } from './compare.ts';

/** A key for the Lean that will answer: two runs with the same key get the same answers. */
function speakerOf(toolchain: RunOptions['toolchain'], { env }: Terminal): string {
  if (toolchain === 'embedded') return toolchain;
  if (typeof toolchain === 'string') return findLake(env) ?? toolchain;
  const { file, allowChangedSources } = toolchain;
  const content = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none';
  return `recorded ${content} ${allowChangedSources}`;
}

/** What a command checks, and whether it needs what Lean said beside the report. */
export type Wanted = {
  readonly claims: readonly Claim[];
  readonly of: 'report' | 'report and declarations';
};

/**
 * Asks Lean and checks the claims, unless an earlier run had the same inputs; Lean is asked in any case where its
 * declarations are wanted, which a remembered report does not hold.
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
    return { report: before, inventory: rootedInventory(answer.inventory, config.lean.root) };
  const { report, inventory, files } = await checkLoaded(project, claims, answer, settings);
  progress.done();
  remember(key, { report, files, root: config.root }, env);
  return { report, ...(inventory === undefined ? {} : { inventory }) };
}

/** A report without the claims that were not asked for. */
const onlyOf = (report: Report, claims: readonly Claim[]): Report => {
  const asked = new Set(claims.map(({ id }) => id));
  const { results } = report;
  return {
    ...report,
    results: { ...results, claims: results.claims.filter(({ claim }) => asked.has(claim.id)) },
  };
};

/** Where a report goes: to the reporters and the files that the configuration names; and what it is compared with. */
type Delivery = {
  readonly reporters: readonly Reporter[];
  readonly kept: KeptReports;
  readonly baseline?: Report;
};

/** Checks the claims, writes the reports and returns the exit code. */
export async function runCheck(
  { project, claims }: Chosen,
  options: RunOptions,
  { reporters, kept, baseline }: Delivery,
  terminal: Terminal,
): Promise<number> {
  const { config } = project;
  const of = kept === 'leave' || config.audits.size === 0 ? 'report' : 'report and declarations';
  const checked = await checkOrRecall(project, { claims, of }, options, terminal);
  const { report } = checked;
  const unwritten = [
    ...deliver(report, reporters, terminal, wantsColour(terminal)),
    ...(kept === 'update' ? updateKept(checked, config) : []),
  ];
  // Reports may all go to files: what is wrong with the project is told here in any case.
  if (report.diagnostics.length > 0) showProblems(report.diagnostics, terminal);
  const codes: number[] = [report.results.exitCode];
  if (unwritten.length > 0) codes.push(refuse(unwritten, environment, terminal));
  // A part of the claims has no share of its own, and says nothing of what it leaves out.
  const isWhole = claims.length === project.registry.claims.length;
  const low = isWhole ? belowThresholds(report, config.thresholds) : [];
  if (low.length > 0) {
    const isMeasured = low.some(({ code }) => code === 'below-threshold');
    codes.push(refuse(low, isMeasured ? 1 : 3, terminal));
  }
  if (baseline !== undefined) {
    const changes = compareReports(isWhole ? baseline : onlyOf(baseline, claims), report);
    terminal.out(changesText(changes));
    codes.push(exitOfChanges(changes));
  }
  const stale = kept === 'compare' ? staleReports(checked, config) : [];
  if (stale.length > 0) codes.push(refuse(stale, 1, terminal));
  return precedence.find((code) => codes.includes(code)) ?? report.results.exitCode;
}

/** Checks the claims with all mutants, prints what lives and returns 1 where a change of a statement is neither noticed nor waived. */
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
