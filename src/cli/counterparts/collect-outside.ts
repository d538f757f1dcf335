// What the theorems of a project wait for: the constructs outside the supported language, most wanted first.
import type { NumberType } from '../../claims/registry.ts';
import type { Name } from '../../expr/expr.ts';
import { usesLean } from '../../language/wire-shape.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { compileWithLean } from '../../read/called/compile-with-lean.ts';
import { listTheorems } from '../commands/first-claims.ts';
import { definitionsOf } from './first-counterparts.ts';

/** A theorem that waits, and where in it the construct stands, in words. */
type Waiting = { readonly theorem: Name; readonly place: string; readonly at: string };

/** A construct outside the language, why, the nearest supported form, and the theorems in which it is met first. */
export type Outside = {
  readonly constant: Name;
  readonly reason: string;
  readonly nearest: string;
  readonly theorems: readonly Waiting[];
};

/**
 * How many theorems are within the language, how many of them with values that only Lean computes, and what the others wait for,
 * most wanted first.
 */
export type Ranked = { readonly read: number; readonly byLean: number; readonly outside: readonly Outside[] };

/** Every theorem of the project is read; a theorem counts once, for the first construct at which its reading stops. */
export function collectOutside(inventory: Inventory, numbers: readonly NumberType[]): Ranked {
  const bound = definitionsOf(inventory);
  const groups = new Map<string, Outside>();
  let [read, byLean] = [0, 0];
  for (const { name, module, range } of listTheorems(inventory)) {
    const statement = compileWithLean(inventory, name, { numbers, bound });
    if (!('kind' in statement)) {
      read++;
      if (usesLean(statement)) byLean++;
      continue;
    }
    const { constant, place, reason, nearest } = statement;
    const key = JSON.stringify([constant, reason, nearest]);
    const at = range === undefined ? module : `${range.file}:${range.line}`;
    const theorems = [...(groups.get(key)?.theorems ?? []), { theorem: name, place, at }];
    groups.set(key, { constant, reason, nearest, theorems });
  }
  const outside = [...groups.values()].sort(
    (a, b) => b.theorems.length - a.theorems.length || (a.constant < b.constant ? -1 : 1),
  );
  return { read, byLean, outside };
}
