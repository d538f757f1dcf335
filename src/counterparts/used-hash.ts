// Hashes the files that a result depends on, and the paths of files that would be loaded instead if they existed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { itemAt } from '../present.ts';

/** Describes a path: a file's content, a folder's entries, or nothing. */
function contentOf(path: string): string | Buffer {
  if (!existsSync(path)) return 'nothing';
  const found = statSync(path);
  if (found.isDirectory()) return readdirSync(path).sort().join('\n');
  // a pipe or a device has no content to compare
  return found.isFile() ? readFileSync(path) : 'no file';
}

/** File names that a loader might choose for the same module. */
function besides(path: string): readonly string[] {
  const folder = dirname(path);
  const stem = itemAt(basename(path).split('.'), 0);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name === stem || name.startsWith(`${stem}.`))
    .sort();
}

/** A hash of files with absolute paths; the hash uses their paths relative to `root`. */
export function hashOf(files: readonly string[], root: string): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const content = contentOf(file);
    hash.update(JSON.stringify([relative(root, file), content.length, besides(file)])).update(content);
  }
  return hash.digest('hex');
}
