import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/**
 * Unpacks the `.olean` files of a gzipped tar archive below `folder`; entries beginning with `._` are leavings of
 * macOS. Answers the number of files. @throws on a path that would leave the folder, or an archive without files.
 */
export function unpackOleans(archive: Buffer, folder: string): number {
  const tar = gunzipSync(archive);
  const text = (from: number, length: number): string => {
    const field = tar.toString('utf8', from, from + length);
    const end = field.indexOf('\0');
    return end < 0 ? field : field.slice(0, end);
  };
  const made = new Set<string>();
  let files = 0;
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const prefix = text(at + 345, 155);
    const name = (prefix ? `${prefix}/` : '') + text(at, 100);
    const size = Number.parseInt(text(at + 124, 12), 8);
    const content = at + BLOCK;
    at = content + Math.ceil(size / BLOCK) * BLOCK;
    const path = name.replace(/^\.\//, '');
    // Extended headers carry the type `x` and repeat the name of the file they describe.
    if (text(content - BLOCK + 156, 1) !== '0') continue;
    if (!path.endsWith('.olean') || path.split('/').at(-1)?.startsWith('._')) continue;
    if (path.startsWith('/') || path.split('/').includes('..'))
      throw new Error(`the archive contains ${name}`);
    const target = join(folder, path);
    if (!made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    made.add(dirname(target));
    writeFileSync(target, tar.subarray(content, content + size));
    files++;
  }
  if (files === 0) throw new Error('the archive contains no .olean files');
  return files;
}
