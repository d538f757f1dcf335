import { countOf } from '../../typeset/count-of.ts';
import { exitMeanings } from '../../verdict/exits.ts';
import type { ClaimReport, Report } from '../../verdict/report.ts';
import { collectFindings } from '../all-findings.ts';
import { formatPlace, formatTally, sortWorstFirst } from '../counts.ts';
import { describeChecker, formatSettings } from '../header.ts';
import { headlineTones, marks } from '../html/tones.ts';
import type { Look } from '../look.ts';
import { formatMutationLines } from '../mutants.ts';
import { renderClaimTable, renderCoverageTable } from './claim-table.ts';
import { renderClaimLink, renderPaperLink } from './links.ts';
import { formatStandings, howToRead, renderPaperBody } from './paper.ts';
import { escapeText, renderCode, renderList, renderTable } from './text.ts';

type Link = (one: ClaimReport) => string;

const survivors = ({ results: { mutation } }: Report): readonly string[] => {
  const alive = (mutation?.survivors ?? []).filter(({ waived }) => waived === undefined);
  if (alive.length === 0) return [];
  return [
    `<details><summary>Changes of the code that no theorem notices: ${alive.length}</summary>`,
    ...renderList(
      alive.map(
        ({ id, shown, claims }) =>
          `${escapeText(id)}: ${renderCode(shown)} (${escapeText(claims.slice(0, 3).join(', '))}${claims.length > 3 ? ` and ${claims.length - 3} more` : ''})`,
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
  const lines = told.map(
    (one) => `${marks[headlineTones[one.headline]]} ${link(one)}: ${escapeText(one.summary)}`,
  );
  return ['## Broken and open', ...renderList(lines)];
};

const general = (report: Report): readonly string[] => {
  const own = sortWorstFirst(collectFindings(report).filter(({ claim }) => claim === undefined));
  if (own.length === 0) return [];
  const lines = own.map(
    ({ level, code: name, message, where }) =>
      `${level} ${renderCode(name)}: ${escapeText(message)}${where === undefined ? '' : ` (${escapeText(formatPlace(where))})`}`,
  );
  return ['## Findings on no single claim', ...renderList(lines)];
};

const checked = (report: Report): string =>
  `Checked by ${escapeText(describeChecker(report))}; ${formatSettings(report)}. Planted controls: ${report.results.controls.kind}, ${escapeText(report.results.controls.detail)}.`;

const head = (report: Report, look: Look, link: Link): readonly string[] => {
  const { claims, papers, exitCode } = report.results;
  return [
    '# Claims, proofs and code',
    `${countOf(claims.length, 'claim')}: ${formatTally(claims)}. Exit ${exitCode}: ${exitMeanings[exitCode]}.`,
    checked(report),
    renderCoverageTable(claims),
    renderTable(
      ['paper', 'checks', 'claims'],
      papers.map((paper) => {
        const own = claims.filter(({ claim }) => claim.paper === paper.slug);
        return [renderPaperLink(paper, look), formatTally(own), formatStandings(own)];
      }),
    ),
    ...renderList(formatMutationLines(report).map(escapeText)),
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
  const link: Link = (one) =>
    look.pages === undefined ? escapeText(one.claim.id) : renderClaimLink(one, look);
  return whole([
    ...head(report, look, link),
    ...papers.flatMap(({ slug, title }) => [
      `## ${escapeText(`${slug}: ${title}`)}`,
      renderClaimTable(
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
    `# ${escapeText(`${slug}: ${title}`)}`,
    `${checked(report)}${look.overview === undefined ? '' : ` [All papers](${encodeURI(look.overview)})`}`,
    renderCoverageTable(own),
    ...howToRead(report),
    ...urgent(own, (one) => renderClaimLink(one, look)),
    ...renderPaperBody(report, slug, look),
  ]);
}

/** The complete report as markdown: the overview, then the section of each claim; or the page of one paper. */
export function renderMarkdown(report: Report, look: Look): string {
  if (look.paper !== undefined) return paperPage(report, look.paper, look);
  const { pages: _, ...here } = look;
  return whole([
    ...head(report, here, (one) => renderClaimLink(one, here)),
    ...report.results.papers.flatMap(({ slug, title }) => [
      `## ${escapeText(`${slug}: ${title}`)}`,
      ...renderPaperBody(report, slug, here),
    ]),
    ...general(report),
  ]);
}
