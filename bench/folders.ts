// Temporary folders of the benches.
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A new folder, which `removeTemporary` removes. */
export const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-bench-'));
  folders.push(folder);
  return folder;
};

/** A new cache with the linked Lean of another. */
export const sharing = (cache: string): string => {
  const folder = temporary();
  for (const name of readdirSync(cache).filter((entry) => /^lean-[0-9a-f]+$/.test(entry)))
    symlinkSync(join(cache, name), join(folder, name));
  return folder;
};

/** Removes all of them. */
export const removeTemporary = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};
