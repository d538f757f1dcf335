// Definitions of the library that no row reads, as calls whose values are Lean's own.
import type { Name } from '../../expr/expr.ts';
import type { Declaration } from '../../lean/inventory.ts';
import { entryOf } from '../../present.ts';
import { openComputation } from '../core/monads.ts';
import { findCoreFunction } from '../core/rewrite.ts';
import type { Reader } from '../reader.ts';

/** A definition of the project; or one of the library without its value, if Lean's values are taken. */
export function declarationOf(reader: Reader, name: Name): Declaration {
  const declaration = findDeclaration(reader, name);
  const type = openComputation(reader, declaration.type);
  return type === declaration.type ? declaration : { ...declaration, type };
}

function findDeclaration(reader: Reader, name: Name): Declaration {
  const { declarations, library } = reader.inventory;
  const core = declarations.has(name) ? undefined : findCoreFunction(reader, name);
  if (core !== undefined) return core;
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

/** Whether a constant is a definition of the library that is read by equations, or that Lean may be asked about. */
export function isCalledOfLibrary(reader: Reader, name: Name): boolean {
  const { lean, inventory } = reader;
  if (findCoreFunction(reader, name) !== undefined) return true;
  const known = lean === undefined ? undefined : inventory.library.get(name);
  return known?.kind === 'definition' && known.type !== undefined;
}
