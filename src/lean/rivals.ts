import type { Name } from '../expr/expr.ts';
import { hasher } from './fingerprint.ts';
import type { Declaration } from './inventory.ts';

/** Two declarations of one name in two modules that are not the same. */
export type Rivals = { readonly first: Declaration; readonly second: Declaration };

/**
 * The first of `declarations` that contradicts one of the same name in `before`. Two theorems with one statement do not: Lean
 * derives such by itself in modules that do not import each other, and its own rule for imports lets them pass. Anything else is the
 * same when kind, type and value are. The entry points of two programs do not meet either, as long as nothing is said about them.
 */
export function rivalOf(
  declarations: readonly Declaration[],
  before: ReadonlyMap<Name, Declaration>,
): Rivals | undefined {
  const hash = hasher();
  const meaning = ({ kind, levelParams, type, value }: Declaration): string =>
    JSON.stringify([
      kind,
      levelParams,
      hash(type),
      kind === 'theorem' || value === undefined ? null : hash(value),
    ]);
  const isUsed = (name: Name): boolean =>
    declarations.some(({ typeUses, valueUses }) => typeUses.includes(name) || valueUses.includes(name));
  for (const second of declarations) {
    const first = before.get(second.name);
    if (second.name === 'main' && !isUsed('main')) continue;
    if (first !== undefined && meaning(first) !== meaning(second)) return { first, second };
  }
  return undefined;
}
