import { makePaint } from '../../typeset/paint.ts';
import { disarm, makeVisible } from '../../typeset/visible.ts';
import { type Surroundings, type Terminal, wantsColour } from './terminal.ts';

/** The control sequences that this program itself sends to a terminal: colours, and the line of progress. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the sequences
const own = /(\u001b\[\d{1,2}m|\r\u001b\[K)/;

/** Removes all control sequences from a stream, except those that this program sends. */
const guarded =
  (write: (text: string) => void) =>
  (text: string): void =>
    write(
      text
        .split(own)
        .map((part, i) => (i % 2 === 1 ? part : disarm(makeVisible(part))))
        .join(''),
    );

/** A terminal that is protected from control sequences in other people's text. */
export const guardTerminal = (terminal: Surroundings): Terminal => ({
  ...terminal,
  paint: makePaint(wantsColour(terminal)),
  out: guarded(terminal.out),
  err: guarded(terminal.err),
  report: terminal.out,
});
