import type { Name } from '../expr/expr.ts';
import type { Inventory } from './inventory.ts';

/** The axioms a constant rests on. */
export type AxiomUse = {
  /** Every axiom reached, sorted, including `sorryAx`. */
  readonly axioms: readonly Name[];
  /** Library constants with axioms that the toolchain could not see, sorted. */
  readonly hidden: readonly Name[];
};

/**
 * All constants that some constants depend on: project declarations, and the library constants that they use directly, sorted.
 */
export type Closure = { readonly project: readonly Name[]; readonly library: readonly Name[] };

/** Whether to follow the types of constants only, or their values too. */
export type Follow = 'statement' | 'everything';

const sorted = (names: Iterable<Name>): readonly Name[] => [...names].sort();

/**
 * The closure of some constants over the project's declarations. `everything` follows types, values, proofs, constructors,
 * recursor rules and the structures of projections. `statement` follows types everywhere and values of definitions (they are
 * part of what a statement means), but no proofs.
 */
export function closureOf(inventory: Inventory, roots: readonly Name[], follow: Follow): Closure {
  const project = new Set<Name>();
  const library = new Set<Name>();
  const open = [...roots];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (project.has(name) || library.has(name)) continue;
    const declaration = inventory.declarations.get(name);
    if (declaration === undefined) {
      library.add(name);
      continue;
    }
    project.add(name);
    open.push(...declaration.typeUses);
    if (follow === 'everything' || declaration.kind !== 'theorem') open.push(...declaration.valueUses);
  }
  return { project: sorted(project), library: sorted(library) };
}

/**
 * The axioms that a declaration depends on, through every lemma, across modules. A constant that no module of the inventory
 * explains counts as an axiom, because nothing proves it.
 */
export const axiomsOf = (inventory: Inventory, name: Name): AxiomUse =>
  axiomsIn(inventory, closureOf(inventory, [name], 'everything'));

/** The axioms among all that a declaration depends on. */
export function axiomsIn(inventory: Inventory, { project, library }: Closure): AxiomUse {
  const axioms = new Set(project.filter((used) => inventory.declarations.get(used)?.kind === 'axiom'));
  const hidden = new Set<Name>();
  for (const used of library) {
    const known = inventory.library.get(used);
    if (known === undefined) axioms.add(used);
    else if (known.axioms === 'hidden') hidden.add(used);
    else for (const axiom of known.axioms) axioms.add(axiom);
  }
  return { axioms: sorted(axioms), hidden: sorted(hidden) };
}

/**
 * Constants through which a declaration reaches `sorry`, including itself: the members of its closure that mention `sorryAx`
 * directly, and those of the library, which comes with its dependencies, that rest on it. Empty if there are none.
 */
export const sorriesOf = (inventory: Inventory, name: Name): readonly Name[] =>
  sorriesIn(inventory, closureOf(inventory, [name], 'everything'));

/** The same among all that a declaration depends on. */
export function sorriesIn(inventory: Inventory, { project, library }: Closure): readonly Name[] {
  const mentions = (used: Name): boolean => {
    const declaration = inventory.declarations.get(used);
    return Boolean(declaration?.typeUses.includes('sorryAx') || declaration?.valueUses.includes('sorryAx'));
  };
  const restsOnIt = (used: Name): boolean => {
    const axioms = inventory.library.get(used)?.axioms ?? [];
    return used !== 'sorryAx' && axioms !== 'hidden' && axioms.includes('sorryAx');
  };
  return sorted([...project.filter(mentions), ...library.filter(restsOnIt)]);
}
