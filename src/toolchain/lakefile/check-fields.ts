import type { Diagnostic } from '../../diagnostic.ts';
import { findNearest } from '../../typeset/nearest.ts';
import { checkTargets } from './check-targets.ts';
import { isTable, kinds } from './kinds.ts';
import { lakeFields, type TableName } from './lake-fields.ts';
import { locateValues, type Path, type Places } from './locate-values.ts';
import { makeProblem, nameTable, type Refused } from './problem.ts';

type Table = Readonly<Record<string, unknown>>;

/** What is wrong with a lakefile, or what stands in it and has no effect. */
type Checked = { readonly problem?: Diagnostic; readonly ignored: readonly string[] };

/** One table of a lakefile: its name, where it stands, and what it holds. */
type Entry = { readonly name: TableName; readonly path: Path; readonly fields: Table };

const tableNames = Object.keys(lakeFields).filter((name) => name !== 'package');
const isTableName = (name: string): name is TableName => Object.hasOwn(lakeFields, name);

/** Short enough for a message. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/** A value by the field that it stands in: `leanOptions.pp.all`, entry 2 of `globs`. */
function nameValue(path: Path): string {
  const names = path.filter((part) => typeof part === 'string').join('.');
  const entries = path.flatMap((part) => (typeof part === 'number' ? [`entry ${part + 1} of `] : []));
  return `${entries.reverse().join('')}\`${names}\``;
}

/** The tables of a lakefile, and those that Lake takes for none. */
function listEntries(table: Table, places: Places): readonly (Entry | Refused)[] {
  const listed = tableNames.flatMap((name): readonly (Entry | Refused)[] => {
    const given = table[name];
    if (given === undefined || !isTableName(name)) return [];
    const refuse = (path: Path, value: unknown): Refused => ({
      at: places.find(path)?.name ?? { line: 1, column: 1 },
      says: `\`${name}\` must be a list of tables, not ${shown(value)}`,
      hint: `write the header [[${name}]]`,
    });
    if (!Array.isArray(given)) return [refuse([name], given)];
    return given.map((fields, k) =>
      isTable(fields) ? { name, path: [name, k], fields } : refuse([name, k], fields),
    );
  });
  return [{ name: 'package', path: [], fields: table }, ...listed];
}

/** The fields of one table that Lake refuses. */
function listRefused({ name, path, fields }: Entry, places: Places): readonly Refused[] {
  const known = Object.entries(lakeFields[name]);
  const owner = name === 'package' ? 'the package' : nameTable(name);
  const wrong = known.flatMap(([field, kind]) =>
    fields[field] === undefined ? [] : kinds[kind](fields[field], [...path, field]),
  );
  const missing =
    fields['name'] === undefined
      ? [
          {
            at: places.find(path)?.name ?? { line: 1, column: 1 },
            says: `${owner} has no \`name\``,
            hint: 'write `name = "…"`',
          },
        ]
      : [];
  return [
    ...missing,
    ...wrong.map(({ path: at, value, what, example }): Refused => {
      const inner = at.slice(path.length);
      const isField = inner.length === 1 || value === undefined;
      const field = isField ? `${inner.at(-1)} = ` : '';
      const not = value === undefined ? ' and is missing' : `, not ${shown(value)}`;
      return {
        at: places.find(at)?.value ??
          places.find(path.concat(inner.slice(0, 1)))?.value ?? { line: 1, column: 1 },
        says: `${nameValue(inner)} of ${owner} must be ${what}${not}`,
        hint: `write \`${field}${example}\``,
      };
    }),
  ];
}

/** What is written in one table and Lake passes over in silence. */
function noteIgnored({ name, path, fields }: Entry, places: Places): readonly string[] {
  const known = [...Object.keys(lakeFields[name]), ...(name === 'package' ? tableNames : [])];
  return Object.keys(fields)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const at = places.find([...path, field])?.name;
      const near = findNearest(field, known);
      const isOfPackage = name !== 'package' && Object.hasOwn(lakeFields.package, field);
      const owner = name === 'package' ? 'a lakefile' : nameTable(name);
      const advice = isOfPackage
        ? ': it is a field of the package, which stands above the first header'
        : near !== undefined
          ? `: did you mean \`${near}\`?`
          : '';
      return `lakefile.toml:${at?.line ?? 1}:${at?.column ?? 1}: \`${field}\` is no field of ${owner} that Lake knows, and has no effect${advice}`;
    });
}

const isRefused = (one: Entry | Refused): one is Refused => 'says' in one;

/** All that Lake refuses, in the order of the text, as one error at the first place. */
function tellAll(refused: readonly Refused[], file: string): Diagnostic | undefined {
  const [first, ...others] = refused.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  if (first === undefined) return undefined;
  const where = { file, ...first.at };
  if (others.length === 0) return makeProblem('lakefile-field', first.says, first.hint, { where });
  const all = [
    `${first.says} (${first.hint})`,
    ...others.map(({ says, at, hint }) => `${at.line}:${at.column}: ${says} (${hint})`),
  ];
  return makeProblem('lakefile-field', all.join('; '), `correct all ${all.length} places`, { where });
}

/**
 * What Lake refuses in a lakefile.toml, each at its place, and what in it has no effect. To read a default where Lake refuses a value would
 * be to check other modules than those of the project. What lake itself has translated from a lakefile.lean is looked at for its values
 * only: it may lack targets that TOML has no word for.
 */
export function checkFields(table: Table, source: string, file: string, isTranslated = false): Checked {
  const places = locateValues(source);
  const found = listEntries(table, places);
  const entries = found.flatMap((one) => (isRefused(one) ? [] : [one]));
  const refused = [
    ...found.filter(isRefused),
    ...entries.flatMap((entry) => listRefused(entry, places)),
    ...(isTranslated ? [] : checkTargets(table, places)),
  ];
  const problem = tellAll(refused, file);
  return {
    ...(problem && { problem }),
    ignored: isTranslated ? [] : entries.flatMap((entry) => noteIgnored(entry, places)),
  };
}
