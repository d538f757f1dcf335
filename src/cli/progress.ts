import type { Terminal } from './terminal.ts';

/** One line of progress that is written over and over, and gone when done. */
export type Progress = { readonly say: (text: string) => void; readonly done: () => void };

/** Progress on a terminal; silence where stderr goes elsewhere. */
export function progressOn({ live, err, columns }: Terminal): Progress {
  if (!live) return { say: () => {}, done: () => {} };
  const width = (columns ?? 80) - 1;
  return {
    say: (text) => err(`\r\u001b[K${text.length > width ? `${text.slice(0, width - 1)}…` : text}`),
    done: () => err('\r\u001b[K'),
  };
}
