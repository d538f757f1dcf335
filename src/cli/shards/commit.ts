// Reads the commit of a folder from git's own files, without running git.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The text of a file; `undefined` if it cannot be read. */
const textOf = (path: string): string | undefined =>
  existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;

/** The folder with git's files, for a repository or an additional work tree. */
function gitFolder(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const git = join(folder, '.git');
    const link = textOf(git)?.match(/^gitdir: (.+)$/m)?.[1];
    if (link !== undefined) return resolve(folder, link);
    if (existsSync(git)) return git;
    if (dirname(folder) === folder) return undefined;
  }
}

const hash = /^[0-9a-f]{40,64}$/;

/** The checked-out commit of a folder; `undefined` outside a repository, or if git's files have an unknown form. */
export function commitOf(folder: string): string | undefined {
  const git = gitFolder(folder);
  const head = git && textOf(join(git, 'HEAD'))?.trim();
  if (git === undefined || head === undefined) return undefined;
  if (hash.test(head)) return head;
  const name = head.replace(/^ref: /, '');
  const common = resolve(git, textOf(join(git, 'commondir'))?.trim() ?? '.');
  const loose = [git, common].map((place) => textOf(join(place, name))?.trim()).find((text) => text);
  const packed = textOf(join(common, 'packed-refs'))
    ?.split('\n')
    .find((line) => line.endsWith(` ${name}`))
    ?.split(' ')[0];
  const found = loose ?? packed;
  return found !== undefined && hash.test(found) ? found : undefined;
}
