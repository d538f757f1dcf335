import type { Terminal } from './terminal.ts';

/** Prints the output of the author's code on standard error, with a mark on each line, to tell it from our own. */
export function printOutput({ err }: Terminal): (text: string) => void {
  return (text) => {
    const lines = text.replace(/\n$/, '').split('\n');
    err(lines.map((line) => `| ${line}\n`).join(''));
  };
}
