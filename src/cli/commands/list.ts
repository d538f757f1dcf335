import type { Claim, Registry } from '../../claims/registry.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { Page } from '../../typeset/page.ts';

/** The checks that a claim requires, or why it requires none: one short cell. */
const needs = ({ requires, kind }: Claim): string => (requires.length > 0 ? requires.join('+') : kind);

/** Text on one line of at most `width` columns. */
const cut = (written: string, width: number): string => {
  const text = written.replace(/\s+/g, ' ');
  return text.length > width ? `${text.slice(0, Math.max(1, width - 1))}…` : text;
};

/** Lists claims, one per line, by paper: reference, id, required checks, prose. */
export function listClaims(registry: Registry, claims: readonly Claim[], { width, paint }: Page): string {
  const idWidth = Math.min(36, Math.max(0, ...claims.map(({ id }) => id.length)));
  const refWidth = Math.max(0, ...claims.map(({ ref }) => ref.length));
  const lines = registry.papers.flatMap((paper) => {
    const own = claims.filter((claim) => claim.paper === paper.slug);
    if (own.length === 0) return [];
    const head = `${paint('bold', paper.slug)}  ${cut(paper.title, width - paper.slug.length - 2)}`;
    const rows = own.map((claim) => {
      const mark = claim.outcome === 'supported' ? '' : `${claim.outcome}: `;
      // In a window too narrow for columns, each claim takes two lines.
      if (refWidth + idWidth + 38 > width)
        return `  ${cut(`${claim.ref}  ${claim.id}`, width - 2)}\n      ${cut(mark + claim.says, width - 6)}`;
      const start = `  ${claim.ref.padEnd(refWidth)}  ${claim.id.padEnd(idWidth)}  ${needs(claim).padEnd(10)}  `;
      return `${start}${cut(mark + claim.says, Math.max(20, width - start.length))}`;
    });
    return [head, ...rows, ''];
  });
  const count = countOf(claims.length, 'claim');
  return `${[...lines, count].join('\n')}\n`;
}
