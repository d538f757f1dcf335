// Hashes Lean's declarations of some names: everything that can change a verdict, and nothing else.
import { createHash } from 'node:crypto';
import type { Expr } from '../expr/expr.ts';
import { makeHasher } from '../lean/fingerprint.ts';
import type { Declaration, Inventory, LibraryConstant } from '../lean/inventory.ts';
import type { Consulted } from '../lean/watched.ts';

/** Names of binders appear in reports, so they count here. */
const hashOfExpr = makeHasher((expr: Expr) => [
  'name' in expr ? expr.name : '',
  'info' in expr ? expr.info : '',
  expr.judgement ?? '',
]);

/** A declaration without its position and docstring. A theorem's statement does not depend on what its proof uses. */
const contentOf = ({ range: _, doc: __, ...rest }: Declaration): unknown => ({
  ...rest,
  valueUses: rest.kind === 'theorem' ? [] : rest.valueUses,
  type: hashOfExpr(rest.type),
  value: rest.value && hashOfExpr(rest.value),
  instances: rest.instances?.map((one) => ({ ...one, instance: hashOfExpr(one.instance) })),
});

const hashes = new WeakMap<object, string>();

const hashOf = (entry: Declaration | LibraryConstant | undefined): string => {
  if (entry === undefined) return 'nothing';
  const known = hashes.get(entry);
  if (known !== undefined) return known;
  const content =
    'typeUses' in entry ? contentOf(entry) : { ...entry, type: entry.type && hashOfExpr(entry.type) };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  hashes.set(entry, hash);
  return hash;
};

/** A hash of the declarations and constants that were looked up, and of Lean's answers about them. */
export function hashLean(inventory: Inventory, { declarations, library }: Consulted): string {
  // in one text, since each addition to a hash costs more than what is added
  const listed = (
    map: ReadonlyMap<string, Declaration | LibraryConstant>,
    names: readonly string[] | 'all',
  ): string =>
    (names === 'all' ? [...map.keys()].sort() : names)
      .map((name) => JSON.stringify([name, hashOf(map.get(name))]))
      .join('');
  return createHash('sha256')
    .update(JSON.stringify([inventory.judged, inventory.toolchain.version]))
    .update(`${listed(inventory.declarations, declarations)}\n${listed(inventory.library, library)}\n`)
    .digest('base64url');
}
