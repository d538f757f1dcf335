import type { Paper } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import type { DefinitionReport } from '../report.ts';

const kinds = new Set<Declaration['kind']>(['definition', 'inductive', 'opaque', 'axiom']);

/** Whether a declaration is something that a reader of a statement has to know, no auxiliary of Lean's. */
const isShown = (one: Declaration | undefined): one is Declaration =>
  one !== undefined && kinds.has(one.kind) && one.range !== undefined && !one.attributes.includes('internal');

const mentions = (one: Declaration): readonly Name[] => [...new Set([...one.typeUses, ...one.valueUses])];

/** The project's definitions that the statements of `theorems` rest on, transitively, sorted by name. */
export function definitionsOf(
  theorems: readonly Name[],
  papers: readonly Paper[],
  inventory: Inventory,
): readonly DefinitionReport[] {
  const bindings = new Map(
    papers.flatMap(({ counterparts }) => counterparts.map((binding) => [binding.lean, binding] as const)),
  );
  const found = new Map<Name, Declaration>();
  const open = theorems.flatMap((name) => inventory.declarations.get(name)?.typeUses ?? []);
  while (open.length > 0) {
    const one = inventory.declarations.get(open.pop() as Name);
    if (!isShown(one) || found.has(one.name)) continue;
    found.set(one.name, one);
    open.push(...mentions(one));
  }
  return [...found.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, kind, module, statement, doc, range, ...rest }) => {
      const binding = bindings.get(name);
      return {
        name,
        kind,
        module,
        statement,
        ...(doc === undefined ? {} : { doc }),
        ...(range === undefined ? {} : { range }),
        uses: [...new Set([...rest.typeUses, ...rest.valueUses])]
          .filter((used) => used !== name && found.has(used))
          .sort(),
        ...(binding === undefined
          ? {}
          : { counterpart: { module: binding.module, export: binding.export, accuracy: binding.accuracy } }),
      };
    });
}
