import type { Diagnostic } from '../diagnostic.ts';
import { compileSchema } from '../schema.ts';
import type { Report } from '../verdict/report.ts';
import { reportSchema } from './schema/report.ts';
import { revive } from './schema/revive.ts';

const validate = compileSchema(reportSchema);

const refused = (code: string, message: string, hint: string): readonly Diagnostic[] => [
  { code, severity: 'error', message, hint },
];

/**
 * Reads a report that `renderJson` wrote: the same value, or what is wrong with the text. A report of a later format
 * is rejected.
 */
export function readReport(json: string): Report | readonly Diagnostic[] {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (error) {
    return refused(
      'report-not-json',
      `the report is not JSON: ${(error as Error).message}`,
      'render a report.json',
    );
  }
  const problems = validate(raw);
  if (problems.length > 0)
    return problems.slice(0, 10).map(({ path, message }) => ({
      code: 'report-invalid',
      severity: 'error',
      message: `/${path.join('/')} ${message}`,
      hint: 'make the report again with this version of check-claims',
    }));
  return revive(reportSchema, reportSchema, raw) as Report;
}
