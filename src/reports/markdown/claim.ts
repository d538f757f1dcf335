import type { Position } from '../../diagnostic.ts';
import type { ClaimReport, ShownFinding } from '../../verdict/report.ts';
import { describeReading, formatPlace } from '../counts.ts';
import { makeFileUrl } from '../file-url.ts';
import { formatStanding, headlineWords } from '../html/tones.ts';
import type { Look } from '../look.ts';
import { plainFromTex } from '../tex.ts';
import { escapeText, renderCode } from './text.ts';
import {
  describeInstead,
  dropNamespace,
  foldTheorems,
  renderCounterexample,
  renderStatement,
  type Told,
} from './theorem.ts';

/** A place in a file: a link if the report knows the path to the files, else text. */
function link(label: string, where: Position, { root }: Look): string {
  if (root === undefined) return `${escapeText(label)} ${escapeText(formatPlace(where))}`;
  return `[${escapeText(label)}](${makeFileUrl(where, root)})`;
}

const quoted = ({ claim }: ClaimReport): readonly string[] => {
  const quote =
    claim.quote === undefined
      ? []
      : [
          `Quote: “${escapeText(plainFromTex(claim.quote))}”${claim.place === undefined ? '' : ` (${escapeText(claim.place)})`}`,
        ];
  const reading = claim.reading === undefined ? [] : [`Reading: ${escapeText(claim.reading)}`];
  return quote.length + reading.length === 0 ? [] : [[...quote, ...reading].join('<br>\n')];
};

const verdict = ({ claim, headline, standing, summary }: ClaimReport, told: Told): string => {
  const { relation, why } = claim.correspondence;
  const judged =
    claim.theorems.length === 0
      ? ''
      : ` Its statement is judged ${relation}${why === '' ? '' : `: ${escapeText(why)}`}.`;
  // The three lines below say what holds; what does not hold needs a reason.
  const reason =
    claim.theorems.length > 0 && headline === 'agrees' ? '' : ` ${escapeText(dropNamespace(summary, told))}`;
  return `**${headlineWords[headline]}**, ${formatStanding(standing)}${claim.hits === undefined ? '' : ` (${claim.hits.replace('-', ' ')})`}.${judged}${reason}`;
};

const transfer = ({ transfer: lines, theorems }: ClaimReport, told: Told): string =>
  theorems.length === 0
    ? 'No theorem is named: nothing is proved, no statement tested, nothing concluded from proof to code.'
    : lines.map((line, index) => `${index + 1}. ${escapeText(dropNamespace(line, told))}`).join('\n');

const toRead = ({ reading }: ClaimReport): readonly string[] =>
  reading === undefined ? [] : [`To read: ${describeReading(reading)}.`];

const simulated = ({ claim, experiment }: ClaimReport): readonly string[] =>
  experiment === undefined
    ? []
    : [
        `Experiment ${renderCode(claim.run ?? '')}: estimate ${experiment.estimate} ± ${experiment.standardError}, expected ${experiment.expected} (bias at most ${experiment.bias}): ${escapeText(experiment.because)}`,
      ];

/** Findings of the claim that nothing above mentions; survivors are listed with the mutants, with the reason of a waiver. */
const remarks = (
  { claim, theorems }: ClaimReport,
  findings: readonly ShownFinding[],
  told: Told,
): readonly string[] => {
  const listed = theorems.some(({ test }) => test.accepted > 0 && test.mutation !== undefined);
  const own = findings.filter(
    (one) =>
      one.claim === claim.id && !(listed && one.waived !== undefined && one.code === 'mutant-survived'),
  );
  if (own.length === 0) return [];
  return [
    own
      .map(
        ({ level, code: name, message, where, waived }) =>
          `- ${level} ${renderCode(name)}: ${escapeText(dropNamespace(message, told))}${level === 'note' || where === undefined ? '' : ` (${escapeText(formatPlace(where))})`}${waived === undefined ? '' : ` — waived: ${escapeText(waived)}`}`,
      )
      .join('\n'),
  ];
};

const places = ({ claim, links, theorems }: ClaimReport, told: Told, look: Look): string => {
  const parts = [
    link('claim', claim.where, look),
    ...links.theorems.map((where, index) =>
      link(dropNamespace(theorems[index]?.theorem ?? 'theorem', told), where, look),
    ),
    ...links.counterparts.map((where) => link(where.export, where, look)),
    ...links.tests.map((file) =>
      look.root === undefined ? escapeText(file) : link('test', { file, line: 1, column: 1 }, look),
    ),
  ];
  return `<sub>${[...new Set(parts)].join(' · ')}</sub>`;
};

/** One claim as a section: prose, verdict, the three lines, statements, findings, folded details, and links. */
export function renderClaimSection(
  report: ClaimReport,
  findings: readonly ShownFinding[],
  told: Told,
  look: Look,
): string {
  const { claim, theorems } = report;
  return [
    `### ${escapeText(claim.id)}`,
    `> ${escapeText(claim.says)}`,
    ...quoted(report),
    verdict(report, told),
    transfer(report, told),
    ...toRead(report),
    ...simulated(report),
    ...theorems.flatMap((one) => [
      ...renderStatement(one, told),
      ...describeInstead(one, told),
      ...renderCounterexample(one, told),
    ]),
    ...remarks(report, findings, told),
    ...foldTheorems(theorems, told),
    places(report, told, look),
  ].join('\n\n');
}
