import type { Terminal } from './terminal.ts';

/** What a run is doing, told while it lasts. */
export type Progress = { readonly say: (text: string) => void; readonly done: () => void };

/** A log gets a line this often, in milliseconds: a run that takes long shows that it lives, a short one says nothing. */
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

/** Progress: on a terminal one line that is written over and gone when done, elsewhere a line every ten seconds. */
export function progressOn(terminal: Terminal, clock: () => number): Progress {
  if (!terminal.live) return logged(terminal, clock);
  const { err, columns } = terminal;
  const width = (columns ?? 80) - 1;
  return {
    say: (text) => err(`\r\u001b[K${text.length > width ? `${text.slice(0, width - 1)}…` : text}`),
    done: () => err('\r\u001b[K'),
  };
}
