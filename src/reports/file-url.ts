import type { Position } from '../diagnostic.ts';

/**
 * A relative link to a line of a file. It begins with `./` or `../`, so that no name can be read as a URL scheme, and
 * every part of it is encoded.
 */
export function makeFileUrl({ file, line }: Position, root: string): string {
  const parts = (root === '' ? file : `${root}/${file}`)
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[()'*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
    );
  return `${parts[0] === '..' || parts[0] === '.' ? '' : './'}${parts.join('/')}#L${line}`;
}
