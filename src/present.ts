// Reading what must be there. A miss is a fault of the program, and says so where it happens.

/** The element at a position, from the end where that is negative. @throws where there is none. */
export function itemAt<T>(items: ArrayLike<T>, position: number): T {
  const found = items[position < 0 ? items.length + position : position];
  if (found === undefined) throw new RangeError(`nothing at ${position} of ${items.length}`);
  return found;
}

/** The value under a key. @throws where there is none. */
export function entryOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new RangeError(`nothing under ${String(key)}`);
  return found;
}

/** The only item. @throws where there are more, or none. */
export function onlyItem<T>(items: readonly T[]): T {
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new RangeError(`${items.length} items, not one`);
  return first;
}

/** Two items. @throws where there are more, or fewer. */
export function pairOf<T>(items: readonly T[]): readonly [T, T] {
  const [first, second] = items;
  if (first === undefined || second === undefined || items.length !== 2)
    throw new RangeError(`${items.length} items, not two`);
  return [first, second];
}
