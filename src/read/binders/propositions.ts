// Which types are propositions, and which are universes.
import type { Expr } from '../../expr/expr.ts';
import { betaApply, spineOf } from '../../expr/spine.ts';
import type { Reader } from '../reader.ts';

/** Whether a closed expression is a universe of types (not `Prop`). */
export function isTypeUniverse(type: Expr): boolean {
  return type.kind === 'sort' && type.level.kind !== 'zero';
}

/** Whether a Π-type ends in `Prop`. */
export function endsInProp(type: Expr): boolean {
  let codomain = type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  return codomain.kind === 'sort' && codomain.level.kind === 'zero';
}

/** Whether a closed type is a proposition, as far as the constants at its head show. */
export function isProposition(reader: Reader, type: Expr): boolean {
  let codomain = type;
  while (codomain.kind === 'forallE') codomain = codomain.body;
  const { head, args } = spineOf(codomain);
  if (head.kind === 'lam' && args.length > 0) return isProposition(reader, betaApply(head, args));
  if (head.kind !== 'const') return false;
  const known =
    reader.inventory.declarations.get(head.name)?.type ?? reader.inventory.library.get(head.name)?.type;
  return known !== undefined ? endsInProp(known) : relations.has(head.name);
}

/** Relations of core Lean, with types that may be missing from an inventory. */
const relations: ReadonlySet<string> = new Set([
  ...['Eq', 'Ne', 'LT.lt', 'LE.le', 'GT.gt', 'GE.ge', 'And', 'Or', 'Not', 'Iff', 'Exists', 'True', 'False'],
  ...['Dvd.dvd', 'Membership.mem', 'Nat.lt', 'Nat.le'],
]);
