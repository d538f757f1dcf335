import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The cache folder: `CHECK_CLAIMS_CACHE`, or `check-claims` in the user's cache folder. Everything in it can be recreated. */
export function findCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const own = env['CHECK_CLAIMS_CACHE'];
  if (own) return own;
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'check-claims');
}

/**
 * Creates a folder atomically: `fill` works in a new folder beside it, which is then renamed. If another process was faster,
 * its result stays and ours is dropped.
 */
export async function makeFolder(
  target: string,
  fill: (folder: string) => Promise<void> | void,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const work = `${target}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  mkdirSync(work);
  try {
    await fill(work);
    renameSync(work, target);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
