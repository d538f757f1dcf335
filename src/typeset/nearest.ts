/** Edit distance (insert, delete, replace, swap of neighbours), cut off at `limit + 1`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replace, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** The known word that was probably meant: it differs in at most a third of its letters. */
export function findNearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    const d = distance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (d <= limit && d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** “did you mean …?” if a known word is close, else the list of known words. */
export function suggestWord(word: string, known: readonly string[]): string {
  const near = findNearest(word, known);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  const shown = known.slice(0, 12).map((name) => `\`${name}\``);
  return known.length === 0
    ? 'there are no known names'
    : `known names: ${shown.join(', ')}${known.length > 12 ? ', …' : ''}`;
}
