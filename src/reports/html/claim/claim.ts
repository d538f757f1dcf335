import type { Name } from '../../../expr/expr.ts';
import { relationClauses } from '../../../verdict/findings/sentences.ts';
import type { ClaimReport, ShownFinding } from '../../../verdict/report.ts';
import { describeReading } from '../../counts.ts';
import type { Look } from '../../look.ts';
import { plainFromTex } from '../../tex.ts';
import { renderExperimentPlot } from '../plot.ts';
import { makeAnchor, openTag, renderBadge, renderFileLink, tag, text } from '../tags.ts';
import { formatStanding, headlineTones, headlineWords, standingTones } from '../tones.ts';
import { renderEvidenceVector, renderTransferSteps } from './evidence.ts';
import { renderTheorem } from './theorem.ts';

const prose = ({ claim }: ClaimReport): string =>
  [
    tag('p', { class: 'says' }, text(claim.says)),
    claim.quote === undefined
      ? ''
      : tag(
          'blockquote',
          {},
          tag('p', {}, `“${text(plainFromTex(claim.quote))}”`),
          claim.place === undefined ? '' : tag('footer', {}, text(claim.place)),
        ),
    claim.reading === undefined
      ? ''
      : tag('p', { class: 'read' }, tag('strong', {}, 'Read as: '), text(claim.reading)),
    tag(
      'p',
      {},
      tag('strong', {}, `Correspondence, ${text(claim.correspondence.relation)}: `),
      text(
        [relationClauses[claim.correspondence.relation], claim.correspondence.why]
          .filter((part) => part !== '')
          .join('; '),
      ),
    ),
  ].join('');

// Without a random error nothing determines the number of digits; six are enough to compare by eye.
const measured = (estimate: number, error: number): string =>
  error === 0 ? `${Number(estimate.toPrecision(6))}, without random error,` : `${estimate} ± ${error}`;

const experiment = ({ claim, experiment: result }: ClaimReport): string => {
  if (result === undefined) return '';
  const { estimate, standardError, expected, bias, because, seed, series } = result;
  return tag(
    'section',
    { class: 'theorem', 'aria-label': 'Experiment' },
    tag('h4', {}, tag('code', {}, text(claim.run ?? 'experiment'))),
    tag(
      'p',
      {},
      text(
        `Estimate ${measured(estimate, standardError)} at seed ${seed}; expected ${expected}, bias at most ${bias}: ${because.replace(/\.$/, '')}.`,
      ),
    ),
    series === undefined ? '' : renderExperimentPlot(series),
  );
};

const findingItem =
  (look: Look) =>
  ({ code, level, message, where, waived }: ShownFinding): string =>
    openTag(
      'li',
      { class: waived === undefined ? level : 'waived' },
      tag('code', {}, text(code)),
      ' ',
      text(message),
      where === undefined ? '' : ` ${renderFileLink(where, look)}`,
      waived === undefined ? '' : ` ${tag('em', {}, `waived: ${text(waived)}`)}`,
    );

/** Findings as a list with links to their places. */
export const renderFindingList = (findings: readonly ShownFinding[], look: Look): string =>
  findings.length === 0 ? '' : tag('ul', { class: 'findings' }, ...findings.map(findingItem(look)));

const relations = ({ claim }: ClaimReport): string =>
  claim.relations.length === 0
    ? ''
    : tag(
        'ul',
        { class: 'figures' },
        ...claim.relations.map(({ kind, claim: other, why }) =>
          tag(
            'li',
            {},
            text(kind),
            ' ',
            tag('a', { href: `#${makeAnchor('claim', other)}` }, text(other)),
            text(`: ${why}`),
          ),
        ),
      );

const toRead = ({ reading }: ClaimReport): string =>
  reading === undefined
    ? ''
    : tag('p', { class: 'reading' }, tag('strong', {}, 'To read: '), text(describeReading(reading)));

const links = ({ links: given }: ClaimReport, look: Look): string => {
  const places = [
    ['claim', given.claim],
    ...given.theorems.map((range) => ['theorem', range] as const),
    ...given.counterparts.map((one) => [one.export, one] as const),
    ...given.tests.map((file) => ['test', { file, line: 1, column: 1 }] as const),
  ] as const;
  return tag(
    'p',
    { class: 'links' },
    ...places.map(([name, where]) => tag('span', {}, text(name), ' ', renderFileLink(where, look))),
  );
};

/** The section of one claim: prose, evidence, transfer argument, theorems, experiment, findings and files. */
export function renderClaimArticle(
  report: ClaimReport,
  findings: readonly ShownFinding[],
  explained: ReadonlySet<Name>,
  look: Look,
): string {
  const { claim, headline, standing, summary, theorems } = report;
  const id = makeAnchor('claim', claim.id);
  return tag(
    'article',
    {
      id,
      tabindex: -1,
      'aria-labelledby': `${id}-title`,
      'data-status': headline,
      'data-paper': claim.paper,
    },
    tag(
      'header',
      {},
      tag('h3', { id: `${id}-title` }, text(claim.id)),
      renderBadge(headlineTones[headline], headlineWords[headline]),
      renderBadge(standingTones[standing], formatStanding(standing)),
      tag('span', { class: 'ref' }, text(`${claim.paper} ${claim.ref}, ${claim.kind}`)),
    ),
    prose(report),
    report.cells.length === 0 ? tag('p', {}, text(summary)) : renderEvidenceVector(report),
    theorems.length === 0 ? '' : renderTransferSteps(report),
    toRead(report),
    ...theorems.map((one) => renderTheorem(one, explained)),
    experiment(report),
    renderFindingList(findings, look),
    relations(report),
    links(report, look),
  );
}
