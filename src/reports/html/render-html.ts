import { countOf } from '../../typeset/count-of.ts';
import type { Report, ShownFinding } from '../../verdict/report.ts';
import { collectFindings } from '../all-findings.ts';
import { formatTally, headlines } from '../counts.ts';
import { adviceOn, describeChecker, formatSettings } from '../header.ts';
import type { Look } from '../look.ts';
import { renderClaimArticle, renderFindingList } from './claim/claim.ts';
import { renderDefinitionList } from './claim/definitions.ts';
import { renderDependencyGraph } from './graph.ts';
import { renderMatrix } from './matrix.ts';
import { countHeadline, renderOverview } from './overview.ts';
import { countStanding, standings } from './papers.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { makeAnchor, tag, text } from './tags.ts';
import { headlineTones, marks } from './tones.ts';

const controls = ({ results }: Report): string =>
  tag(
    'form',
    { class: 'controls', role: 'search', id: 'controls' },
    tag(
      'label',
      {},
      tag('span', { class: 'hidden' }, 'Search claims'),
      tag('input', {
        type: 'search',
        id: 'search',
        placeholder: 'Search claims (press /)',
        autocomplete: 'off',
      }),
    ),
    tag(
      'fieldset',
      {},
      tag('legend', { class: 'hidden' }, 'Status'),
      ...headlines
        .filter((headline) => countHeadline(results.claims, headline) > 0)
        .map((headline) =>
          tag(
            'button',
            {
              type: 'button',
              class: `chip ${headlineTones[headline]}`,
              'data-filter': headline,
              'aria-pressed': 'false',
            },
            `${marks[headlineTones[headline]]} ${countHeadline(results.claims, headline)} ${headline.replace('-', ' ')}`,
          ),
        ),
    ),
    tag(
      'label',
      {},
      tag('span', { class: 'hidden' }, 'Paper'),
      tag(
        'select',
        { id: 'paper' },
        tag('option', { value: '' }, 'All papers'),
        ...results.papers.map(({ slug }) => tag('option', { value: slug }, text(slug))),
      ),
    ),
    tag(
      'label',
      {},
      tag('span', { class: 'hidden' }, 'Standing'),
      tag(
        'select',
        { id: 'standing' },
        tag('option', { value: '' }, 'All standings'),
        ...standings
          .filter((standing) => countStanding(results.claims, standing) > 0)
          .map((standing) =>
            tag(
              'option',
              { value: standing },
              `${standing.replaceAll('-', ' ')} (${countStanding(results.claims, standing)})`,
            ),
          ),
      ),
    ),
    tag('output', { id: 'shown', 'aria-live': 'polite' }, countOf(results.claims.length, 'claim')),
    tag('button', { type: 'button', id: 'theme', class: 'chip' }, 'Dark'),
    tag('button', { type: 'button', id: 'keys', class: 'chip', 'aria-expanded': 'false' }, 'Keys'),
    tag(
      'p',
      { id: 'help', hidden: 'hidden' },
      '/ search, j and k next and previous claim, Enter open, t light or dark, Escape clear, ? this help',
    ),
  );

const paperPart = (report: Report, look: Look, byClaim: ReadonlyMap<string, readonly ShownFinding[]>) => {
  const explained = new Set(report.results.definitions.map(({ name }) => name));
  return ({ slug, title }: Report['results']['papers'][number]): string => {
    const own = report.results.claims.filter(({ claim }) => claim.paper === slug);
    if (own.length === 0) return '';
    const graph = renderDependencyGraph(own, report);
    return tag(
      'section',
      { class: 'paper', id: makeAnchor('paper', slug), 'data-paper': slug },
      tag('h2', {}, text(title)),
      tag('p', { class: 'note' }, text(`${slug}: ${formatTally(own)}`)),
      renderMatrix(`${slug}: claims and checks`, own),
      graph === ''
        ? ''
        : tag(
            'details',
            { class: 'graph' },
            tag('summary', {}, 'Graph of claims, theorems and definitions'),
            graph,
          ),
      ...own.map((one) => renderClaimArticle(one, byClaim.get(one.claim.id) ?? [], explained, look)),
    );
  };
};

/** The report as one self-contained HTML page: no network, no other files. */
export function renderHtml(report: Report, look: Look): string {
  const { papers, definitions } = report.results;
  const byClaim = new Map<string, ShownFinding[]>();
  for (const finding of collectFindings(report)) {
    const key = finding.claim ?? '';
    byClaim.set(key, [...(byClaim.get(key) ?? []), finding]);
  }
  const general = byClaim.get('') ?? [];
  const body = [
    tag('a', { class: 'skip', href: '#claims' }, 'To the claims'),
    tag(
      'header',
      { class: 'top' },
      tag('h1', {}, 'Claims, proofs and code'),
      tag('p', {}, text(`${describeChecker(report)} · ${formatSettings(report)}`)),
      ...adviceOn(report).map((advice) => tag('p', { class: 'note' }, text(advice))),
    ),
    controls(report),
    tag(
      'main',
      { id: 'claims' },
      renderOverview(report),
      ...papers.map(paperPart(report, look, byClaim)),
      tag('p', { id: 'none', class: 'note', hidden: 'hidden' }, 'No claim matches.'),
      renderDefinitionList(definitions, look),
      general.length === 0
        ? ''
        : tag(
            'section',
            { class: 'paper' },
            tag('h2', {}, 'Findings on no single claim'),
            renderFindingList(general, look),
          ),
    ),
    tag('script', {}, script),
  ].join('\n');
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Claims, proofs and code: ${text(formatTally(report.results.claims))}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
