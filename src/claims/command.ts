import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Command } from './registry.ts';

/**
 * Reads the command of a claims file. It runs in the folder of the file; file names among its words become relative to the
 * root.
 */
export function commandOf(root: string, file: string, argv: readonly string[]): Command {
  const folder = posix.dirname(file);
  const isFile = (word: string): boolean => !word.startsWith('-') && existsSync(join(root, folder, word));
  const words = argv.map((word) => (isFile(word) ? posix.join(folder, word) : word));
  // without a file of its own, the same words start a different program in a different folder
  const isAmbiguous = folder !== '.' && !argv.some(isFile);
  return { name: `${words.join(' ')}${isAmbiguous ? ` in ${folder}` : ''}`, argv, folder };
}
