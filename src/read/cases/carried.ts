import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply, spineOf } from '../../expr/spine.ts';
import type { Reader } from '../reader.ts';

/** Constants that carry a value from one type to an equal one: how many arguments they take, and which is the value. */
const casts: ReadonlyMap<string, { readonly arity: number; readonly value: number }> = new Map([
  ...['Eq.ndrec', 'Eq.rec'].map((name) => [name, { arity: 6, value: 3 }] as const),
  ['Eq.casesOn', { arity: 6, value: 5 }],
  ...['Eq.mpr', 'Eq.mp', 'cast'].map((name) => [name, { arity: 4, value: 3 }] as const),
]);

/** The value that such a constant carries, applied to what comes after; nothing for any other expression. */
export function findCarried(reader: Reader, e: Expr): Expr | undefined {
  const { head, args } = spineOf(e);
  const cast = head.kind === 'const' ? casts.get(head.name) : undefined;
  const carried = cast !== undefined && args.length >= cast.arity ? args[cast.value] : undefined;
  if (head.kind !== 'const' || cast === undefined || carried === undefined) return undefined;
  if (reader.origin(head.name) !== 'Init') return undefined;
  const more = args.slice(cast.arity);
  return carried.kind === 'lam' ? betaApply(carried, more) : apply(carried, more);
}
