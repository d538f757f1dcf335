import type { Terminal } from './terminal.ts';

/** Passes on what the author's code prints: to standard error, each line marked, so that none of it is taken for a word of ours. */
export function printed({ err }: Terminal): (text: string) => void {
  return (text) => {
    const lines = text.replace(/\n$/, '').split('\n');
    err(lines.map((line) => `| ${line}\n`).join(''));
  };
}
