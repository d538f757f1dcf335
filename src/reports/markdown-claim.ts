import type { ClaimReport, Finding, TheoremEvidence } from '../verdict/report.ts';
import { relationClauses } from '../verdict/sentences.ts';
import { place } from './counts.ts';
import { block, code, table, text } from './markdown-text.ts';
import { sortedMutants } from './mutants.ts';
import { plainTex } from './tex.ts';

function hypotheses({ binders }: TheoremEvidence): readonly string[] {
  const rows = binders.filter(({ isHypothesis }) => isHypothesis);
  if (rows.length === 0) return [];
  return [
    table(
      ['hypothesis in Lean', 'in the paper'],
      rows.map(({ name, shown, prose }) => [
        code(shown === '' ? name : `${name} : ${shown}`),
        prose === undefined ? '*not stated*' : text(prose),
      ]),
    ),
  ];
}

function counterexample({ test }: TheoremEvidence): readonly string[] {
  if (test.verdict.kind !== 'disagrees') return [];
  const { shown, differs, address, reference, counterpart } = test.verdict.counterexample;
  return [
    `**Counterexample** (${code(address)}): the statement is ${reference} with the Lean definitions and ${counterpart} with the counterparts at`,
    shown
      .map(
        ({ name, value, near }) =>
          `- ${code(`${name} = ${value}`)}${near === undefined ? '' : ` (near ${code(near)})`}`,
      )
      .join('\n'),
    ...(differs.length === 0
      ? []
      : [
          table(
            ['call', 'counterpart', 'Lean definition'],
            differs.map((one) => [
              code(`${one.constant} ${one.args.join(' ')}`),
              code(one.counterpart),
              code(one.reference),
            ]),
          ),
        ]),
  ];
}

/** What testing notices of changes, and every change that it does not, with the reason where there is one. */
const mutation = ({ mutation: found }: TheoremEvidence['test']): readonly string[] => {
  if (found === undefined) return [];
  const { mutants, sources, resolution } = found;
  const killed = mutants.filter(({ status }) => status === 'killed').length;
  return [
    `${killed} of ${mutants.length} mutants of statement and hypotheses killed; of the code it reaches, ${sources.killed} of ${sources.mutants}`,
    ...(resolution === undefined ? [] : [`smallest relative error noticed: 2^${resolution}`]),
    ...sortedMutants(mutants)
      .filter(({ status }) => status !== 'killed')
      .map(({ id, of, shown, status, necessity, because }) =>
        [
          `${status}: ${id}`,
          ...(of === 'statement' ? [shown] : []),
          ...(necessity === undefined ? [] : [necessity]),
          ...(because === undefined ? [] : [because]),
        ].join(': '),
      ),
  ];
};

const samples = ({ test }: TheoremEvidence): readonly string[] => {
  if (test.accepted === 0) return [];
  const rejected = test.rejectedBy.map(({ name, count }) => `${name} ${count}`).join(', ');
  const where = test.ranges.map(({ name, range }) => `${name}: ${range}`).join('; ');
  const bound =
    test.bound === undefined
      ? []
      : [
          `violation probability below ${test.bound.violation} with 95 % confidence; a fault on a set of mass ${test.bound.detectable} is met with probability 99 %: ${test.bound.law}`,
        ];
  return [
    [
      `${test.accepted} accepted of ${test.proposed} proposed${rejected === '' ? '' : ` (first rejected by: ${rejected})`}`,
      ...(where === '' ? [] : [where]),
      ...bound,
      ...mutation(test),
    ]
      .map((line) => `- ${text(line)}`)
      .join('\n'),
  ];
};

function theorem(one: TheoremEvidence): readonly string[] {
  const where = one.range === undefined ? '' : ` (${one.range.file}:${one.range.line})`;
  return [
    `${code(one.theorem)}${where}`,
    ...(one.statement === undefined ? [] : [block(one.statement, 'lean')]),
    ...hypotheses(one),
    ...samples(one),
    ...counterexample(one),
  ];
}

/** One claim as a section: prose, summary, the three lines, the theorems with their evidence, and its findings. */
export function claimSection(report: ClaimReport, findings: readonly Finding[]): string {
  const { claim, experiment } = report;
  const own = findings.filter((finding) => finding.claim === claim.id);
  return [
    `### ${text(claim.id)}`,
    `> ${text(claim.says)}`,
    ...(claim.quote === undefined
      ? []
      : [
          `Quote: “${text(plainTex(claim.quote))}”${claim.place === undefined ? '' : ` (${text(claim.place)})`}`,
        ]),
    ...(claim.reading === undefined ? [] : [`Reading: ${text(claim.reading)}`]),
    `**${report.headline}**, ${report.standing}. ${text(report.summary)}`,
    `Correspondence: ${claim.correspondence.relation}, ${relationClauses[claim.correspondence.relation]}: ${text(claim.correspondence.why)}`,
    report.transfer.map((line, index) => `${index + 1}. ${text(line)}`).join('\n'),
    ...report.theorems.flatMap(theorem),
    ...(experiment === undefined
      ? []
      : [
          `Experiment ${code(claim.run ?? '')}: estimate ${experiment.estimate} ± ${experiment.standardError}, expected ${experiment.expected} (bias at most ${experiment.bias}): ${text(experiment.because)}`,
        ]),
    ...(own.length === 0
      ? []
      : [
          own
            .map(
              ({ level, code: name, message, where, waived }) =>
                `- ${level} ${code(name)}: ${text(message)}${where === undefined ? '' : ` (${place(where)})`}${waived === undefined ? '' : ` — waived: ${text(waived)}`}`,
            )
            .join('\n'),
        ]),
    `<sub>${[place(claim.where), ...report.links.theorems.map(({ file, line, column }) => place({ file, line, column })), ...report.links.counterparts.map(place), ...report.links.tests].map(text).join(' · ')}</sub>`,
  ].join('\n\n');
}
