// `--reporter name[=path]`: which reports, and where they go.
import { dirname, relative, resolve, sep } from 'node:path';
import { suggestion } from '../claims/nearest.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Look } from '../reports/look.ts';
import { type Format, formatNames, render } from '../reports/render.ts';
import type { Report } from '../verdict/report.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './write-file.ts';

/** A report format and the file it goes to; to the terminal where there is none. */
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
      message: `no report format \`${name}\``,
      hint: suggestion(name, formatNames),
    }));
  return parts.map(({ name, path }) => ({ format: name as Format, ...(path === '' ? {} : { path }) }));
}

/** Reporters rather than what is wrong with them. */
export const areReporters = (
  read: readonly Reporter[] | readonly Diagnostic[],
): read is readonly Reporter[] => !read.some((one) => 'code' in one);

/** How the terminal takes text. */
function lookOf({ columns, rows }: Terminal, colour: boolean): Look {
  return { colour, width: columns ?? 110, height: rows };
}

// From the report's folder back to the working folder, so that an HTML report links to the files it speaks of.
const wayBack = (path: string, cwd: string): string =>
  relative(dirname(resolve(cwd, path)), cwd)
    .split(sep)
    .join('/');

/** Writes a report in every asked format; paths are relative to the working folder. Returns what could not be written. */
export function deliver(
  report: Report,
  reporters: readonly Reporter[],
  terminal: Terminal,
  colour: boolean,
): readonly Diagnostic[] {
  return reporters.flatMap(({ format, path }) => {
    if (path === undefined) {
      terminal.out(render(report, format, lookOf(terminal, colour)));
      return [];
    }
    const text = render(report, format, {
      colour: false,
      width: 110,
      height: 40,
      root: wayBack(path, terminal.cwd),
    });
    return writeWhole(resolve(terminal.cwd, path), text) ?? [];
  });
}
