// `--reporter name[=path]`: which reports to write, and where.
import { resolve } from 'node:path';
import { writeWhole } from '../api/write-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Look } from '../reports/look.ts';
import { type Format, formatNames, render } from '../reports/render.ts';
import { suggestWord } from '../typeset/nearest.ts';
import { disarm } from '../typeset/visible.ts';
import type { Report } from '../verdict/report.ts';
import { renderReportFiles } from './report-files.ts';
import type { Terminal } from './terminal/terminal.ts';

/** A report format and its file; without a file it goes to the terminal. */
export type Reporter = { readonly format: Format; readonly path?: string };

const isFormat = (name: string): name is Format => (formatNames as readonly string[]).includes(name);

/** Reads the arguments of `--reporter`. */
export function parseReporters(given: readonly string[]): readonly Reporter[] | readonly Diagnostic[] {
  const parts = given.map((text) => {
    const [name = '', ...rest] = text.split('=');
    return { name, path: rest.join('=') };
  });
  const unknown = parts.filter(({ name }) => !isFormat(name));
  if (unknown.length > 0)
    return unknown.map(({ name }) => ({
      code: 'unknown-reporter',
      severity: 'error',
      message: `there is no report format \`${name}\``,
      hint: suggestWord(name, formatNames),
    }));
  const twice = parts.filter(
    ({ path }, index) => path !== '' && parts.findIndex((one) => one.path === path) < index,
  );
  if (twice.length > 0)
    return twice.map(({ name, path }) => ({
      code: 'same-path',
      severity: 'error',
      message: `${name} and another report both go to ${path}`,
      hint: 'give each report its own path',
    }));
  const scattered = parts.filter(({ name, path }) => name !== 'markdown' && path.includes('{paper}'));
  if (scattered.length > 0)
    return scattered.map(({ name, path }) => ({
      code: 'no-paper-pages',
      severity: 'error',
      message: `${name} is one file for all papers, so the path ${path} is not possible`,
      hint: 'remove {paper} from the path; only markdown has a page per paper',
    }));
  return parts.map(({ name, path }) => ({ format: name as Format, ...(path === '' ? {} : { path }) }));
}

/** Whether the argument is a list of reporters, not of problems. */
export const areReporters = (
  read: readonly Reporter[] | readonly Diagnostic[],
): read is readonly Reporter[] => !read.some((one) => 'code' in one);

/** Formats that programs read, and how each escapes a bracket that would be a command in a log; annotations are meant to be commands. */
const brackets: Readonly<Partial<Record<Format, string>>> = {
  json: '\\u005b',
  'json-packed': '\\u005b',
  badge: '\\u005b',
  sarif: '\\u005b',
  junit: '&#91;',
  html: '&#91;',
  github: '[',
};

/** How to write text to the terminal. */
function lookOf({ columns, rows }: Terminal, colour: boolean): Look {
  return { colour, width: columns ?? 110, height: rows };
}

/** Writes a report in every requested format; paths are relative to the working folder. Returns problems of writing. */
export function deliver(
  report: Report,
  reporters: readonly Reporter[],
  terminal: Terminal,
  colour: boolean,
): readonly Diagnostic[] {
  const files = reporters.flatMap(({ format, path }) =>
    path === undefined ? [] : [[format, path] as const],
  );
  return reporters.flatMap(({ format, path }) => {
    if (path === undefined) {
      const text = render(report, format, lookOf(terminal, colour));
      const bracket = brackets[format];
      if (bracket === undefined) terminal.out(text);
      else terminal.report(bracket === '[' ? text : disarm(text, bracket));
      return [];
    }
    return renderReportFiles(report, [format, path], files, terminal.cwd).flatMap(
      ([file, text]) => writeWhole(resolve(terminal.cwd, file), text) ?? [],
    );
  });
}
