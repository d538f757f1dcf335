import type { Diagnostic } from '../diagnostic.ts';
import { compileSchema, type Validator } from '../schema.ts';
import type { Report } from '../verdict/report.ts';
import { reportSchema } from './schema/report.ts';

let valid: Validator | undefined;

/** Compiled when a report is read for the first time: that takes longer than a whole run of a command that reads none. */
const validator = (): Validator => {
  valid ??= compileSchema(reportSchema);
  return valid;
};

// Keys whose values are maps, and keys whose values are numbers that JSON may have had to write as text.
const maps = new Set(['hypotheses', 'sample', 'symbols']);
const figures = new Set([
  'estimate',
  'standardError',
  'expected',
  'bias',
  'x',
  'y',
  'error',
  'theory',
  'value',
]);
const lost = new Set(['NaN', 'Infinity', '-Infinity']);

const revive = (key: string, value: unknown): unknown => {
  if (maps.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value))
    return new Map(Object.entries(value));
  return figures.has(key) && typeof value === 'string' && lost.has(value) ? Number(value) : value;
};

const refused = (code: string, message: string, hint: string): readonly Diagnostic[] => [
  { code, severity: 'error', message, hint },
];

/**
 * Reads a report that `renderJson` wrote: the same value, or what is wrong with the text. A report of a later format
 * is refused, never guessed at.
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
  const problems = validator()(raw);
  if (problems.length > 0)
    return problems.slice(0, 10).map(({ path, message }) => ({
      code: 'report-invalid',
      severity: 'error',
      message: `/${path.join('/')} ${message}`,
      hint: 'make the report again with this version of check-claims',
    }));
  return JSON.parse(json, revive) as Report;
}
