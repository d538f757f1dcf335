/** The only place where `find` occurs. @throws when it occurs nowhere or more than once: another package than the known one. */
export function findUniqueIndex<T extends string | Buffer>(
  text: { readonly indexOf: (find: T, from?: number) => number },
  find: T,
  why: string,
): number {
  const first = text.indexOf(find);
  if (first < 0) throw new Error(`${why}: the pattern was not found`);
  if (text.indexOf(find, first + 1) >= 0) throw new Error(`${why}: the pattern was found more than once`);
  return first;
}
