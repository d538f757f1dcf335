import { readReportFile } from '../read-report-file.ts';
import { areReporters, deliver, parseReporters } from '../reporters.ts';
import { environment, refuse, usage } from '../terminal/show-diagnostics.ts';
import { type Terminal, wantsColour } from '../terminal/terminal.ts';

/** Prints a recorded report in the requested formats, by default `pretty`. Returns the exit code. */
export function renderAgain(path: string, asked: readonly string[], terminal: Terminal): number {
  const reporters = parseReporters(asked.length === 0 ? ['pretty'] : asked);
  if (!areReporters(reporters)) return refuse(reporters, usage, terminal);
  const report = readReportFile(path, terminal.cwd);
  if (!('results' in report)) return refuse(report, usage, terminal);
  const failed = deliver(report, reporters, terminal, wantsColour(terminal));
  return failed.length > 0 ? refuse(failed, environment, terminal) : 0;
}
