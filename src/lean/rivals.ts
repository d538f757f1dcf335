import type { Name } from '../expr/expr.ts';
import { makeHasher } from './fingerprint.ts';
import type { Declaration } from './inventory.ts';

/** Two different declarations of one name in two modules. */
export type Rivals = { readonly first: Declaration; readonly second: Declaration };

/**
 * The first of `declarations` that contradicts one of the same name in `before`. Two theorems with one statement do not
 * contradict each other: Lean derives such theorems by itself in modules that do not import each other, and its own import rule
 * accepts them. Everything else must agree in kind, type and value. The entry points (`main`) of two programs do not conflict
 * as long as no claim is about them.
 */
export function rivalOf(
  declarations: readonly Declaration[],
  before: ReadonlyMap<Name, Declaration>,
): Rivals | undefined {
  const hash = makeHasher();
  const meaning = ({ kind, levelParams, type, value }: Declaration): string =>
    JSON.stringify([
      kind,
      levelParams,
      hash(type),
      kind === 'theorem' || value === undefined ? null : hash(value),
    ]);
  // Lean adds equations of its own, as main.eq_1
  const isEntry = (name: Name): boolean => name === 'main' || name.startsWith('main.');
  const usesEntry = declarations.some(
    ({ name, typeUses, valueUses }) => !isEntry(name) && (typeUses.some(isEntry) || valueUses.some(isEntry)),
  );
  for (const second of declarations) {
    const first = before.get(second.name);
    if (isEntry(second.name) && !usesEntry) continue;
    if (first !== undefined && meaning(first) !== meaning(second)) return { first, second };
  }
  return undefined;
}
