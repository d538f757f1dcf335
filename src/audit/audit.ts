import { auditCodes } from './codes.ts';
import type { Audit, AuditInput, Entry } from './entry.ts';
import { sections } from './sections.ts';

/** Entries with a code, worst first; equal ones in the order of the sections. */
const ranked = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .flatMap((entry) => (entry.code === undefined ? [] : [{ entry, weight: auditCodes[entry.code].weight }]))
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);

/** Audits one paper, or all papers of the report. A pure function of the results. */
export function audit(input: AuditInput, slug: string | undefined): Audit {
  const { papers, claims } = input.report.results;
  return {
    format: 1,
    papers: papers
      .filter((paper) => slug === undefined || paper.slug === slug)
      .map((paper) => {
        const own = claims.filter(({ claim }) => claim.paper === paper.slug);
        const parts = sections.map(({ title, about, find }) => ({
          title,
          about,
          entries: find({ ...input, paper, claims: own }),
        }));
        return {
          slug: paper.slug,
          title: paper.title,
          sections: parts,
          gaps: ranked(parts.flatMap(({ entries }) => entries)),
        };
      }),
    provenance: input.report.provenance,
  };
}
