import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The first folder, from a file upwards, that has a package.json. */
const packageOf = (file: string): string => {
  const folder = dirname(file);
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : packageOf(folder);
};

/** The folder of this package. The program runs from its sources, from `dist/`, or from the larger files in `dist/bin/`: never count folders from a file. */
export const ownFolder: string = packageOf(fileURLToPath(import.meta.url));

/** Whether this program runs from its sources. */
export const isSource: boolean = import.meta.url.endsWith('.ts');

const texts = new Map<string, string>();

/** The text of a file of this package, by its path from the package's folder; read once. */
export function readOwnFile(path: string): string {
  const known = texts.get(path) ?? readFileSync(join(ownFolder, path), 'utf8');
  texts.set(path, known);
  return known;
}
