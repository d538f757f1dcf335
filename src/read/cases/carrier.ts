// Values of `{x // p x}` inside lists, arrays and options: each is read as its value. What p says of it is a hypothesis on a variable,
// and holds by itself of what a definition takes and gives.
import type { Expr, Name } from '../../expr/expr.ts';
import { apply, betaApply, spineOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Reader, Scope } from '../reader.ts';

/** Types whose values are lists of values of their argument. */
export const lists: ReadonlySet<Name> = new Set(['List', 'Array', 'Option']);

/** A type as its head and arguments, with the project's own names for types unfolded, but for those that are declared as numbers. */
export function unfoldType(
  reader: Reader,
  type: Expr,
): { readonly head: Name; readonly args: readonly Expr[] } | undefined {
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || reader.local(head) !== undefined) return undefined;
  const declaration = reader.numbers.has(head.name)
    ? undefined
    : reader.inventory.declarations.get(head.name);
  if (declaration?.kind === 'definition' && declaration.value !== undefined)
    return unfoldType(reader, betaApply(declaration.value, args));
  return { head: head.name, args };
}

/** Whether a type is `{x // p x}`. */
export const isSubtype = (head: Name, args: readonly Expr[]): boolean =>
  head === 'Subtype' && args.length === 2;

/** A type with each `{x // p x}` replaced by the type of `x`, also inside `holders`; the same expression where there is none. */
export function withoutLaws(reader: Reader, type: Expr, holders: ReadonlySet<Name> = lists): Expr {
  const parts = unfoldType(reader, type);
  if (parts === undefined) return type;
  const { head, args } = parts;
  if (isSubtype(head, args)) return withoutLaws(reader, itemAt(args, 0), holders);
  if (!holders.has(head)) return type;
  const inner = args.map((arg) => withoutLaws(reader, arg, holders));
  const isSame = inner.every((one, i) => one === args[i]);
  return isSame ? type : apply({ kind: 'const', name: head, levels: [] }, inner);
}

/** The type of the values of a list, array or option whose elements carry proofs; nothing for any other type. */
export function findCarrier(reader: Reader, type: Expr): Expr | undefined {
  const { head } = unfoldType(reader, type) ?? { head: '' };
  if (!lists.has(head)) return undefined;
  const inner = withoutLaws(reader, type);
  return inner === type ? undefined : inner;
}

/** The sort of a type's values, also where these are elements that carry proofs. For what a definition takes and gives. */
export const sortOfValues = (
  reader: Reader,
  type: Expr,
  scope: Scope,
  sortOf: Reader['sort'] = reader.sort,
): ReturnType<Reader['sort']> => {
  const sort = sortOf(type, scope);
  const carrier = sort === undefined ? findCarrier(reader, type) : undefined;
  return carrier === undefined ? sort : sortOf(carrier, scope);
};
