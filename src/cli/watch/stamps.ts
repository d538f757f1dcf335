// What a change is: another time or size of a file, a file more, a file less. Asked for again and again, since not every file system tells.
import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** When files were written and how large they are; a file that is not there has its absence. */
export function stampsOf(files: readonly string[]): string {
  return [...new Set(files)]
    .sort()
    .map((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return `${file} ${stats === undefined ? 'absent' : `${stats.mtimeMs} ${stats.size}`}`;
    })
    .join('\n');
}

/** Milliseconds between two looks. */
const pace = 300;

/** Waits until what `look` sees is not `before` and stays as it is for a moment; an interrupt ends it with `false`. */
export async function changeOf(before: string, look: () => string, signal: AbortSignal): Promise<boolean> {
  let last = before;
  while (!signal.aborted) {
    await sleep(pace);
    const now = look();
    // an editor that writes several files is waited for
    if (now !== before && now === last) return !signal.aborted;
    last = now;
  }
  return false;
}
