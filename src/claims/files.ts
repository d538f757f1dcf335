import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A path pattern: `*` matches within one name, `**` across folders, everything else is literal. */
function pattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

function under(root: string, folder: string, deep: boolean): string[] {
  let entries: ReturnType<typeof readFolder>;
  try {
    entries = readFolder(join(root, folder));
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return deep ? under(root, path, deep) : [];
    return [path];
  });
}

const readFolder = (path: string) => readdirSync(path, { withFileTypes: true });

/** Lists the files under `root` that match a pattern: relative, with `/`, sorted, without repeats. */
export function expandFiles(root: string, patterns: readonly string[]): readonly string[] {
  const found = patterns.flatMap((written) => {
    const glob = posix.normalize(written);
    const literal = glob.slice(0, glob.search(/\*|$/));
    const folder = posix.dirname(`${literal}x`);
    const matches = pattern(glob);
    return under(root, folder, glob.slice(literal.length).includes('/')).filter((path) => matches.test(path));
  });
  return [...new Set(found)].sort();
}
