// What lean2ts generates: `properties.test.ts` has one property a theorem, under its name in camel case, and imports the stubs.
import { existsSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { Name } from '../expr/expr.ts';
import { type Listing, makeEmptyListing, refuseAt } from './listing.ts';

/** The name that lean2ts gives a theorem in TypeScript. */
const camelOf = (name: Name): string =>
  (name.split('.').at(-1) ?? name).replace(/_+([\p{L}\d])/gu, (_, letter: string) => letter.toUpperCase());

const property = /^\s*(?:it|test)\(\s*(["'`])([^"'`\n]+)\1/gm;
const imported = /^\s*import\s*\{[^}]*\}\s*from\s*["']([^"']*stubs[^"']*)["']/m;

/** The pairs of theorem and code in the file `shown` below `root`. */
export function listLean2ts(root: string, shown: string): Listing {
  const text = readFileSync(resolve(root, shown), 'utf8');
  const at = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return { file: shown, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const claims = [...text.matchAll(property)].map((match) => {
    const name = match[2] ?? '';
    const where = at((match.index ?? 0) + match[0].indexOf(name));
    const fits = (theorem: Name): boolean => camelOf(theorem) === name;
    return { id: name, says: '', theorems: [{ name, where, fits }], place: `property of ${shown}` };
  });
  if (claims.length === 0)
    return makeEmptyListing([
      refuseAt(
        { file: shown, line: 1, column: 1 },
        'nothing-to-claim',
        `${shown} has no properties: no \`it("…", …)\``,
        'name the file properties.test.ts that lean2ts wrote',
      ),
    ]);
  const from = imported.exec(text)?.[1];
  const module =
    from === undefined ? undefined : posix.join(posix.dirname(shown), from.replace(/\.js$/, '.ts'));
  const isThere = module !== undefined && existsSync(resolve(root, module));
  return { claims, problems: [], ...(isThere ? { module } : {}) };
}
