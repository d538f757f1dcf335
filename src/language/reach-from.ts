/** Everything that is reached from some keys, themselves included, where `next` gives what a key leads to. */
export function reachFrom(
  keys: readonly string[],
  next: (key: string) => readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    open.push(...next(key));
  }
  return found;
}
