// Where a report goes, what it is compared with, and what that means for the exit code.
import type { Chosen } from '../api/project.ts';
import type { Claim } from '../claims/registry.ts';
import { compareReports } from '../compare/compare.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { changesText } from '../reports/changes/changes.ts';
import { precedence } from '../verdict/exits.ts';
import type { Report } from '../verdict/report.ts';
import { belowThresholds } from '../verdict/thresholds.ts';
import type { Checked } from './checked.ts';
import { exitOfChanges } from './commands/compare.ts';
import type { DeliveryFlags } from './flags.ts';
import { findStaleReports, type KeptReports, updateKept } from './kept-reports.ts';
import { readReportFile } from './read-report-file.ts';
import { areReporters, deliver, parseReporters, type Reporter } from './reporters.ts';
import { environment, refuse, showProblems } from './terminal/show-diagnostics.ts';
import { type Terminal, wantsColour } from './terminal/terminal.ts';

/** Where a report goes: to the reporters and the files that the configuration names; and what it is compared with. */
export type Delivery = {
  readonly reporters: readonly Reporter[];
  readonly kept: KeptReports;
  readonly baseline?: Report;
};

/** Reads the flags, and the report that the new one is compared with, or says what is wrong with them. */
export function deliveryOf(
  flags: DeliveryFlags,
  terminal: Pick<Terminal, 'cwd'>,
): Delivery | readonly Diagnostic[] {
  const reporters = parseReporters(flags.reporter.length === 0 ? ['pretty'] : flags.reporter);
  if (!areReporters(reporters)) return reporters;
  const kept = flags.update ? 'update' : flags.checkStale ? 'compare' : 'leave';
  if (flags.baseline === undefined) return { reporters, kept };
  const baseline = readReportFile(flags.baseline, terminal.cwd);
  return 'results' in baseline ? { reporters, kept, baseline } : baseline;
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

/** Delivers what was checked, holds it to thresholds and earlier reports, and returns the exit code of it all. */
export function deliverChecked(
  checked: Checked,
  { project, claims }: Chosen,
  { reporters, kept, baseline }: Delivery,
  terminal: Terminal,
): number {
  const { config } = project;
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
  const stale = kept === 'compare' ? findStaleReports(checked, config) : [];
  if (stale.length > 0) codes.push(refuse(stale, 1, terminal));
  return precedence.find((code) => codes.includes(code)) ?? report.results.exitCode;
}
