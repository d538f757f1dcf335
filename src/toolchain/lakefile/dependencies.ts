import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../../diagnostic.ts';
import { folderOf, type Place, type Requirement } from './folder-of.ts';
import { type LakePackage, type Library, readPackage } from './package.ts';

/** The libraries of all dependencies whose sources are on the disk, and the names of the others. */
export type Dependencies = {
  readonly libraries: readonly Library[];
  readonly missing: readonly Missing[];
  readonly notes: readonly string[];
};

/** A dependency that cannot be used: its sources are not on the disk, or why what is there cannot be read. */
export type Missing = { readonly name: string; readonly why?: string };

/** A message with the place that it is about, relative to the project. */
const placed = ({ message, where }: Diagnostic, root: string): string =>
  where === undefined ? message : `${message} (${relative(root, where.file)}:${where.line}:${where.column})`;

/** Why the package in a folder cannot be read; nothing where it is one that lake has not fetched yet. */
function explainUnreadable(
  found: Diagnostic,
  root: string,
  { folder, isFetched }: Place,
): string | undefined {
  const shown = relative(root, folder);
  if (found.code !== 'no-lakefile') return placed(found, root);
  if (existsSync(folder)) return `there is no lakefile in ${shown}`;
  return isFetched ? undefined : `there is no folder ${shown}`;
}

type Asked = readonly [required: Requirement, from: string];

const releaseIn = (folder: string): string | undefined => {
  const file = join(folder, 'lean-toolchain');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^.*:/, '') : undefined;
};

/** Reads what a package requires, and what that requires in turn; lake puts everything that it fetches in one folder. */
export function readDependencies(root: string, own: LakePackage): Dependencies {
  const libraries: Library[] = [];
  const missing: Missing[] = [];
  const notes = new Set<string>();
  const seen = new Set<string>();
  const pinned = releaseIn(root);
  /** Looks one requirement up; returns what it requires in turn, and from where. */
  const visit = (required: Requirement, from: string): readonly Asked[] => {
    const { name } = required;
    if (seen.has(name)) return [];
    seen.add(name);
    const { folder, isFetched } = folderOf(required, from, root, own.packagesFolder);
    const found = readPackage(folder);
    if ('severity' in found) {
      const why = explainUnreadable(found, root, { folder, isFetched });
      missing.push({ name, ...(why !== undefined && { why }) });
      return [];
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
    // a slip in what lake brings is not the author's
    for (const note of [...found.notes, ...found.linked, ...(isFetched ? [] : found.ignored)])
      notes.add(`${name}: ${note}`);
    return found.requires.map((next) => [next, folder] as const);
  };
  // What the project itself requires comes before what its dependencies require under the same name.
  let asked: readonly Asked[] = own.requires.map((required) => [required, root] as const);
  while (asked.length > 0) asked = asked.flatMap(([required, from]) => visit(required, from));
  return { libraries, missing, notes: [...notes] };
}
