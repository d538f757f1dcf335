// A hash of what Lean said about names: of all that can change a verdict, and of nothing that cannot.
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Declaration, Inventory, LibraryConstant } from '../lean/inventory.ts';
import type { Consulted } from '../lean/watched.ts';

/** A declaration without its place and its words. What the proof of a theorem uses does not change what the theorem says. */
const contentOf = ({ range: _, doc: __, ...rest }: Declaration): unknown =>
  rest.kind === 'theorem' ? { ...rest, valueUses: [] } : rest;

const hashes = new WeakMap<object, string>();

const hashOf = (entry: Declaration | LibraryConstant | undefined): string => {
  if (entry === undefined) return 'nothing';
  const known = hashes.get(entry);
  if (known !== undefined) return known;
  const content = 'typeUses' in entry ? contentOf(entry) : entry;
  const hash = createHash('sha256').update(serialize(content)).digest('base64url');
  hashes.set(entry, hash);
  return hash;
};

/** A hash of the declarations and constants that were looked up, and of what Lean was asked. */
export function leanHash(inventory: Inventory, { declarations, library }: Consulted): string {
  const hash = createHash('sha256');
  const add = (
    map: ReadonlyMap<string, Declaration | LibraryConstant>,
    names: readonly string[] | 'all',
  ): void => {
    for (const name of names === 'all' ? [...map.keys()].sort() : names)
      hash.update(JSON.stringify([name, hashOf(map.get(name))]));
    hash.update('\n');
  };
  hash.update(JSON.stringify([inventory.judged, inventory.toolchain.version]));
  add(inventory.declarations, declarations);
  add(inventory.library, library);
  return hash.digest('base64url');
}
