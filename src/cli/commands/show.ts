import type { Claim, Registry } from '../../claims/registry.ts';
import type { Position } from '../../diagnostic.ts';
import { isSameText, type Printed } from '../../lean/print/print.ts';
import { describeReading } from '../../reports/counts.ts';
import type { Page } from '../../typeset/page.ts';
import { wrap } from '../../typeset/wrap.ts';
import type { ClaimReport } from '../../verdict/report.ts';

const placed = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

/** A statement from its term; Lean's own text next to it if the two differ; and the instances that define its notation. */
export const formatStatements = (
  theorem: string,
  statement: string,
  term: Printed | undefined,
): readonly (readonly [label: string, said: string])[] => [
  ['statement', `${theorem}: ${term?.text ?? statement}`],
  ...(term !== undefined && statement !== '' && !isSameText(term.text, statement)
    ? [['Lean prints', statement] as const]
    : []),
  ...(term?.brought ?? []).map((one) => ['by instance', one] as const),
];

/**
 * One claim: its registry entry, Lean's statement, the results of its checks, and the places to read next:
 * claim, theorem, counterpart, test.
 */
export function showClaim(
  registry: Registry,
  claim: Claim,
  evidence: ClaimReport | undefined,
  { width, paint }: Page,
): string {
  const row = (label: string, text: string | undefined): string[] =>
    text
      ? [
          `  ${paint('dim', label.padEnd(15))}${wrap(text, Math.max(20, width - 17)).join(`\n${' '.repeat(17)}`)}`,
        ]
      : [];
  const paper = registry.papers.find(({ slug }) => slug === claim.paper);
  const toward = registry.claims.flatMap((other) =>
    other.relations
      .filter((link) => link.claim === claim.id)
      .map((link) => `${other.id} ${link.kind} this: ${link.why}`),
  );
  const lines = [
    `${paint('bold', claim.id)}  ${claim.ref}  ${paper?.title ?? claim.paper}`,
    ...row('says', claim.says),
    ...row('quote', claim.quote && `“${claim.quote}”${claim.place ? ` (${claim.place})` : ''}`),
    ...row('reading', claim.reading),
    ...row('outcome', claim.outcome === 'supported' ? undefined : claim.outcome),
    ...row(
      'relation',
      claim.correspondence.why && `${claim.correspondence.relation}: ${claim.correspondence.why}`,
    ),
    ...[...claim.hypotheses].flatMap(([binder, prose]) => row('hypothesis', `${binder}: ${prose}`)),
    ...row('requires', claim.requires.join(', ') || 'nothing'),
    ...row('because', claim.because),
    ...claim.waivers.flatMap(({ target, because }) => row('waived', `${target}: ${because}`)),
    ...(claim.expect
      ? row(
          'expects',
          `${claim.run} = ${claim.expect.value} ± ${claim.expect.bias} (${claim.expect.because})`,
        )
      : []),
    ...claim.relations.flatMap((link) => row(link.kind, `${link.claim}: ${link.why}`)),
    ...toward.flatMap((text) => row('', text)),
    ...(evidence?.theorems ?? []).flatMap(({ theorem, statement = '', term }) =>
      formatStatements(theorem, statement, term).flatMap(([label, said]) => row(label, said)),
    ),
    ...(evidence?.cells ?? []).flatMap(({ check, theorem, word, why, waived }) =>
      row(
        check,
        `${theorem ? `${theorem}: ` : ''}${word}${why ? `, ${why}` : ''}${waived ? ` (waived: ${waived})` : ''}`,
      ),
    ),
    ...row('to read', evidence?.reading && describeReading(evidence.reading)),
    ...row('reviewed', claim.reviewed && `by ${claim.reviewed.by} on ${claim.reviewed.on}`),
    ...row('evidence', evidence?.summary),
    ...(evidence?.transfer ?? []).flatMap((line, i) => row(i === 0 ? 'transfer' : '', line)),
    ...row('claim at', placed(claim.where)),
    ...claim.theorems.flatMap((theorem, i) => {
      const range = evidence?.links.theorems[i];
      return row('theorem at', range ? placed(range) : theorem);
    }),
    ...(evidence?.links.counterparts ?? []).flatMap((one) =>
      row(one.export === claim.run ? 'experiment at' : 'counterpart at', `${placed(one)} ${one.export}`),
    ),
    ...(evidence?.links.tests ?? []).flatMap((file) => row('test at', file)),
  ];
  return `${lines.join('\n')}\n`;
}
