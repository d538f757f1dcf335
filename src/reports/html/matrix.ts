import type { RequiredCheck } from '../../claims/registry.ts';
import type { ClaimReport } from '../../verdict/report.ts';
import { cellWord, weakestCell } from '../counts.ts';
import { plainTex } from '../tex.ts';
import { anchor, badge, powers, tag, text } from './tags.ts';
import { cellTone, headlineTones, marks, standingTones } from './tones.ts';

const check = ({ cells }: ClaimReport, which: RequiredCheck): string => {
  const cell = weakestCell(cells, which);
  const word = cellWord(cells, which);
  if (cell === undefined || word === '–') return tag('td', { class: 'quiet' }, '–');
  const tone = cellTone(cell);
  return tag('td', { class: tone, title: cell.why }, `${marks[tone]}\u00a0${text(powers(word))}`);
};

const hypotheses = ({ theorems }: ClaimReport): string => {
  const all = theorems.flatMap(({ binders }) => binders.filter(({ isHypothesis }) => isHypothesis));
  const mapped = all.filter(({ prose }) => prose !== undefined).length;
  if (all.length === 0) return tag('td', { class: 'quiet' }, '–');
  return tag('td', { class: mapped === all.length ? 'good' : 'open' }, `${mapped}/${all.length}`);
};

const mutants = ({ theorems }: ClaimReport): string => {
  const all = theorems.flatMap(({ test }) => test.mutation?.mutants ?? []);
  const killed = all.filter(({ status }) => status === 'killed').length;
  if (all.length === 0) return tag('td', { class: 'quiet' }, '–');
  return tag(
    'td',
    { class: all.some(({ status }) => status === 'survived') ? 'open' : 'good' },
    `${killed}/${all.length}`,
  );
};

const haystack = ({ claim, theorems }: ClaimReport): string =>
  [
    claim.id,
    claim.ref,
    claim.says,
    plainTex(claim.quote ?? ''),
    claim.reading ?? '',
    ...theorems.map(({ theorem }) => theorem),
  ]
    .join(' ')
    .toLowerCase();

const row = (report: ClaimReport): string => {
  const { claim, headline, standing } = report;
  const tone = headlineTones[headline];
  return tag(
    'tr',
    {
      class: 'claim-row',
      'data-claim': anchor('claim', claim.id),
      'data-status': headline,
      'data-paper': claim.paper,
      'data-standing': standing,
      'data-search': haystack(report),
    },
    tag(
      'th',
      { scope: 'row' },
      tag('span', { class: `mark ${tone}`, 'aria-hidden': 'true' }, marks[tone]),
      tag('a', { href: `#${anchor('claim', claim.id)}` }, text(claim.id)),
      tag('span', { class: 'says' }, text(claim.says)),
    ),
    check(report, 'proof'),
    check(report, 'test'),
    check(report, 'run'),
    hypotheses(report),
    mutants(report),
    tag('td', {}, text(claim.correspondence.relation)),
    tag('td', {}, badge(standingTones[standing], standing.replaceAll('-', ' '))),
  );
};

const columns: readonly (readonly [head: string, means: string])[] = [
  ['Claim', 'what the paper says'],
  ['Proof', "what Lean's kernel says"],
  ['Test', 'the compiled statement against the counterparts'],
  ['Run', 'the experiment against its expectation'],
  ['Hyp.', 'hypotheses in Lean that the paper states'],
  ['Mutants', 'killed of all'],
  ['Correspondence', "how the Lean statement relates to the prose: its author's judgement"],
  ['Standing', 'what the evidence says about the claim'],
];

/** The evidence matrix of one paper: claims × checks. */
export const matrix = (label: string, claims: readonly ClaimReport[]): string =>
  tag(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Evidence, ${label}` },
    tag(
      'table',
      { class: 'matrix' },
      tag('caption', {}, text(label)),
      tag(
        'thead',
        {},
        tag('tr', {}, ...columns.map(([head, means]) => tag('th', { scope: 'col', title: means }, head))),
      ),
      tag('tbody', {}, ...claims.map(row)),
    ),
  );
