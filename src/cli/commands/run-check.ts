// The command `check-claims [claims…]`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { check } from '../../check.ts';
import type { ToolchainChoice } from '../../claims/config.ts';
import type { Claim } from '../../claims/registry.ts';
import { compareReports } from '../../compare/compare.ts';
import { changesText } from '../../reports/changes/changes.ts';
import { renderMutants } from '../../reports/mutants.ts';
import { findLake } from '../../toolchain/lake/command.ts';
import type { Paint } from '../../typeset/paint.ts';
import { precedence } from '../../verdict/exits.ts';
import { rootedInventory } from '../../verdict/proof/rooted.ts';
import type { Report } from '../../verdict/report.ts';
import { belowThresholds } from '../../verdict/thresholds.ts';
import { askLean, type RecordedInventory } from '../ask-lean.ts';
import type { Checked } from '../checked.ts';
import { type KeptReports, staleReports, updateKept } from '../kept-reports.ts';
import type { Project } from '../project.ts';
import { deliver, type Reporter } from '../reporters.ts';
import { printed } from '../terminal/printed.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse } from '../terminal/show-diagnostics.ts';
import { type Terminal, wantsColour } from '../terminal/terminal.ts';
import { keptResults, keyOf, recall, remember } from '../unchanged.ts';
import { version } from '../version.ts';
import { exitOfChanges } from './compare.ts';

/** Options of a check, resolved: the command line over the configuration over the defaults. */
export type RunOptions = {
  /** Which Lean is asked, or the recorded inventory that answers instead. */
  readonly toolchain: ToolchainChoice | RecordedInventory;
  readonly seed: number;
  readonly budget: number;
  readonly workers: number;
  /** Whether an earlier run with the same inputs may answer. */
  readonly cache: boolean;
  /** Whether theorems that agree are mutated. */
  readonly mutants: boolean;
};

/** Seconds that one theorem or experiment may take; it ends what does not end and decides nothing else. */
const testSeconds = 600;

/** The toolchain record of a report for which no Lean could be asked. */
const nobody: Report['provenance']['toolchain'] = {
  kind: 'embedded',
  version: 'none',
  commit: 'none',
  libraryProofsVisible: false,
  limits: ['Lean was not asked'],
};

/** A key for the Lean that will answer: two runs with the same key get the same answers. */
function speakerOf(toolchain: RunOptions['toolchain'], { env }: Terminal): string {
  if (toolchain === 'embedded') return toolchain;
  if (typeof toolchain === 'string') return findLake(env) ?? toolchain;
  const { file, allowChangedSources } = toolchain;
  const content = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'none';
  return `recorded ${content} ${allowChangedSources}`;
}

/**
 * Asks Lean and checks the claims, unless an earlier run had the same inputs; Lean is asked in any case where its
 * declarations are wanted, which a remembered report does not hold.
 */
export async function checkProject(
  project: Project,
  claims: readonly Claim[],
  options: RunOptions,
  terminal: Terminal,
  wanted: 'report' | 'report and declarations',
): Promise<Checked> {
  const { config, registry } = project;
  const { seed, budget, workers, mutants } = options;
  const key = keyOf(project, {
    toolchain: speakerOf(options.toolchain, terminal),
    seed,
    budget,
    mutants,
    claims,
  });
  const before = options.cache ? recall(key, config.root, terminal.env) : undefined;
  if (before !== undefined && wanted === 'report') return { report: before };
  const progress = progressOn(terminal, performance.now.bind(performance));
  const answer = await askLean(config, options.toolchain, terminal, progress);
  const inventory = answer.kind === 'inventory' ? answer.inventory : undefined;
  const seen = inventory === undefined ? {} : { inventory: rootedInventory(inventory, config.lean.root) };
  if (before !== undefined && inventory !== undefined) return { report: before, ...seen };
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
    timeout: testSeconds,
    mutants,
    ...(answer.kind === 'inventory' ? { evaluate: answer.evaluate } : {}),
    ...(options.cache ? { kept: keptResults(terminal.env) } : {}),
    provenance: {
      tool: version,
      node: process.versions.node,
      toolchain: inventory?.toolchain ?? nobody,
      lean: answer.kind === 'inventory' ? answer.lean : 'not asked',
    },
    problems: answer.kind === 'none' ? [answer.problem] : [...answer.notes, ...answer.problems],
    stops:
      answer.kind === 'none' ? [answer.stop] : answer.problems.length > 0 ? ['environment' as const] : [],
    onEvent: ({ kind, claim, done, of }) =>
      progress.say(`${kind === 'mutate' ? 'mutated' : 'tested'} ${done}/${of} ${claim}`),
    onOutput: printed(terminal),
    onFiles: (used) => {
      files = used;
    },
    signal: terminal.signal,
  });
  progress.done();
  remember(key, { report, files, root: config.root }, terminal.env);
  return { report, ...seen };
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

/** Checks the claims, writes the reports and returns the exit code. */
export async function runCheck(
  project: Project,
  claims: readonly Claim[],
  options: RunOptions,
  reporters: readonly Reporter[],
  { kept, baseline }: { readonly kept: KeptReports; readonly baseline?: Report },
  terminal: Terminal,
  paint: Paint,
): Promise<number> {
  const { config } = project;
  const wanted = kept === 'leave' || config.audits.size === 0 ? 'report' : 'report and declarations';
  const checked = await checkProject(project, claims, options, terminal, wanted);
  const { report } = checked;
  const unwritten = [
    ...deliver(report, reporters, terminal, wantsColour(terminal)),
    ...(kept === 'update' ? updateKept(checked, config) : []),
  ];
  // Reports may all go to files: what is wrong with the project is told here in any case.
  if (report.diagnostics.length > 0) refuse(report.diagnostics, report.results.exitCode, terminal, paint);
  const codes: number[] = [report.results.exitCode];
  if (unwritten.length > 0) codes.push(refuse(unwritten, environment, terminal, paint));
  // A part of the claims has no share of its own, and says nothing of what it leaves out.
  const isWhole = claims.length === project.registry.claims.length;
  const low = isWhole ? belowThresholds(report, config.thresholds) : [];
  if (low.length > 0) {
    const isMeasured = low.some(({ code }) => code === 'below-threshold');
    codes.push(refuse(low, isMeasured ? 1 : 3, terminal, paint));
  }
  if (baseline !== undefined) {
    const changes = compareReports(isWhole ? baseline : onlyOf(baseline, claims), report);
    terminal.out(changesText(changes));
    codes.push(exitOfChanges(changes));
  }
  const stale = kept === 'compare' ? staleReports(checked, config) : [];
  if (stale.length > 0) codes.push(refuse(stale, 1, terminal, paint));
  return precedence.find((code) => codes.includes(code)) ?? report.results.exitCode;
}

/** Checks the claims with all mutants, prints what lives and returns 1 where a change of a statement is neither noticed nor waived. */
export async function runMutate(
  project: Project,
  claims: readonly Claim[],
  options: RunOptions,
  terminal: Terminal,
  paint: Paint,
): Promise<number> {
  const { report } = await checkProject(project, claims, { ...options, mutants: true }, terminal, 'report');
  terminal.out(renderMutants(report));
  if (report.diagnostics.length > 0) refuse(report.diagnostics, report.results.exitCode, terminal, paint);
  const { mutation, exitCode } = report.results;
  const alive = (mutation?.statement.survived ?? 0) + (mutation?.hypothesis.survived ?? 0);
  const codes = [exitCode, ...(alive > 0 ? [1] : [])];
  return precedence.find((code) => codes.includes(code)) ?? exitCode;
}
