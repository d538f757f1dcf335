import type { Diagnostic } from '../diagnostic.ts';

/** The meaning of a system error by its code, and what to do about it. */
const reasons: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOSPC: ['the disk is full', 'free some space (a linked Lean needs 0.9 GiB)'],
  EDQUOT: ['the disk quota is used up', 'free some space (a linked Lean needs 0.9 GiB)'],
  EROFS: ['the file system is read-only', 'make it writable'],
  EACCES: ['permission denied', 'change its permissions'],
  EPERM: ['operation not permitted', 'change its permissions'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'correct the path'],
  EEXIST: ['a part of the path is a file, not a folder', 'correct the path'],
  // Node reports this for a read-only file system too, if it was asked to create several folders at once.
  ENOENT: ['the folder cannot be made (read-only, or a part of the path is missing)', 'correct the path'],
  EMFILE: ['too many files are open', 'raise the limit (`ulimit -n`)'],
  EIO: ['the disk reports an error', 'look at the disk'],
};

/** The diagnostic for a cache in which Lean or we could not write: `code` is the system's, `detail` what it said. */
export function describeCacheProblem(cache: string, code: string | undefined, detail: string): Diagnostic {
  const [why, hint] = reasons[code ?? ''] ?? [detail, 'see `check-claims doctor`'];
  return {
    code: code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'cache-unusable',
    severity: 'error',
    message: `the cache ${cache} cannot be used: ${why}`,
    hint: `${hint}, or set CHECK_CLAIMS_CACHE to another folder; what is in the cache stays good`,
  };
}

/** The diagnostic for a thrown error about the cache; undefined if it is not a system error, or concerns another place. */
export function explainThrown(cache: string, error: unknown): Diagnostic | undefined {
  if (!(error instanceof Error) || !('syscall' in error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  // The error of a write to an open file does not name the file; only the cache is written to.
  return path === undefined || path.startsWith(cache)
    ? describeCacheProblem(cache, code, error.message)
    : undefined;
}
