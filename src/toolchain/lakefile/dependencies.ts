import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, type Requirement } from './folder-of.ts';
import { type LakePackage, type Library, readPackage } from './package.ts';

/** The libraries of all dependencies whose sources are on the disk, and the names of the others. */
export type Dependencies = {
  readonly libraries: readonly Library[];
  readonly missing: readonly string[];
  readonly notes: readonly string[];
};

const releaseIn = (folder: string): string | undefined => {
  const file = join(folder, 'lean-toolchain');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^.*:/, '') : undefined;
};

/** Reads what a package requires, and what that requires in turn; lake puts everything that it fetches in one folder. */
export function readDependencies(root: string, own: LakePackage): Dependencies {
  const libraries: Library[] = [];
  const missing = new Set<string>();
  const notes = new Set<string>();
  const seen = new Set<string>();
  const pinned = releaseIn(root);
  const visit = (requires: readonly Requirement[], from: string): void => {
    for (const required of requires) {
      const { name } = required;
      if (seen.has(name)) continue;
      seen.add(name);
      const { folder, isFetched } = folderOf(required, from, root, own.packagesFolder);
      const found = readPackage(folder);
      if ('severity' in found) {
        missing.add(name);
        if (found.code !== 'no-lakefile')
          notes.add(`the dependency ${name} cannot be read: ${found.message}`);
        continue;
      }
      const release = releaseIn(folder);
      if (release !== undefined && pinned !== undefined && release !== pinned)
        notes.add(
          `the sources of the dependency ${name} are for Lean ${release}, the project is for ${pinned}`,
        );
      for (const library of found.libraries)
        libraries.push({
          ...library,
          dependency: name,
          ...(isFetched && { isFetched }),
          ...(release !== undefined && { release }),
        });
      for (const note of found.notes) notes.add(`${name}: ${note}`);
      visit(found.requires, folder);
    }
  };
  visit(own.requires, root);
  return { libraries, missing: [...missing], notes: [...notes] };
}
