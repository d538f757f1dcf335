import { exitMeanings } from '../verdict/exits.ts';
import type { Report } from '../verdict/report.ts';
import { cellWord, place, tally, worstFirst } from './counts.ts';
import { coverage, testedColumns, verifiedRows } from './coverage.ts';
import { checkedBy, settings } from './header.ts';
import { claimSection } from './markdown-claim.ts';
import { code, table, text } from './markdown-text.ts';
import { mutationLines } from './mutants.ts';
import { allFindings } from './problems.ts';

// GitHub's rule for anchors of headings: lower case, spaces to dashes, anything but letters, digits, - and _ dropped.
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-');

function paperPart(report: Report, slug: string, title: string): string {
  const own = report.results.claims.filter(({ claim }) => claim.paper === slug);
  return [
    `## ${text(slug)}: ${text(title)}`,
    `${tally(own)}.`,
    table(
      ['claim', 'says', 'proved by Lean', 'tested', 'run', 'correspondence', 'headline', 'standing'],
      own.map(({ claim, cells, headline, standing }) => [
        `[${text(claim.id)}](#${anchor(claim.id)})`,
        text(claim.says),
        ...(['proof', 'test', 'run'] as const).map((check) => text(cellWord(cells, check))),
        claim.correspondence.relation,
        headline,
        standing,
      ]),
    ),
    ...own.map((one) => claimSection(one, report.results.findings)),
  ].join('\n\n');
}

/** The report for a pull request: coverage verified × tested, one table a paper, three lines and the evidence a claim. */
export function renderMarkdown(report: Report): string {
  const { claims, papers, exitCode, controls } = report.results;
  const general = worstFirst(allFindings(report).filter(({ claim }) => claim === undefined));
  const counts = coverage(claims);
  return `${[
    '# Claims, proofs and code',
    `${claims.length} claims: ${tally(claims)}. Exit ${exitCode}: ${exitMeanings[exitCode]}.`,
    `Checked by ${text(checkedBy(report))}; ${settings(report)}. Planted controls: ${controls.kind}, ${text(controls.detail)}.`,
    table(
      ['verified ↓ tested →', ...testedColumns],
      verifiedRows.map((row, index) => [row, ...(counts[index] ?? []).map(String)]),
    ),
    ...(mutationLines(report).length === 0
      ? []
      : [
          mutationLines(report)
            .map((line) => `- ${text(line)}`)
            .join('\n'),
        ]),
    ...papers.map(({ slug, title }) => paperPart(report, slug, title)),
    ...(general.length === 0
      ? []
      : [
          '## Findings on no single claim',
          general
            .map(
              ({ level, code: name, message, where }) =>
                `- ${level} ${code(name)}: ${text(message)}${where === undefined ? '' : ` (${place(where)})`}`,
            )
            .join('\n'),
        ]),
  ].join('\n\n')}\n`;
}
