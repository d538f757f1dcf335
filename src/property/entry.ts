import type { Sort } from '../language/ast.ts';
import { asArray } from './arrays.ts';

/** The number of indices that lead to a number in nested arrays, or into a function. */
function dimensions(value: unknown, most: number): number {
  if (most === 0) return 0;
  if (typeof value === 'function') return Math.min(most, Math.max(1, value.length));
  const items = asArray(value);
  return items === undefined ? 0 : 1 + dimensions(items[0], most - 1);
}

/** Kinds of sorts that can be entries of a vector or matrix. */
const indexed: ReadonlySet<string> = new Set(['number', 'bool', 'fin']);

/**
 * The entry that a call asks for if its counterpart returns the whole vector or matrix: Lean's `W *ᵥ x` is a function of an
 * index, which is the last argument. Any other value is returned unchanged.
 */
export function entryOf(sort: Sort, value: unknown, args: readonly unknown[]): unknown {
  if (!indexed.has(sort.kind)) return value;
  const count = dimensions(value, args.length);
  const indices = args.slice(args.length - count);
  const isIndex = (index: unknown): boolean =>
    typeof index === 'bigint' || (typeof index === 'number' && Number.isSafeInteger(index));
  if (count === 0 || !indices.every(isIndex)) return value;
  if (typeof value === 'function') return value(...indices);
  return indices.reduce<unknown>((of, index) => asArray(of)?.[Number(index)], value);
}
