// Definitions of the library that no row reads, as calls whose values are Lean's own.
import type { Name } from '../../expr/expr.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { entryOf } from '../../present.ts';
import type { Reader } from '../reader.ts';

/** A definition of the project; or one of the library without its value, if Lean's values are taken. */
export function declarationOf(reader: Reader, name: Name): Declaration {
  const { declarations, library } = reader.inventory;
  const known = library.get(name);
  if (declarations.has(name) || known?.type === undefined) return entryOf(declarations, name);
  return {
    name,
    kind: known.kind,
    module: known.module,
    levelParams: [],
    type: known.type,
    typeUses: [],
    valueUses: [],
    attributes: [],
    statement: '',
  };
}

/** Whether a constant is a definition of the library that Lean may be asked about. */
export function isAskedOfLibrary({ lean, inventory }: Reader, name: Name): boolean {
  const known = lean === undefined ? undefined : inventory.library.get(name);
  return known?.kind === 'definition' && known.type !== undefined;
}
