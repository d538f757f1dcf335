import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Requirement } from './package.ts';

type Entry = {
  readonly name?: string;
  readonly type?: string;
  readonly dir?: string;
  readonly subDir?: string | null;
};

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
  const entry = manifestOf(root).find((one) => one.name === name);
  if (entry?.type === 'path' && entry.dir !== undefined)
    return { folder: join(root, entry.dir), isFetched: false };
  return { folder: join(packagesFolder, name, entry?.subDir ?? subfolder), isFetched: true };
};
