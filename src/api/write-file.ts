import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';

/** Messages for a failed write, by error code of the system. */
const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['the disk is full', 'free some space; the old file is untouched'],
  EDQUOT: ['the disk quota is used up', 'free some space; the old file is untouched'],
  EROFS: ['the file system is read-only', 'write to another place'],
  EACCES: ['permission denied', 'change the permissions, or write to another place'],
  EPERM: ['operation not permitted', 'change the permissions, or write to another place'],
  EISDIR: ['there is a folder of that name', 'name a file'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'correct the path'],
  EEXIST: ['a part of the path is a file, not a folder', 'correct the path'],
};

/** The diagnostic for a failed write. */
export function writeProblem(path: string, error: unknown): Diagnostic {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const [why, hint] = reasons[code] ?? [`${code || String(error)}`, 'write to another place'];
  return { code: 'cannot-write', severity: 'error', message: `cannot write ${path}: ${why}`, hint };
}

/** What to write; what is large is given in parts, one after the other. */
type Content = string | Uint8Array | ((write: (part: string) => void) => void);

/**
 * Writes a file whole or not at all: to a temporary file beside it, flushed, then renamed over it.
 * A reader, or a run that is killed, never leaves half a report. Returns the problem, if there is one. What is `sealed` is told to be damaged
 * by itself, so that it need not be on the disk before the next step: to wait for the disk takes longer than most small files.
 */
export function writeWhole(
  path: string,
  content: Content,
  kind: 'plain' | 'sealed' = 'plain',
): Diagnostic | undefined {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, 'w');
    try {
      if (typeof content === 'function') content((part) => writeFileSync(file, part));
      else writeFileSync(file, content);
      if (kind === 'plain') fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // If the folder is the problem, there is no temporary file.
    }
    return writeProblem(path, error);
  }
}
