import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Command } from './registry.ts';

/** The command of a claims file: it runs in the folder of the file; files among its words are told relative to the root. */
export function commandOf(root: string, file: string, argv: readonly string[]): Command {
  const folder = posix.dirname(file);
  const isFile = (word: string): boolean => !word.startsWith('-') && existsSync(join(root, folder, word));
  const words = argv.map((word) => (isFile(word) ? posix.join(folder, word) : word));
  // without a file of its own, the same words mean another program in another folder
  const isAmbiguous = folder !== '.' && !argv.some(isFile);
  return { name: `${words.join(' ')}${isAmbiguous ? ` in ${folder}` : ''}`, argv, folder };
}
