// Finds theorems with proofs that only unfold definitions and compute, without another theorem about them.
import type { Name } from '../expr/expr.ts';
import type { Declaration, Inventory } from '../lean/inventory.ts';
import { aboutClaim, type Entry, type PaperInput } from './entry.ts';

/** Recursors of the library that prove a statement for infinitely many cases. */
const induction = /^(?:Nat|List|Fin|Int|Acc|WellFounded)\.(?:rec|recOn|brecOn|fix|induction|strongRecOn)/;

const isWritten = ({ kind, range, instanceOf, attributes }: Declaration): boolean =>
  kind === 'definition' &&
  range !== undefined &&
  instanceOf === undefined &&
  !attributes.includes('internal');

const definedIn = ({ declarations }: Inventory, names: readonly Name[]): readonly Name[] =>
  names.filter((name) => {
    const found = declarations.get(name);
    return found !== undefined && isWritten(found);
  });

/** Whether no step of the proof is a theorem about a definition, or an induction; equation lemmas count as unfolding. */
function computes(inventory: Inventory, equations: ReadonlySet<Name>, theorem: Declaration): boolean {
  const seen = new Set<Name>([theorem.name]);
  const open = [...theorem.valueUses];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name) || equations.has(name)) continue;
    seen.add(name);
    if (induction.test(name)) return false;
    const used = inventory.declarations.get(name);
    if (used?.kind !== 'theorem') continue;
    const isPart = used.attributes.includes('internal') || used.range === undefined;
    if (!isPart && definedIn(inventory, used.typeUses).length > 0) return false;
    if (isPart) open.push(...used.valueUses);
  }
  return true;
}

/** Theorems that follow from their definitions and arithmetic alone; theorems that hold by definition are listed elsewhere. */
export function unfolds({ claims, inventory }: PaperInput): readonly Entry[] {
  const equations = new Set([...inventory.declarations.values()].flatMap((one) => one.equations ?? []));
  return claims.flatMap((one) => {
    const { relation } = one.claim.correspondence;
    if (relation === 'none' || relation === 'refutes' || relation === 'definitional') return [];
    return one.theorems.flatMap(({ theorem }) => {
      const declaration = inventory.declarations.get(theorem);
      if (declaration?.kind !== 'theorem') return [];
      const opened = definedIn(inventory, declaration.typeUses).filter(
        (name) =>
          declaration.valueUses.includes(name) ||
          inventory.declarations
            .get(name)
            ?.equations?.some((equation) => declaration.valueUses.includes(equation)) === true,
      );
      if (opened.length === 0 || !computes(inventory, equations, declaration)) return [];
      return [
        aboutClaim(
          one,
          `${theorem} is proved by unfolding ${opened.join(', ')} and arithmetic alone`,
          'holds-by-unfolding',
        ),
      ];
    });
  });
}
