import { countOf } from '../../typeset/count-of.ts';
import { exitMeanings } from '../../verdict/exits.ts';
import type { ClaimReport, Report } from '../../verdict/report.ts';
import { allFindings } from '../all-findings.ts';
import { place, tally, worstFirst } from '../counts.ts';
import { describeChecker, settings } from '../header.ts';
import { headlineTones, marks } from '../html/tones.ts';
import type { Look } from '../look.ts';
import { mutationLines } from '../mutants.ts';
import { claimTable, coverageTable } from './claim-table.ts';
import { claimLink, paperLink } from './links.ts';
import { howToRead, paperBody, standings } from './paper.ts';
import { code, list, table, text } from './text.ts';

type Link = (one: ClaimReport) => string;

const survivors = ({ results: { mutation } }: Report): readonly string[] => {
  const alive = (mutation?.survivors ?? []).filter(({ waived }) => waived === undefined);
  if (alive.length === 0) return [];
  return [
    `<details><summary>Changes of the code that no theorem notices: ${alive.length}</summary>`,
    ...list(
      alive.map(
        ({ id, shown, claims }) =>
          `${text(id)}: ${code(shown)} (${text(claims.slice(0, 3).join(', '))}${claims.length > 3 ? ` and ${claims.length - 3} more` : ''})`,
      ),
    ),
    '</details>',
  ];
};

const urgent = (claims: readonly ClaimReport[], link: Link): readonly string[] => {
  const told = (['broken', 'open'] as const).flatMap((headline) =>
    claims.filter((one) => one.headline === headline),
  );
  if (told.length === 0) return [];
  const lines = told.map((one) => `${marks[headlineTones[one.headline]]} ${link(one)}: ${text(one.summary)}`);
  return ['## Broken and open', ...list(lines)];
};

const general = (report: Report): readonly string[] => {
  const own = worstFirst(allFindings(report).filter(({ claim }) => claim === undefined));
  if (own.length === 0) return [];
  const lines = own.map(
    ({ level, code: name, message, where }) =>
      `${level} ${code(name)}: ${text(message)}${where === undefined ? '' : ` (${text(place(where))})`}`,
  );
  return ['## Findings on no single claim', ...list(lines)];
};

const checked = (report: Report): string =>
  `Checked by ${text(describeChecker(report))}; ${settings(report)}. Planted controls: ${report.results.controls.kind}, ${text(report.results.controls.detail)}.`;

const head = (report: Report, look: Look, link: Link): readonly string[] => {
  const { claims, papers, exitCode } = report.results;
  return [
    '# Claims, proofs and code',
    `${countOf(claims.length, 'claim')}: ${tally(claims)}. Exit ${exitCode}: ${exitMeanings[exitCode]}.`,
    checked(report),
    coverageTable(claims),
    table(
      ['paper', 'checks', 'claims'],
      papers.map((paper) => {
        const own = claims.filter(({ claim }) => claim.paper === paper.slug);
        return [paperLink(paper, look), tally(own), standings(own)];
      }),
    ),
    ...list(mutationLines(report).map(text)),
    ...survivors(report),
    ...howToRead(report),
    ...urgent(claims, link),
  ];
};

const whole = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

/** A summary for a pull request: coverage, counts per paper, what is broken or open, and a line per claim. */
export function renderOverview(report: Report, look: Look): string {
  const { papers, claims } = report.results;
  // Without pages of the papers there are no sections to link to.
  const link: Link = (one) => (look.pages === undefined ? text(one.claim.id) : claimLink(one, look));
  return whole([
    ...head(report, look, link),
    ...papers.flatMap(({ slug, title }) => [
      `## ${text(`${slug}: ${title}`)}`,
      claimTable(
        claims.filter(({ claim }) => claim.paper === slug),
        link,
      ),
    ]),
    ...general(report),
  ]);
}

function paperPage(report: Report, slug: string, look: Look): string {
  const { claims, papers } = report.results;
  const own = claims.filter(({ claim }) => claim.paper === slug);
  const title = papers.find((one) => one.slug === slug)?.title ?? slug;
  return whole([
    `# ${text(`${slug}: ${title}`)}`,
    `${checked(report)}${look.overview === undefined ? '' : ` [All papers](${encodeURI(look.overview)})`}`,
    coverageTable(own),
    ...howToRead(report),
    ...urgent(own, (one) => claimLink(one, look)),
    ...paperBody(report, slug, look),
  ]);
}

/** The complete report as markdown: the overview, then the section of each claim; or the page of one paper. */
export function renderMarkdown(report: Report, look: Look): string {
  if (look.paper !== undefined) return paperPage(report, look.paper, look);
  const { pages: _, ...here } = look;
  return whole([
    ...head(report, here, (one) => claimLink(one, here)),
    ...report.results.papers.flatMap(({ slug, title }) => [
      `## ${text(`${slug}: ${title}`)}`,
      ...paperBody(report, slug, here),
    ]),
    ...general(report),
  ]);
}
