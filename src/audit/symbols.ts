import type { Entry, PaperInput } from './entry.ts';

/** The roles in a symbol's description: `loss, and number of layers` names two. */
const roles = (meaning: string): readonly string[] =>
  meaning
    .split(/\s*;\s*|,\s+(?:and|or)\s+(?:also\s+)?/u)
    .map((role) => role.trim())
    .filter((role) => role !== '');

/** A meaning without what stands in brackets: that explains it, and is no other role. */
const bare = (meaning: string): string =>
  roles(meaning.replace(/\s*\([^)]*\)/gu, ''))
    .toSorted()
    .join();

/** Symbols that stand for two things, within the paper and across papers. */
export function symbols({ paper, report }: PaperInput): readonly Entry[] {
  const base = { command: `check-claims audit ${paper.slug}`, where: paper.where };
  return [...paper.symbols].flatMap(([symbol, meaning]): readonly Entry[] => {
    const own = roles(meaning);
    const others = report.results.papers
      .filter(({ slug }) => slug !== paper.slug)
      .flatMap(({ slug, symbols: given }) => {
        const other = given.get(symbol);
        return other === undefined || bare(other) === bare(meaning) ? [] : [`${slug}: ${other}`];
      });
    return [
      ...(own.length > 1
        ? [{ ...base, code: 'symbol-two-roles' as const, subject: symbol, text: own.join('; and ') }]
        : []),
      ...(others.length > 0
        ? [
            {
              ...base,
              code: 'symbol-across-papers' as const,
              subject: symbol,
              text: `${paper.slug}: ${meaning} — ${others.join(' — ')}`,
            },
          ]
        : []),
    ];
  });
}
