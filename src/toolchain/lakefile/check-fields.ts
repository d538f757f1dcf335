import type { Diagnostic } from '../../diagnostic.ts';
import { itemAt } from '../../present.ts';
import { makeProblem } from './problem.ts';

type Table = Readonly<Record<string, unknown>>;

/** What a field has to be, and a value that is. */
type Kind = { readonly is: (value: unknown) => boolean; readonly what: string; readonly example: string };

const isText = (value: unknown): boolean => typeof value === 'string';
const isList = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const isTable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const component = String.raw`(?:[\p{L}\p{N}_][\p{L}\p{N}_!?'₀-₉ₐ-ₜᵢ-ᵪⱼ]*|«[^»\n]+»)`;
const globPattern = new RegExp(String.raw`^${component}(?:\.${component})*(?:\.[*+])?$`, 'u');
const isGlob = (value: unknown): boolean => typeof value === 'string' && globPattern.test(value);

const name: Kind = {
  is: (value) => isText(value) && value !== '',
  what: 'a name',
  example: '"…"',
};
const text: Kind = { is: isText, what: 'a text', example: '"…"' };
const texts: Kind = { is: isList(isText), what: 'a list of texts', example: '["…"]' };
const globs: Kind = {
  is: (value) => isGlob(value) || isList(isGlob)(value),
  what: 'a list of globs, each a module, or one with `.*` or `.+` behind it',
  example: '["A.+"]',
};
const isOptionValue = (value: unknown): boolean =>
  isText(value) || typeof value === 'boolean' || (Number.isInteger(value) && Number(value) >= 0);

/** Lake takes an option in a list as a table or as a pair. */
const isOption = (value: unknown): boolean => {
  const [name, set] =
    Array.isArray(value) && value.length === 2
      ? value
      : isTable(value)
        ? [Object(value).name, Object(value).value]
        : [];
  return isText(name) && isOptionValue(set);
};

/** Options by name; a dotted name is a table in a table. */
const isOptionTable = (value: unknown): boolean =>
  isTable(value) && Object.values(Object(value)).every((one) => isOptionValue(one) || isOptionTable(one));

const options: Kind = {
  is: (value) => isOptionTable(value) || isList(isOption)(value),
  what: 'a table of options',
  example: '{ autoImplicit = false }',
};

/** The fields that say which modules there are and how Lean reads them, by the table that they stand in; `''` is the package's. */
const kinds: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  '': { srcDir: text, packagesDir: text, defaultTargets: texts },
  lean_lib: { name, srcDir: text, roots: texts, globs },
  lean_exe: { name, srcDir: text, root: text },
  require: { name, path: text, subDir: text },
};
const ofAll: Readonly<Record<string, Kind>> = {
  leanOptions: options,
  moreLeanArgs: texts,
  weakLeanArgs: texts,
};

const needed = new Set(['name']);

/** Where a field stands: in the table of that name, the `index`-th of its kind; else where the table begins. */
function placeOf(
  source: string,
  { table, index, field }: { readonly table: string; readonly index: number; readonly field: string },
): { readonly line: number; readonly column: number } {
  // headers in texts of several lines are none
  const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
  const lines = source.replaceAll(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, blank).split('\n');
  const isHeader = (line: string): boolean => /^\s*\[/.test(line);
  const isOurs = (line: string): boolean => line.replaceAll(/[\s"']|#.*/g, '') === `[[${table}]]`;
  const headers = lines.flatMap((line, k) => (isOurs(line) ? [k] : []));
  const start = table === '' ? -1 : (headers[index] ?? -1);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(
    (line) => isHeader(line) && !/^\s*\[\s*["']?[^"'\]\s]+["']?\.leanOptions/.test(line),
  );
  const within = end < 0 ? rest : rest.slice(0, end);
  const pattern = new RegExp(`^(\\s*)["']?${field}["']?\\s*[.=]`);
  const found = within.findIndex((line) => pattern.test(line));
  if (found < 0) return { line: Math.max(start + 1, 1), column: 1 };
  const indent = pattern.exec(itemAt(within, found))?.[1] ?? '';
  return { line: start + 2 + found, column: indent.length + 1 };
}

type Refused = { readonly field: string; readonly says: string; readonly hint: string };

/** The fields of one table that Lake refuses. */
const refusedIn = (table: string, entry: Table): readonly Refused[] =>
  Object.entries({ ...kinds[table], ...(table === 'require' ? {} : ofAll) }).flatMap(
    ([field, { is, what, example }]) => {
      const value = entry[field];
      const owner = table === '' ? 'the package' : `a \`${table}\``;
      const hint = `write \`${field} = ${example}\``;
      if (value === undefined && needed.has(field))
        return [{ field, says: `${owner} has no \`${field}\``, hint }];
      return value === undefined || is(value)
        ? []
        : [{ field, says: `\`${field}\` of ${owner} must be ${what}, not ${JSON.stringify(value)}`, hint }];
    },
  );

/**
 * The first field of a lakefile.toml with a value that Lake refuses, at its place; the others are told with it. To read the default in
 * its place would be to check other modules than those of the project.
 */
export function checkFields(table: Table, source: string, file: string): Diagnostic | undefined {
  const found = Object.keys(kinds).flatMap((name) => {
    const entries: unknown = name === '' ? [table] : (table[name] ?? []);
    if (!Array.isArray(entries) || !isList(isTable)(entries)) {
      const says = `\`${name}\` must be a list of tables, not ${JSON.stringify(entries)}`;
      const at = placeOf(source, { table: '', index: 0, field: name });
      return [{ says, hint: `write the header [[${name}]]`, at }];
    }
    return entries.flatMap((entry: Table, index) =>
      refusedIn(name, entry).map(({ field, says, hint }) => ({
        says,
        hint,
        at: placeOf(source, { table: name, index, field }),
      })),
    );
  });
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const also = others.map(({ says, at }) => `; line ${at.line}: ${says}`).join('');
  return makeProblem('lakefile-field', `${first.says}${also}`, first.hint, { where: { file, ...first.at } });
}
