import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The folder for everything that can be made again: `CHECK_CLAIMS_CACHE`, or `check-claims` in the user's cache folder. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const own = env['CHECK_CLAIMS_CACHE'];
  if (own) return own;
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'check-claims');
}

/**
 * Makes a folder whole or not at all: `fill` works in a new folder beside it, which is renamed when done. When another
 * process was faster, its result stays and ours is dropped.
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

const DAY = 24 * 60 * 60 * 1000;

/** Removes what runs that were killed more than a day ago left half done. */
export function sweep(cache: string): void {
  for (const folder of ['.', 'work', 'modules', 'dumps'].map((name) => join(cache, name))) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (!name.endsWith('.tmp') && !name.startsWith('run-')) continue;
      if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
    }
  }
}
