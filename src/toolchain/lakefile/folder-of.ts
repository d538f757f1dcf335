import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Where the manifest, which lake writes, says that packages are; empty when there is none that can be read. */
export const manifestOf = (root: string): readonly Entry[] => {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, 'lake-manifest.json'), 'utf8'));
    return Array.isArray(packages) ? packages : [];
  } catch {
    return [];
  }
};

/** Where the sources of a required package should be, and whether lake puts them there. */
export type Place = { readonly folder: string; readonly isFetched: boolean };

/** The folder in which the sources of a required package should be. */
export const folderOf = (
  { name, path, subfolder = '.' }: Requirement,
  from: string,
  root: string,
  packagesFolder: string,
): Place => {
  if (path !== undefined) return { folder: join(from, path), isFetched: false };
  const entry = manifestOf(root).find((one) => stripQuotes(one.name ?? '') === name);
  if (entry?.type === 'path' && entry.dir !== undefined)
    return { folder: join(root, entry.dir), isFetched: false };
  return { folder: join(packagesFolder, name, entry?.subDir ?? subfolder), isFetched: true };
};
