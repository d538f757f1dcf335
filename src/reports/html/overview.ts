import { countOf } from '../../typeset/count-of.ts';
import { exitMeanings } from '../../verdict/exits.ts';
import type { ClaimReport, Headline, Report } from '../../verdict/report.ts';
import { findWeakestCell, formatTally } from '../counts.ts';
import { countCoverage, testedColumns, verifiedRows } from '../coverage.ts';
import { renderPapersTable } from './papers.ts';
import { listRefuted } from './refuted.ts';
import { makeAnchor, renderBadge, tag, text } from './tags.ts';
import { headlineTones, standingTones } from './tones.ts';

/** The number of claims with a headline. */
export const countHeadline = (claims: readonly ClaimReport[], headline: Headline): number =>
  claims.filter((one) => one.headline === headline).length;

const coverageTable = (claims: readonly ClaimReport[]): string => {
  const counts = countCoverage(claims);
  const head = testedColumns.map((one) => tag('th', { scope: 'col' }, one));
  const rows = verifiedRows.map((row, index) => {
    const cells = (counts[index] ?? []).map((count) =>
      tag('td', { class: count === 0 ? 'zero' : '' }, String(count)),
    );
    return tag('tr', {}, tag('th', { scope: 'row' }, row), ...cells);
  });
  return tag(
    'table',
    { class: 'coverage' },
    tag('caption', {}, 'Claims, verified (down) × tested (across)'),
    tag('thead', {}, tag('tr', {}, tag('td', {}, ''), ...head)),
    tag('tbody', {}, ...rows),
  );
};

const urgency = ({ headline, standing }: ClaimReport): number =>
  headline === 'broken'
    ? 0
    : standing === 'refuted'
      ? 1
      : headline === 'open'
        ? 2
        : headline === 'waived'
          ? 3
          : 9;
const reason = ({ cells, headline, claim }: ClaimReport): string => {
  if (headline === 'agrees') return claim.says;
  const low = (['proof', 'test', 'run'] as const)
    .flatMap(
      (check) =>
        findWeakestCell(
          cells.filter(({ required }) => required),
          check,
        ) ?? [],
    )
    .find(({ state }) => state !== 'holds');
  return low === undefined ? claim.correspondence.why : `${low.word}: ${low.waived ?? low.why}`;
};

// A reader with little time starts with what is broken, then with what is wrong in the paper.
const first = (claims: readonly ClaimReport[]): string => {
  // Among equally urgent claims, papers take turns.
  const seen = new Map<string, number>();
  const turns = new Map(
    claims
      .filter((one) => urgency(one) < 9)
      .map((one) => {
        const key = `${urgency(one)} ${one.claim.paper}`;
        const turn = seen.get(key) ?? 0;
        seen.set(key, turn + 1);
        return [one, urgency(one) * 1e6 + turn] as const;
      }),
  );
  const urgent = [...turns.keys()].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
  if (urgent.length === 0)
    return tag(
      'div',
      { class: 'first' },
      tag('h2', {}, 'Look here first'),
      tag('p', { class: 'note' }, 'Nothing is broken, refuted or open.'),
    );
  const items = urgent
    .slice(0, 6)
    .map((one) =>
      tag(
        'li',
        {},
        one.headline === 'agrees'
          ? renderBadge(standingTones[one.standing], one.standing)
          : renderBadge(headlineTones[one.headline], one.headline),
        tag(
          'span',
          {},
          tag('a', { href: `#${makeAnchor('claim', one.claim.id)}` }, text(one.claim.id)),
          ' ',
          tag('span', { class: 'why' }, text(reason(one))),
        ),
      ),
    );
  const left = urgent.length - items.length;
  return tag(
    'div',
    { class: 'first' },
    tag('h2', {}, 'Look here first'),
    tag('ul', {}, ...items),
    left > 0 ? tag('p', { class: 'note' }, `and ${left} more, below`) : '',
  );
};

/** The top of the page: counts of claims, verified × tested, and where to look first. */
export function renderOverview(report: Report): string {
  const { results } = report;
  const { claims, exitCode, controls } = results;
  return tag(
    'section',
    { class: 'overview', 'aria-label': 'Overview' },
    tag(
      'p',
      { class: 'verdict' },
      tag('strong', {}, `${countOf(claims.length, 'claim')}: ${text(formatTally(claims))}.`),
      ` Exit ${exitCode}: ${text(exitMeanings[exitCode])}.`,
    ),
    controls.kind === 'failed'
      ? tag('p', { class: 'bad' }, `Self-check failed: ${text(controls.detail)}`)
      : '',
    renderPapersTable(report),
    listRefuted(claims),
    tag('div', { class: 'columns' }, coverageTable(claims), first(claims)),
  );
}
