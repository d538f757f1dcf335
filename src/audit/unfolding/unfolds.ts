// Finds theorems that become closed when their definitions are unfolded, by arithmetic alone.
import type { Name } from '../../expr/expr.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { isField } from '../../lean/is-field.ts';
import { type Entry, makeClaimEntry, type PaperInput } from '../entry.ts';
import { isAboutNumbers, isArithmeticConstant, isFieldFormula } from './is-arithmetic.ts';

/** Recursors of the library that prove a statement for infinitely many cases. */
const induction = /^(?:Nat|Nat\.le|List|Array|Fin|Int|Acc|WellFounded)\.(?:rec|brecOn|fix|induction|strong)/;

const isWritten = ({ kind, type, range, instanceOf, attributes }: Declaration): boolean =>
  kind === 'definition' &&
  type.kind !== 'sort' &&
  range !== undefined &&
  instanceOf === undefined &&
  !attributes.includes('internal');

/** The definitions of the project in a statement. */
const definitionsIn = (inventory: Inventory, { typeUses }: Declaration): readonly Name[] =>
  typeUses.filter((name) => {
    const found = inventory.declarations.get(name);
    return found !== undefined && isWritten(found) && !isField(inventory, name);
  });

/**
 * Whether everything that the proof uses, lemmas of the project opened, is unfolding and arithmetic. What Lean unfolds without saying so
 * leaves no trace in a proof, so that only a step that does more counts against it: an induction, an axiom, or a theorem of the library
 * about anything but numbers.
 */
function computes(inventory: Inventory, theorem: Declaration): boolean {
  const seen = new Set<Name>([theorem.name]);
  const open = [...theorem.valueUses];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (induction.test(name)) return false;
    const used = inventory.declarations.get(name);
    if (used === undefined) {
      if (inventory.library.get(name)?.kind === 'theorem' && !isArithmeticConstant(inventory, name))
        return false;
      continue;
    }
    if (used.kind === 'axiom' || used.kind === 'recursor') return false;
    if (used.kind === 'theorem' && !isAboutNumbers(inventory, used)) open.push(...used.valueUses);
  }
  return true;
}

/** Theorems that follow from their definitions and arithmetic alone; theorems that hold by definition are listed elsewhere. */
export function unfolds({ claims, inventory }: PaperInput): readonly Entry[] {
  return claims.flatMap((one) => {
    const { relation } = one.claim.correspondence;
    if (relation === 'none' || relation === 'refutes' || relation === 'definitional') return [];
    return one.theorems.flatMap(({ theorem }) => {
      const declaration = inventory.declarations.get(theorem);
      if (declaration?.kind !== 'theorem') return [];
      const definitions = definitionsIn(inventory, declaration);
      if (definitions.length === 0) return [];
      if (!isFieldFormula(inventory, declaration) && !computes(inventory, declaration)) return [];
      const text = `${theorem} becomes closed by unfolding ${definitions.join(', ')} and arithmetic alone`;
      return [makeClaimEntry(one, text, 'holds-by-unfolding')];
    });
  });
}
