import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { readReport } from '../../reports/read.ts';
import type { Paint } from '../../typeset/paint.ts';
import type { Report } from '../../verdict/report.ts';
import { areReporters, deliver, parseReporters } from '../reporters.ts';
import { environment, refuse, usage } from '../terminal/show-diagnostics.ts';
import { type Terminal, wantsColour } from '../terminal/terminal.ts';

const isReport = (read: Report | readonly Diagnostic[]): read is Report => 'results' in read;

/** Prints a recorded report in the asked formats, `pretty` where none is asked for. Returns the exit code. */
export function renderAgain(
  path: string,
  asked: readonly string[],
  terminal: Terminal,
  paint: Paint,
): number {
  const reporters = parseReporters(asked.length === 0 ? ['pretty'] : asked);
  if (!areReporters(reporters)) return refuse(reporters, usage, terminal, paint);
  let text: string;
  try {
    text = readFileSync(resolve(terminal.cwd, path), 'utf8');
  } catch (error) {
    const message = `cannot read ${path}: ${(error as NodeJS.ErrnoException).code}`;
    const hint = 'name a report that `--reporter json=…` wrote';
    return refuse([{ code: 'file-not-readable', severity: 'error', message, hint }], usage, terminal, paint);
  }
  const report = readReport(text);
  if (!isReport(report)) return refuse(report, usage, terminal, paint);
  const failed = deliver(report, reporters, terminal, wantsColour(terminal));
  return failed.length > 0 ? refuse(failed, environment, terminal, paint) : 0;
}
