import { findNearest } from '../../../typeset/nearest.ts';
import { linkFields } from '../linked.ts';
import type { Fields } from './fields.ts';
import type { Position } from './tokens.ts';
import type { Value } from './values.ts';

/** A table as a lakefile.toml would have it. */
export type Table = Readonly<Record<string, unknown>>;

/** A field that only Lean can evaluate, or whose value is not what the field asks for. */
export type Unread = Position & {
  readonly field: string;
  /** The field that was probably meant, where there is none of that name. */
  readonly meant?: string;
};

const texts = (value: Value): string | undefined =>
  value.kind === 'text' || value.kind === 'name' ? value.text : undefined;

const listOf =
  <T>(one: (value: Value) => T | undefined) =>
  (value: Value): readonly T[] | undefined => {
    const items = value.kind === 'items' ? value.items : [value];
    const read = items.map(one).filter((item) => item !== undefined);
    return read.length === items.length ? read : undefined;
  };

/** How a lakefile.toml writes each kind of glob. */
const globs: Readonly<Record<string, string>> = { one: '', submodules: '.+', andSubmodules: '.*' };

const glob = (value: Value): string | undefined => {
  if (value.kind !== 'made') return texts(value);
  const [root] = value.from;
  const suffix = globs[value.by];
  const name = root && texts(root);
  return name === undefined || suffix === undefined ? undefined : `${name}${suffix}`;
};

/** The value of an option: a Boolean, a number or a text, bare or by its constructor. */
const optionValue = (value: Value | undefined): string | undefined => {
  if (value?.kind === 'atom') return String(value.value);
  if (value?.kind === 'text') return value.text;
  return value?.kind === 'made' && /^of(Bool|Nat|String)$/.test(value.by)
    ? optionValue(value.from[0])
    : undefined;
};

const option = (value: Value): Table | undefined => {
  const [name, set] =
    value.kind === 'tuple'
      ? value.items
      : value.kind === 'made'
        ? value.from
        : value.kind === 'fields'
          ? [value.fields.get('name'), value.fields.get('value')]
          : [];
  const text = optionValue(set);
  return name?.kind === 'name' && text !== undefined ? { name: name.text, value: text } : undefined;
};

/** The fields that say which modules there are and how Lean reads them; every other field is of no consequence here. */
const readers: Readonly<Record<string, (value: Value) => unknown>> = {
  srcDir: texts,
  packagesDir: texts,
  root: texts,
  roots: listOf(texts),
  globs: listOf(glob),
  defaultTargets: listOf(texts),
  leanOptions: listOf(option),
  moreLeanArgs: listOf(texts),
  weakLeanArgs: listOf(texts),
};

/** Fields of Lake's that say nothing of modules, of all releases. */
const otherFields = new Set(
  [
    'name toolchain manifestFile extraDepTargets moreServerArgs moreGlobalServerArgs moreServerOptions buildDir leanLibDir nativeLibDir',
    'binDir irDir releaseRepo buildArchive preferReleaseBuild version versionTags description keywords homepage license licenseFiles',
    'readmeFile reservoir testDriver testDriverArgs testRunner lintDriver lintDriverArgs builtinLint buildType moreLeancArgs weakLeancArgs',
    'weakLinkArgs backend platformIndependent libName libPrefixOnWindows needs nativeFacets defaultFacets exeName supportInterpreter',
    'enableArtifactCache restoreAllArtifacts allowImportAll bootstrap fixedToolchain',
  ].flatMap((words) => words.split(' ')),
);

/** A field that is none of Lake's and close to one that matters: to pass over it would be to read other modules. */
const misspelt = (field: string): string | undefined =>
  otherFields.has(field.replace(/\?$/, '')) ? undefined : findNearest(field, Object.keys(readers));

/** Fields of which only matters whether they are set, since what they name cannot be used here anyway. */
const isSet = (value: Value): boolean =>
  value.kind === 'atom' ? value.value === true : value.kind !== 'items' || value.items.length > 0;

/** The table of a configuration, and which of its fields could not be read. */
export function tableOf(
  fields: Fields,
  at: Position,
): { readonly table: Table; readonly unread: readonly Unread[] } {
  const unread: Unread[] = [];
  const entries = [...fields].flatMap(([field, value]): readonly (readonly [string, unknown])[] => {
    if (linkFields.includes(field)) return [[field, isSet(value)]];
    const read = readers[field];
    if (read === undefined) {
      const meant = misspelt(field);
      if (meant !== undefined) unread.push({ field, meant, ...at });
      return [];
    }
    const found = value.kind === 'computed' ? undefined : read(value);
    if (found !== undefined) return [[field, found]];
    const { line, column } = value.kind === 'computed' ? value : at;
    unread.push({ field, line, column });
    return [];
  });
  return { table: Object.fromEntries(entries), unread };
}
