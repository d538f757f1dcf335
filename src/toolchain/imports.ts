import type { Name } from '../expr/expr.ts';
import { quoteComponent, splitName } from '../lean/names.ts';
import { itemAt } from '../present.ts';

/** A name from its components, quoted where Lean needs it. */
export function joinComponents(parts: readonly string[]): Name {
  return parts.map(quoteComponent).join('.');
}

/** Skips white space and comments; block comments nest. */
const skipBlank = (text: string, from: number): number => {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(itemAt(text, at))) at++;
    if (text.startsWith('--', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (text.startsWith('/-', at)) {
      let depth = 1;
      at += 2;
      while (depth > 0 && at < text.length) {
        if (text.startsWith('/-', at)) depth++;
        else if (text.startsWith('-/', at)) depth--;
        else {
          at++;
          continue;
        }
        at += 2;
      }
    } else return at;
  }
};

const word = /(?:«[^»\n]*»|[^\s.«»()[\]{},;:]+)(?:\.(?:«[^»\n]*»|[^\s.«»()[\]{},;:]+))*/uy;

/**
 * The imports in the header of a Lean file, in order: `module`, `prelude`, then imports with their modifiers
 * `public`, `meta` and `all`. Reads no further than the header; used for the order of work only, Lean reads the
 * file itself.
 */
export function readImports(source: string): readonly Name[] {
  const imports: Name[] = [];
  let at = source.startsWith('\ufeff') ? 1 : 0;
  const next = (): string => {
    at = skipBlank(source, at);
    word.lastIndex = at;
    return word.exec(source)?.[0] ?? '';
  };
  const take = (...expected: readonly string[]): boolean => {
    const found = next();
    if (!expected.includes(found)) return false;
    at += found.length;
    return true;
  };
  take('module');
  take('prelude');
  for (;;) {
    const before = at;
    while (take('public', 'meta', 'private'));
    if (!take('import')) {
      at = before;
      return imports;
    }
    take('all');
    const name = next();
    if (name === '') return imports;
    at += name.length;
    imports.push(joinComponents(splitName(name)));
  }
}
