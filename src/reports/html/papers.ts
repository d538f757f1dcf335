import { repeats } from '../../claims/repeats.ts';
import type { ClaimReport, Report, Standing } from '../../verdict/report.ts';
import { findWeakestCell, wordForCell } from '../counts.ts';
import { makeAnchor, tag, text } from './tags.ts';
import { standingTones } from './tones.ts';

/** The standings in the order of the page: best first, undecided ones last. */
export const standings: readonly Standing[] = [
  'supported',
  'supported-in-part',
  'conditional',
  'by-definition',
  'refuted',
  'contradictory',
  'undetermined',
  'unverifiable',
  'not-checked',
];

/** The number of claims with a standing. */
export const countStanding = (claims: readonly ClaimReport[], standing: Standing): number =>
  claims.filter((one) => one.standing === standing).length;

const words = (standing: Standing): string => standing.replaceAll('-', ' ');

const first = ({ claim }: ClaimReport): boolean => repeats(claim) === undefined;

/** Shares of the standings as one bar; its label contains the same numbers. */
const bar = (claims: readonly ClaimReport[]): string => {
  const once = claims.filter(first);
  const given = standings.filter((standing) => countStanding(once, standing) > 0);
  const label = given.map((standing) => `${countStanding(once, standing)} ${words(standing)}`).join(', ');
  return tag(
    'div',
    { class: 'bar-of-claims', role: 'img', 'aria-label': label },
    ...given.map((standing) =>
      tag('span', {
        class: `${standingTones[standing]} ${standing}`,
        style: `flex:${countStanding(once, standing)}`,
        title: `${countStanding(once, standing)} ${words(standing)}`,
      }),
    ),
  );
};

const holding = (claims: readonly ClaimReport[], check: 'proof' | 'test' | 'run'): number =>
  claims.filter(
    ({ cells }) => wordForCell(cells, check) !== '–' && findWeakestCell(cells, check)?.state === 'holds',
  ).length;

/** Whether an experiment drew random numbers; one that draws none evaluates a formula. */
const drew = ({ experiment }: ClaimReport): boolean =>
  (experiment?.draws ?? experiment?.standardError ?? 0) > 0;

const row = (
  name: string,
  claims: readonly ClaimReport[],
  used: readonly Standing[],
  withRepeats: boolean,
): string =>
  tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, name, bar(claims)),
    ...[
      claims.length,
      holding(claims, 'proof'),
      holding(claims, 'test'),
      holding(claims.filter(drew), 'run'),
      holding(
        claims.filter((one) => !drew(one)),
        'run',
      ),
      ...used.map((standing) => countStanding(claims.filter(first), standing)),
      ...(withRepeats ? [claims.filter((one) => !first(one)).length] : []),
    ].map((count) => tag('td', { class: count === 0 ? 'zero' : '' }, String(count))),
  );

/** One row per paper: the number of claims, the checks, and the standings. */
export function renderPapersTable({ results }: Report): string {
  const { claims, papers } = results;
  const once = claims.filter(first);
  const used = standings.filter((standing) => countStanding(once, standing) > 0);
  const some = once.length < claims.length;
  const head = [
    'Paper',
    'Claims',
    'Proved',
    'Tested',
    'Simulated',
    'Evaluated',
    ...used.map(words),
    ...(some ? ['repeats'] : []),
  ];
  const rows = papers.map(({ slug, title }) => {
    const own = claims.filter(({ claim }) => claim.paper === slug);
    const link = tag('a', { href: `#${makeAnchor('paper', slug)}` }, text(title));
    return row(`${link} ${tag('span', { class: 'slug' }, text(slug))}`, own, used, some);
  });
  return tag(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'How the claims of each paper stand' },
    tag(
      'table',
      { class: 'papers' },
      tag('caption', {}, 'What was checked, and how the claims of each paper stand'),
      tag('thead', {}, tag('tr', {}, ...head.map((one) => tag('th', { scope: 'col' }, one)))),
      tag('tbody', {}, ...rows, ...(papers.length > 1 ? [row('all', claims, used, some)] : [])),
    ),
  );
}
