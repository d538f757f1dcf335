// Detects changes: a new time or size of a file, a new file, a deleted file. It polls, because not every file system sends events.
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** When files were written and how large they are; missing files are recorded as missing. */
export function stampsOf(files: readonly string[]): string {
  return [...new Set(files)]
    .sort()
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return `${file} ${stats === undefined ? 'absent' : `${stats.mtimeMs} ${stats.size}`}`;
    })
    .join('\n');
}

/** Milliseconds between two polls. */
const pace = 300;

/** Waits until `look` returns something other than `before` and then stays unchanged for a moment; returns `false` after an interrupt. */
export async function changeOf(before: string, look: () => string, signal: AbortSignal): Promise<boolean> {
  let last = before;
  while (!signal.aborted) {
    await sleep(pace);
    const now = look();
    // wait for an editor that writes several files
    if (now !== before && now === last) return !signal.aborted;
    last = now;
  }
  return false;
}
