import type { Terminal } from './terminal.ts';

/** Progress messages of a run. */
export type Progress = { readonly say: (text: string) => void; readonly done: () => void };

/** Interval between progress lines in a log, in milliseconds; a run shorter than that prints none. */
const pace = 10_000;

/** Plain lines, for a log; `clock` gives milliseconds. */
function logged({ err }: Terminal, clock: () => number): Progress {
  let last = clock();
  return {
    say: (text) => {
      if (clock() - last < pace) return;
      last = clock();
      err(`… ${text}\n`);
    },
    done: () => {},
  };
}

/** On a terminal, progress is one line that is overwritten and finally removed; elsewhere, one line every ten seconds. */
export function progressOn(terminal: Terminal, clock: () => number): Progress {
  if (!terminal.live) return logged(terminal, clock);
  const { err, columns } = terminal;
  const width = (columns ?? 80) - 1;
  return {
    say: (text) => err(`\r\u001b[K${text.length > width ? `${text.slice(0, width - 1)}…` : text}`),
    done: () => err('\r\u001b[K'),
  };
}
