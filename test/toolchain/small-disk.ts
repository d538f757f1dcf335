import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, so small that it fills up. */
export type SmallDisk = {
  readonly folder: string;
  /** Fills it but for some KiB; answers how to take that back. */
  readonly fill: (left: number) => () => void;
  readonly remove: () => void;
};

/** Mounts a file system of a size in MiB in memory, or says why that is not possible here: only root may mount. */
export function smallDisk(size: number): SmallDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-disk-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    remove();
    return `no file system can be mounted: ${String((error as { stderr?: Buffer }).stderr ?? error).trim()}`;
  }
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      const filler = join(folder, 'filler');
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left * 1024)));
      return () => rmSync(filler);
    },
    remove: () => {
      execFileSync('umount', [folder]);
      remove();
    },
  };
}
