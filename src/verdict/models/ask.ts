// What rows of the tables can ask a world: the truth and number of a term, and how values are distinguished.
import type { Expr, Name } from '../../expr/expr.ts';
import { keyOfExpr, spineOf } from '../../expr/spine.ts';
import { makeAtomForm } from './form.ts';
import type { Value } from './value.ts';
import { numberKindOf, type World } from './world.ts';

/** What a row of a table gives for the arguments of a constant; nothing where it does not apply to them. */
export type Row = (world: World, args: readonly Expr[]) => Value | undefined;

/** Names of opened variables. */
const variables = new RegExp(`${'\u0001'}[a-z]?[\\d.]+`, 'g');

/** A key that distinguishes values. */
export function keyOf(world: World, value: Value): string {
  switch (value.kind) {
    case 'number':
      return String(world.model.value(value.form));
    case 'truth':
      return String(value.value);
    case 'made':
      return value.args.length === 0
        ? value.by
        : `${value.by}(${value.args.map((arg) => keyOf(world, arg)).join()})`;
    case 'lambda':
      return keyOfExpr(value.body).replaceAll(variables, (name) => {
        const inner = world.known.get(name)?.value;
        return inner === undefined || inner.kind === 'lambda' ? name : keyOf(world, inner);
      });
    default:
      return value.key;
  }
}

/** Whether a type is a proposition. */
export function isProposition(world: World, type: Expr): boolean {
  if (type.kind === 'forallE') return isProposition(world, type.body);
  const { head, args } = spineOf(type);
  if (head.kind !== 'const') return false;
  if (propositions.has(head.name)) return true;
  const known = world.known.get(head.name);
  if (known?.value.kind === 'truth') return true;
  let rest = known?.type ?? typeOf(world, head.name);
  for (let i = 0; i < args.length && rest?.kind === 'forallE'; i++) rest = rest.body;
  return rest?.kind === 'sort' && rest.level.kind === 'zero';
}

const propositions: ReadonlySet<Name> = new Set(
  'True False Not And Or Iff Eq Ne HEq Exists LT.lt LE.le GT.gt GE.ge Membership.mem Dvd.dvd Nat.lt Nat.le'.split(
    ' ',
  ),
);

/** The type of a constant, where it is known. */
export const typeOf = (world: World, name: Name): Expr | undefined =>
  world.inventory.declarations.get(name)?.type ?? world.inventory.library.get(name)?.type;

/** The truth of a proposition. */
export function holds(world: World, proposition: Expr): boolean | undefined {
  const value = world.evaluate(world, proposition);
  if (value.kind === 'truth') return value.value;
  if (world.isStructural) return undefined;
  return value.kind === 'element' || value.kind === 'function' ? world.model.truth(value.key) : undefined;
}

/** A term as a number of the type `type`; anything else becomes a random number. */
export function numberOf(world: World, type: Expr, e: Expr): Extract<Value, { kind: 'number' }> {
  const kind = numberKindOf(world.inventory, type) ?? 'rational';
  const value = world.evaluate(world, e);
  if (value.kind === 'number') return { ...value, of: kind };
  const key = keyOf(world, value);
  world.model.number(key, kind);
  return { kind: 'number', of: kind, form: makeAtomForm(key) };
}
