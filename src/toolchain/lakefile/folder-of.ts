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
const manifestOf = (root: string): readonly Entry[] => {
  try {
    const { packages } = JSON.parse(readFileSync(join(root, 'lake-manifest.json'), 'utf8'));
    return Array.isArray(packages) ? packages : [];
  } catch {
    return [];
  }
};

/** The folder in which the sources of a required package should be. */
export const folderOf = (
  { name, path, subfolder = '.' }: Requirement,
  from: string,
  root: string,
  packagesFolder: string,
): string => {
  if (path !== undefined) return join(from, path);
  const entry = manifestOf(root).find((one) => one.name === name);
  if (entry?.type === 'path' && entry.dir !== undefined) return join(root, entry.dir);
  return join(packagesFolder, name, entry?.subDir ?? subfolder);
};
