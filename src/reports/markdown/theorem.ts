// Folded details of a claim: for each theorem its assumptions, where it was tested, and which mutants testing notices.

import { isSameText } from '../../lean/print/print.ts';
import { countOf, groupDigits } from '../../typeset/count-of.ts';
import { wrap } from '../../typeset/wrap.ts';
import { formatCall } from '../../verdict/findings/words.ts';
import { joins } from '../../verdict/proof/instead.ts';
import type { TheoremEvidence } from '../../verdict/report.ts';
import { formatBranchLines } from '../branches.ts';
import { describeHeld } from '../counts.ts';
import { sortMutants } from '../mutants.ts';
import { formatSlackLines } from '../slack.ts';
import { escapeText, renderBlock, renderCode, renderTable } from './text.ts';

/** What the page says once for all claims: the law of most samples, and the namespace that names omit. */
export type Told = { readonly law: string | undefined; readonly namespace: string | undefined };

/** Lean text without the namespace in the heading of its paper. */
export const dropNamespace = (lean: string, { namespace }: Told): string =>
  namespace === undefined ? lean : lean.replaceAll(`${namespace}.`, '');

/** Columns for a statement that Lean did not break into lines. */
const COLUMNS = 96;

/** The statement under its name: from its term, and Lean's own text below if it differs. */
export function renderStatement(
  { theorem, statement: said, term }: TheoremEvidence,
  told: Told,
): readonly string[] {
  if (said === undefined) return [];
  const indented = (lines: string): string => `  ${dropNamespace(lines, told).replaceAll('\n', '\n  ')}`;
  const isSame = term === undefined || isSameText(term.text, said);
  const main = isSame ? said : wrap(term.text, COLUMNS).join('\n');
  return [
    renderBlock(
      [
        `theorem ${dropNamespace(theorem, told)} :`,
        indented(main),
        ...(isSame ? [] : ['-- as Lean prints it:', indented(said)]),
        ...(term?.brought ?? []).map((one) => `-- by instance ${dropNamespace(one, told)}`),
      ].join('\n'),
      'lean',
    ),
  ];
}

/** Which theorem was tested instead, and how Lean connects the two. */
export function describeInstead({ instead }: TheoremEvidence, told: Told): readonly string[] {
  return instead === undefined
    ? []
    : [
        `${instead.by === 'nothing' ? 'Not tested' : 'Tested'} for it: ${renderCode(dropNamespace(instead.theorem, told))}, ${joins[instead.by]}.`,
      ];
}

function hypotheses({ binders }: TheoremEvidence, told: Told): readonly string[] {
  const rows = binders.filter(({ isHypothesis }) => isHypothesis);
  if (rows.length === 0) return [];
  return [
    renderTable(
      ['hypothesis in Lean', 'in the paper'],
      rows.map(({ name, shown, prose }) => [
        renderCode(shown === '' ? name : `${name} : ${dropNamespace(shown, told)}`),
        prose === undefined ? '*not stated*' : escapeText(prose),
      ]),
    ),
  ];
}

/** The shrunk sample on which statement and code differ, and the calls that differ there. */
export function renderCounterexample({ test }: TheoremEvidence, told: Told): readonly string[] {
  if (test.verdict.kind !== 'disagrees') return [];
  const { shown, differs, address, reference, counterpart } = test.verdict.counterexample;
  return [
    `**Counterexample** (${renderCode(`check-claims replay ${address}`)}): the statement is ${reference} with the Lean definitions and ${counterpart} with the counterparts at`,
    shown
      .map(
        ({ name, value, near }) =>
          `- ${renderCode(`${name} = ${value}`)}${near === undefined ? '' : ` (near ${renderCode(near)})`}`,
      )
      .join('\n'),
    ...(differs.length === 0
      ? []
      : [
          renderTable(
            ['call', 'counterpart', 'Lean definition'],
            differs.map((one) => [
              renderCode(formatCall({ ...one, constant: dropNamespace(one.constant, told) })),
              renderCode(one.counterpart),
              renderCode(one.reference),
            ]),
          ),
        ]),
  ];
}

/** What testing notices of mutations, and every survivor, with the reason if there is one. */
const mutation = ({ mutation: found }: TheoremEvidence['test'], told: Told): readonly string[] => {
  if (found === undefined) return [];
  const { mutants, sources, resolution } = found;
  const count = (status: string): number => mutants.filter((one) => one.status === status).length;
  const implied = count('implied') === 0 ? '' : `, ${count('implied')} shown by Lean`;
  const finest = resolution === undefined ? '' : `, errors from 2^${resolution}`;
  return [
    `noticed: ${count('killed')} of ${mutants.length} changes of the statement${implied}, ${sources.killed} of ${sources.mutants} of the code${finest}`,
    ...sortMutants(mutants)
      .filter(({ status }) => status !== 'killed' && status !== 'implied')
      .map(({ id, of, shown, status, necessity, because }) =>
        [
          `${status}: ${id.replace(/^[^:]*: /, '')}`,
          ...(of === 'statement' ? [dropNamespace(shown, told)] : []),
          ...(necessity === undefined ? [] : [necessity]),
          ...(because === undefined ? [] : [because]),
        ].join(': '),
      ),
  ];
};

const samples = ({ test }: TheoremEvidence, told: Told): readonly string[] => {
  if (test.accepted === 0) return [];
  const rejected = test.rejectedBy
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} ${groupDigits(count)}`)
    .join(', ');
  const where = test.ranges.map(({ name, range }) => `${name}: ${range}`).join('; ');
  const law = test.bound?.law === told.law ? '' : `, ${test.bound?.law}`;
  const bound =
    test.bound === undefined
      ? ''
      : `; violation probability below ${test.bound.violation} with 95 % confidence, mass of faults met from ${test.bound.detectable}${law}`;
  const proposals =
    test.all === undefined
      ? `${groupDigits(test.proposed)} proposals`
      : `all ${countOf(test.all, 'combination')} of values`;
  return [
    [
      `${groupDigits(test.accepted)} of ${proposals} accepted${rejected === '' ? '' : ` (first rejected by: ${rejected})`}${bound}`,
      ...(where === '' ? [] : [where]),
      ...formatBranchLines(test.branches).map((line) => dropNamespace(line, told)),
      ...formatSlackLines(test.slack).map((line) => dropNamespace(line, told)),
      ...mutation(test, told),
      ...[describeHeld(test.heldToLean === undefined ? [] : [{ held: test.heldToLean }]) ?? []].flat(),
    ]
      .map((line) => `- ${escapeText(line)}`)
      .join('\n'),
  ];
};

/** Hypotheses, samples and mutants of all theorems of a claim, folded; empty if there are none. */
export function foldTheorems(theorems: readonly TheoremEvidence[], told: Told): readonly string[] {
  const parts = theorems.flatMap((one) => {
    const own = [...hypotheses(one, told), ...samples(one, told)];
    const head =
      theorems.length > 1 && own.length > 0 ? [`**${renderCode(dropNamespace(one.theorem, told))}**`] : [];
    return [...head, ...own];
  });
  if (parts.length === 0) return [];
  return ['<details><summary>Hypotheses, samples, mutants</summary>', ...parts, '</details>'];
}
