// Reads values that must be present. A missing value is a bug of this program and throws where it happens.

/** The element at a position; negative positions count from the end. @throws if there is none. */
export function itemAt<T>(items: ArrayLike<T>, position: number): T {
  const found = items[position < 0 ? items.length + position : position];
  if (found === undefined) throw new RangeError(`nothing at ${position} of ${items.length}`);
  return found;
}

/** The value under a key. @throws if there is none. */
export function entryOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`nothing under ${String(key)}`);
  return found;
}

/** The only item. @throws unless there is exactly one. */
export function onlyItemOf<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new RangeError(`${items.length} items, not one`);
  return first;
}

/** Two items. @throws unless there are exactly two. */
export function pairOf<T>(items: readonly T[]): readonly [T, T] {
  const [first, second] = items;
  if (first === undefined || second === undefined || items.length !== 2)
    throw new RangeError(`${items.length} items, not two`);
  return [first, second];
}
