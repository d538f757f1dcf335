// `check-claims compare old.json new.json`, and `--baseline old.json` of a run.
import { resolve } from 'node:path';
import { writeWhole } from '../../api/write-file.ts';
import type { Change } from '../../compare/change.ts';
import { compareReports } from '../../compare/compare.ts';
import {
  renderChangesAsJson,
  renderChangesAsMarkdown,
  renderChangesAsText,
} from '../../reports/changes/changes.ts';
import { suggestWord } from '../../typeset/nearest.ts';
import { readReportFile } from '../read-report-file.ts';
import { environment, refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Exit code if evidence was lost. */
const lost = 1;

const formats = {
  text: renderChangesAsText,
  markdown: renderChangesAsMarkdown,
  json: renderChangesAsJson,
} as const;
type ChangesFormat = keyof typeof formats;

const isFormat = (name: string): name is ChangesFormat => Object.hasOwn(formats, name);

/** Whether a comparison shows lost evidence. */
export const exitOfChanges = (changes: readonly Change[]): number =>
  changes.some(({ kind }) => kind === 'lost') ? lost : 0;

/** Compares two recorded reports; `format` is `name` or `name=path`. Returns the exit code. */
export function runCompare(
  [old, now]: readonly [string, string],
  format: string,
  terminal: Terminal,
): number {
  const [name = '', ...rest] = format.split('=');
  if (!isFormat(name)) {
    const message = `there is no comparison format \`${name}\``;
    const hint = suggestWord(name, Object.keys(formats));
    return refuse([{ code: 'unknown-reporter', severity: 'error', message, hint }], usage, terminal);
  }
  const reports = [old, now].map((path) => readReportFile(path, terminal.cwd));
  const problems = reports.flatMap((one) => ('results' in one ? [] : one));
  const [before, after] = reports.flatMap((one) => ('results' in one ? [one] : []));
  if (before === undefined || after === undefined) return refuse(problems, usage, terminal);
  const changes = compareReports(before, after);
  const shown = formats[name](changes);
  const path = rest.join('=');
  if (path === '') terminal.out(shown);
  else {
    const failed = writeWhole(resolve(terminal.cwd, path), shown);
    if (failed !== undefined) return refuse([failed].flat(), environment, terminal);
  }
  return exitOfChanges(changes);
}
