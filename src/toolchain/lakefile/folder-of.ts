import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package that a lakefile requires: by path, or from elsewhere. */
export type Requirement = { readonly name: string; readonly path?: string; readonly subfolder?: string };

type Entry = {
  readonly name?: string;
  readonly type?: string;
  readonly dir?: string;
  readonly subDir?: string | null;
};

/** The name of a package as its folder has it: a lakefile and a manifest may quote it, as in `«doc-gen4»`. */
export const stripQuotes = (name: string): string => name.replaceAll(/[«»]/g, '');

const readManifest = (file: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? {};
  } catch {
    return {};
  }
};

const entriesIn = ({ packages }: Readonly<Record<string, unknown>>): readonly Entry[] =>
  Array.isArray(packages) ? packages : [];

const manifestIn = (root: string): Readonly<Record<string, unknown>> =>
  readManifest(join(root, 'lake-manifest.json'));

/** Where the manifest, which lake writes, says that packages are; empty when there is none that can be read. */
export const manifestOf = (root: string): readonly Entry[] => entriesIn(manifestIn(root));

const named = (entries: readonly Entry[], name: string): Entry | undefined =>
  entries.find((one) => stripQuotes(one.name ?? '') === name);

/** Where the sources of a required package should be, and whether lake puts them there. */
export type Place = { readonly folder: string; readonly isFetched: boolean };

/**
 * The folder in which the sources of a required package should be. As in Lake an entry of `.lake/package-overrides.json` comes before
 * one of the manifest, and the folder that the manifest names for packages before that of the lakefile.
 */
export const folderOf = (
  { name, path, subfolder = '.' }: Requirement,
  from: string,
  root: string,
  packagesFolder: string,
): Place => {
  const entry = named(manifestOf(root), name);
  const isFetched = path === undefined && entry?.type !== 'path';
  const override = named(entriesIn(readManifest(join(root, '.lake', 'package-overrides.json'))), name);
  if (override?.type === 'path' && override.dir !== undefined)
    return { folder: resolve(root, override.dir), isFetched };
  if (path !== undefined) return { folder: resolve(from, path), isFetched };
  if (entry?.type === 'path' && entry.dir !== undefined)
    return { folder: resolve(root, entry.dir), isFetched };
  const { packagesDir } = manifestIn(root);
  const packages = typeof packagesDir === 'string' ? resolve(root, packagesDir) : packagesFolder;
  return { folder: join(packages, name, entry?.subDir ?? subfolder), isFetched };
};
