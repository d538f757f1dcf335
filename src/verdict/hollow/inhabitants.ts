// Finds declarations that satisfy the laws which a structure or class assumes.
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';

const resultOf = (type: Expr): Expr => (type.kind === 'forallE' ? resultOf(type.body) : type);

const takes = (type: Expr, name: Name): boolean =>
  type.kind === 'forallE' && (headConstantOf(type.type) === name || takes(type.body, name));

const builders: ReadonlySet<Declaration['kind']> = new Set(['definition', 'theorem']);

/**
 * Declarations that construct an element of the structure or class `name`, or prove that one exists, without taking one; axioms
 * and opaque constants do not count. Projections from a larger structure only pass an element on, so they do not count either.
 */
export function findInhabitants(inventory: Inventory, name: Name): readonly Declaration[] {
  const fields = new Set(
    [...inventory.declarations.values()].flatMap((one) =>
      (one.fields ?? []).map((field) => `${one.name}.${field.name}`),
    ),
  );
  return [...inventory.declarations.values()].filter(({ name: own, kind, type, attributes }) => {
    if (!builders.has(kind) || attributes.includes('internal') || fields.has(own) || takes(type, name))
      return false;
    const { head, args } = spineOf(resultOf(type));
    if (head.kind !== 'const') return false;
    const [first] = args;
    const said = (head.name === 'Nonempty' || head.name === 'Exists') && first !== undefined;
    return head.name === name || (said && headConstantOf(first) === name);
  });
}
