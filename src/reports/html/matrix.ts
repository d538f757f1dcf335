import type { RequiredCheck } from '../../claims/registry.ts';
import type { ClaimReport } from '../../verdict/report.ts';
import { findWeakestCell, wordForCell } from '../counts.ts';
import { makeAnchor, openTag, raiseExponents, renderBadge, tag, text } from './tags.ts';
import { headlineTones, marks, standingTones, toneOfCell } from './tones.ts';

const check = ({ cells }: ClaimReport, which: RequiredCheck): string => {
  const cell = findWeakestCell(cells, which);
  const word = wordForCell(cells, which);
  if (cell === undefined || word === '–') return openTag('td', { class: 'quiet' }, '–');
  const tone = toneOfCell(cell);
  return openTag('td', { class: tone, title: cell.why }, `${marks[tone]}\u00a0${text(raiseExponents(word))}`);
};

const hypotheses = ({ theorems }: ClaimReport): string => {
  const all = theorems.flatMap(({ binders }) => binders.filter(({ isHypothesis }) => isHypothesis));
  const mapped = all.filter(({ prose }) => prose !== undefined).length;
  if (all.length === 0) return openTag('td', { class: 'quiet' }, '–');
  return openTag('td', { class: mapped === all.length ? 'good' : 'open' }, `${mapped}/${all.length}`);
};

const mutants = ({ theorems }: ClaimReport): string => {
  const all = theorems.flatMap(({ test }) => test.mutation?.mutants ?? []);
  const killed = all.filter(({ status }) => status === 'killed').length;
  if (all.length === 0) return openTag('td', { class: 'quiet' }, '–');
  return openTag(
    'td',
    { class: all.some(({ status }) => status === 'survived') ? 'open' : 'good' },
    `${killed}/${all.length}`,
  );
};

const row = (report: ClaimReport): string => {
  const { claim, headline, standing } = report;
  const tone = headlineTones[headline];
  return openTag(
    'tr',
    { class: 'claim-row', 'data-standing': standing },
    openTag(
      'th',
      { scope: 'row' },
      tag('span', { class: `mark ${tone}`, 'aria-hidden': 'true' }, marks[tone]),
      tag('a', { href: `#${makeAnchor('claim', claim.id)}` }, text(claim.id)),
      tag('span', { class: 'says' }, text(claim.says)),
    ),
    check(report, 'proof'),
    check(report, 'test'),
    check(report, 'run'),
    hypotheses(report),
    mutants(report),
    openTag('td', {}, text(claim.correspondence.relation)),
    openTag('td', {}, renderBadge(standingTones[standing], standing.replaceAll('-', ' '))),
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
export const renderMatrix = (label: string, claims: readonly ClaimReport[]): string =>
  tag(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `Evidence, ${label}` },
    tag(
      'table',
      { class: 'matrix' },
      tag('caption', {}, text(label)),
      openTag(
        'thead',
        {},
        openTag(
          'tr',
          {},
          ...columns.map(([head, means]) => openTag('th', { scope: 'col', title: means }, head)),
        ),
      ),
      openTag('tbody', {}, ...claims.map(row)),
    ),
  );
