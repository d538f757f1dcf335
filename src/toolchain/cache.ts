import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
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

/** Days after which a linked Lean that nobody used goes; another version of this tool may have made it. */
const UNUSED_DAYS = 14;

/** The file of a linked Lean that is written last; its time says when the Lean was used. */
export const seal = 'linked.json';

const ageOf = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
};

/** Notes that a linked Lean is in use. A cache that only others may write keeps its time. */
export function touch(linked: string): void {
  try {
    const now = new Date();
    utimesSync(join(linked, seal), now, now);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Takes a folder out of sight before it is removed, so that nobody meets half of it; another run may have been faster. */
const remove = (path: string): void => {
  const gone = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    renameSync(path, gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  rmSync(gone, { recursive: true, force: true });
};

/**
 * Removes what runs that were killed more than a day ago left half done, and linked Leans that nobody has used for two
 * weeks, `inUse` excepted.
 */
export function sweep(cache: string, inUse: string): void {
  for (const folder of ['.', 'work', 'modules', 'dumps'].map((name) => join(cache, name))) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (!name.endsWith('.tmp') && !name.startsWith('run-')) continue;
      if (ageOf(path) > DAY) rmSync(path, { recursive: true, force: true });
    }
  }
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (!/^lean-[0-9a-f]+$/.test(name) || path === inUse) continue;
    if (ageOf(join(path, seal)) > UNUSED_DAYS * DAY) remove(path);
  }
}
