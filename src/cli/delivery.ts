// Writes a report, compares it with an earlier one, and derives the exit code.
import type { Chosen } from '../api/project.ts';
import type { Claim } from '../claims/registry.ts';
import { compareReports } from '../compare/compare.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { renderChangesAsText } from '../reports/changes/changes.ts';
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

/** Where to write a report: the reporters and the configured files; and the report to compare it with. */
export type Delivery = {
  readonly reporters: readonly Reporter[];
  readonly kept: KeptReports;
  readonly baseline?: Report;
};

/** Reads the flags and the report to compare with, or says what is wrong with them. */
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

/** A report without the claims that were not selected. */
const onlyOf = (report: Report, claims: readonly Claim[]): Report => {
  const asked = new Set(claims.map(({ id }) => id));
  const { results } = report;
  return {
    ...report,
    results: { ...results, claims: results.claims.filter(({ claim }) => asked.has(claim.id)) },
  };
};

/** Writes the report, compares it with thresholds and earlier reports, and returns the exit code. */
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
  // All reports may go to files, so problems of the project are always printed here.
  if (report.diagnostics.length > 0) showProblems(report.diagnostics, terminal);
  const codes: number[] = [report.results.exitCode];
  if (unwritten.length > 0) codes.push(refuse(unwritten, environment, terminal));
  // Thresholds apply to runs of all claims. A comparison only covers the checked claims.
  const isWhole = claims.length === project.registry.claims.length;
  const low = isWhole ? belowThresholds(report, config.thresholds) : [];
  if (low.length > 0) {
    const isMeasured = low.some(({ code }) => code === 'below-threshold');
    codes.push(refuse(low, isMeasured ? 1 : 3, terminal));
  }
  if (baseline !== undefined) {
    const changes = compareReports(isWhole ? baseline : onlyOf(baseline, claims), report);
    terminal.out(renderChangesAsText(changes));
    codes.push(exitOfChanges(changes));
  }
  const stale = kept === 'compare' ? findStaleReports(checked, config) : [];
  if (stale.length > 0) codes.push(refuse(stale, 1, terminal));
  return precedence.find((code) => codes.includes(code)) ?? report.results.exitCode;
}
