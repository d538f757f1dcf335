import { painter } from '../../typeset/paint.ts';
import { disarm, visible } from '../../typeset/visible.ts';
import { type Surroundings, type Terminal, wantsColour } from './terminal.ts';

/** What this program itself sends to a terminal: colours, and the line of progress. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences
const own = /(\u001b\[\d{1,2}m|\r\u001b\[K)/;

/** Makes a stream take nothing that acts on the terminal, but for what this program sends. */
const guarded =
  (write: (text: string) => void) =>
  (text: string): void =>
    write(
      text
        .split(own)
        .map((part, i) => (i % 2 === 1 ? part : disarm(visible(part))))
        .join(''),
    );

/** A terminal that no text of others can act on. */
export const guardTerminal = (terminal: Surroundings): Terminal => ({
  ...terminal,
  paint: painter(wantsColour(terminal)),
  out: guarded(terminal.out),
  err: guarded(terminal.err),
  report: terminal.out,
});
