import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** Days after which a linked Lean that nobody used goes; another version of this tool may have made it. */
const UNUSED_DAYS = 14;

/** The file of a linked Lean that is written last; its time says when the Lean was used. */
export const seal = 'linked.json';

const ageOf = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
};

/** Notes that a linked Lean is in use. In a cache without write permission the time stays as it was. */
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
