import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemAt } from '../../present.ts';
import { makeFolder } from '../cache.ts';
import { driverFolder, readInventorySource } from '../embedded/runtime.ts';
import { firstKnown, releaseOf } from '../releases/releases.ts';
import { sha256 } from '../store.ts';

/** Before release 4.20 every import brings the state of extensions, and `importModules` is not told whether it shall. */
const forRelease = (text: string, version: string): string =>
  (releaseOf(version) ?? firstKnown) < firstKnown
    ? text.replaceAll(/ \(loadExts := (?:true|false)\)/g, '')
    : text;

/** The program that a version of native Lean runs, as one file in the cache, and the hash of its text. */
export async function writeNativeProgram(
  cache: string,
  version: string,
): Promise<{ readonly file: string; readonly hash: string }> {
  const native = readFileSync(join(driverFolder, 'Native.lean'), 'utf8');
  const text = `${readInventorySource()}\n${forRelease(native, version)}`;
  const hash = sha256(text).slice(0, 24);
  const folder = join(cache, `native-${hash}`);
  const file = join(folder, 'Inventory.lean');
  if (!existsSync(file))
    await makeFolder(folder, (work) => writeFileSync(join(work, 'Inventory.lean'), text));
  return { file, hash };
}

/**
 * What went wrong when the program itself does not elaborate: the first error about its own file, with the line of its
 * source that an unknown version of Lean does not accept.
 */
export function findElaborationError(file: string, output: string): string | undefined {
  const found = output.split('\n').flatMap((line) => {
    const match = /Inventory\.lean:(\d+):\d+: error(?:\([^)]*\))?: (.*)/.exec(line);
    return match ? [{ line: Number(match[1]), what: itemAt(match, 2) }] : [];
  })[0];
  if (found === undefined) return undefined;
  const source = readFileSync(file, 'utf8').split('\n')[found.line - 1] ?? '';
  return `${found.what} in \`${source.trim()}\``;
}
