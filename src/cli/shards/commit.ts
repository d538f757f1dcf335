// Which commit a folder is at, read from git's own files: no git has to be there, and none is started.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The text of a file; nothing where it cannot be read. */
const textOf = (path: string): string | undefined =>
  existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : undefined;

/** The folder with git's files, for a folder of a repository or of a work tree beside it. */
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

/** The commit that is checked out in a folder; nothing outside a repository, or where git's files say nothing that is understood. */
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
