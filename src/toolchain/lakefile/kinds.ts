import { findNearest } from '../../typeset/nearest.ts';
import type { Path } from './locate-values.ts';

/** A value that Lake refuses, where it stands, what it would have to be, and one that is. */
type Fault = {
  readonly path: Path;
  readonly value: unknown;
  readonly what: string;
  readonly example: string;
};

/** What a field has to be: the faults of a value at a place. */
export type Kind = (value: unknown, path: Path) => readonly Fault[];

type Table = Readonly<Record<string, unknown>>;

/** Whether a value of TOML is a table: a date is none. */
export const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const isText = (value: unknown): value is string => typeof value === 'string';

const kindOf =
  (is: (value: unknown) => boolean, what: string, example: string): Kind =>
  (value, path) =>
    is(value) ? [] : [{ path, value, what, example }];

/** A list whose entries have a kind; anything else has to be of the other kind, if there is one. */
const listOf =
  (entry: Kind, what: string, example: string, other: Kind = kindOf(() => false, what, example)): Kind =>
  (value, path) =>
    Array.isArray(value) ? value.flatMap((one, k) => entry(one, [...path, k])) : other(value, path);

/** One of some words, in any case: newer releases of Lake read `Release` as `release`. */
const wordOf = (words: readonly string[]): Kind => {
  const what = `one of ${words.map((word) => `"${word}"`).join(', ')}`;
  return (value, path) => {
    if (isText(value) && words.some((word) => word.toLowerCase() === value.toLowerCase())) return [];
    const near = isText(value) ? findNearest(value, words) : undefined;
    return [{ path, value, what, example: `"${near ?? words.at(-1)}"` }];
  };
};

const text = kindOf(isText, 'a text', '"…"');
const flag = kindOf((value) => typeof value === 'boolean', '`true` or `false`, without quotes', 'true');

const component = String.raw`(?:[\p{L}\p{N}_][\p{L}\p{N}_!?'₀-₉ₐ-ₜᵢ-ᵪⱼ]*|«[^»\n]+»)`;
const modulePattern = new RegExp(String.raw`^${component}(?:\.${component})*$`, 'u');
const globPattern = new RegExp(String.raw`^${component}(?:\.${component})*(?:\.[*+])?$`, 'u');

const module = kindOf(
  (value) => isText(value) && modulePattern.test(value),
  'the name of a module, like `A.B`',
  '"A.B"',
);
const glob = kindOf(
  (value) => isText(value) && globPattern.test(value),
  'a glob: a module, or one with `.*` or `.+` behind it',
  '"A.+"',
);

/** `A`, `+A.B`, `@pkg`, `pkg/A`, each with facets behind colons. */
const target = kindOf(
  (value) => isText(value) && value !== '' && /^[^/:]*(?:\/[^/:]+)?(?::[^:]+)*$/.test(value),
  'a target, like `A`, `pkg/A` or `A:shared`',
  '"A"',
);

const optionValue = kindOf(
  (value) => isText(value) || typeof value === 'boolean' || (Number.isInteger(value) && Number(value) >= 0),
  'a text, `true`, `false` or a natural number',
  'false',
);

/** Lake takes an option in a list as a table or as a pair. */
const option = kindOf(
  (value) => {
    const [name, set] = Array.isArray(value)
      ? value.length === 2
        ? value
        : []
      : isTable(value)
        ? [value['name'], value['value']]
        : [];
    return isText(name) && optionValue(set, []).length === 0;
  },
  'an option with `name` and `value`',
  '{ name = "autoImplicit", value = false }',
);

/** Options by name; a dotted name is a table in a table. */
const optionTable: Kind = (value, path) =>
  isTable(value)
    ? Object.entries(value).flatMap(([name, one]) =>
        (isTable(one) ? optionTable : optionValue)(one, [...path, name]),
      )
    : [{ path, value, what: 'a table of options', example: '{ autoImplicit = false }' }];

const git: Kind = (value, path) =>
  isTable(value)
    ? text(value['url'], [...path, 'url'])
    : kindOf(isText, 'a URL, or a table with `url`', '"https://…"')(value, path);

const source: Kind = (value, path) => {
  if (!isTable(value))
    return [{ path, value, what: 'a table with `type`', example: '{ type = "path", dir = "…" }' }];
  const field = { path: 'dir', git: 'url' }[String(value['type'])];
  return field === undefined
    ? [{ path: [...path, 'type'], value: value['type'], what: '"path" or "git"', example: '"path"' }]
    : text(value[field], [...path, field]);
};

const textTable: Kind = (value, path) =>
  isTable(value)
    ? Object.entries(value).flatMap(([name, one]) => text(one, [...path, name]))
    : [{ path, value, what: 'a table of texts', example: '{ … = "…" }' }];

const texts = listOf(text, 'a list of texts', '["…"]');

/** A kind of values by name. */
export type KindName =
  | 'any'
  | 'name'
  | 'text'
  | 'texts'
  | 'flag'
  | 'module'
  | 'modules'
  | 'globs'
  | 'targets'
  | 'options'
  | 'version'
  | 'buildType'
  | 'backend'
  | 'pattern'
  | 'git'
  | 'source'
  | 'textTable';

/** All kinds of values that fields of a lakefile have. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  /** What Lake has a field for that nothing here asks about. */
  any: () => [],
  name: kindOf((value) => isText(value) && value !== '', 'a name', '"…"'),
  text,
  texts,
  flag,
  module,
  modules: listOf(module, 'a list of modules', '["A.B"]'),
  /** Lake takes one glob for a list of one. */
  globs: listOf(
    glob,
    'a list of globs',
    '["A.+"]',
    kindOf(
      (value) => glob(value, []).length === 0,
      'a list of globs, each a module, or one with `.*` or `.+` behind it',
      '["A.+"]',
    ),
  ),
  targets: listOf(target, 'a list of targets', '["A"]'),
  options: listOf(option, 'a table of options', '{ autoImplicit = false }', optionTable),
  version: kindOf(
    (value) => isText(value) && /^\d+\.\d+\.\d+(?:-.+)?$/s.test(value),
    'a text of three numbers, like "0.1.0" or "1.2.0-beta"',
    '"0.1.0"',
  ),
  buildType: wordOf(['debug', 'relWithDebInfo', 'minSizeRel', 'release']),
  backend: wordOf(['c', 'llvm', 'default']),
  /** Which texts are meant; Lake's patterns in tables are its own matter. */
  pattern: listOf(text, 'a pattern', '"*"', (value, path) =>
    kindOf(
      (one) => one === '*' || isTable(one),
      '"*", a list of texts, or a table with a pattern',
      '"*"',
    )(value, path),
  ),
  git,
  source,
  textTable,
};
