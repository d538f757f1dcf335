import type { Entry, PaperInput } from './entry.ts';

/** Splits a symbol's description into its roles: `loss, and number of layers` has two. */
const roles = (meaning: string): readonly string[] =>
  meaning
    .split(/\s*;\s*|,\s+(?:and|or)\s+(?:also\s+)?/u)
    .map((role) => role.trim())
    .filter((role) => role !== '');

/** Removes remarks in brackets, which explain a role and are not another one. */
const bare = (meaning: string): string =>
  roles(meaning.replace(/\s*\([^)]*\)/gu, ''))
    .toSorted()
    .join();

/** Symbols with two meanings, within one paper or across papers. */
export function findAmbiguousSymbols({ paper, report }: PaperInput): readonly Entry[] {
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
