import type { Diagnostic } from '../diagnostic.ts';
import { compileSchema } from '../schema.ts';
import type { Report } from '../verdict/report.ts';
import { unpack } from './packed/unpack.ts';
import { packedSchema } from './schema/packed.ts';
import { reportSchema } from './schema/report.ts';
import { revive } from './schema/revive.ts';

const validate = compileSchema(reportSchema);
const validatePacked = compileSchema(packedSchema);

const refused = (code: string, message: string, hint: string): readonly Diagnostic[] => [
  { code, severity: 'error', message, hint },
];

/** A report of format 2 as one of format 1; anything else as it is. */
function unpackReport(raw: unknown): unknown {
  const { format, shared, ...packed } = Object(raw);
  return format === 2 && validatePacked(raw).length === 0
    ? { format: 1, ...Object(unpack(packed, shared)) }
    : raw;
}

/**
 * Reads a report that `renderJson` or `renderPacked` wrote: the same value, or what is wrong with the text. A report of a later format
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
  raw = unpackReport(raw);
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
