import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { readReport } from '../reports/read.ts';
import type { Report } from '../verdict/report.ts';

/** Reads a report that the json reporter wrote; problems name the file. */
export function readReportFile(path: string, cwd: string): Report | readonly Diagnostic[] {
  let content: string;
  try {
    content = readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const message = `cannot read ${path}: ${(error as NodeJS.ErrnoException).code}`;
    const hint = 'name a report that `--reporter json=…` wrote';
    return [{ code: 'file-not-readable', severity: 'error', message, hint }];
  }
  const read = readReport(content);
  return 'results' in read ? read : read.map((one) => ({ ...one, message: `${path}: ${one.message}` }));
}
