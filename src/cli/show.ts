import type { Claim, Registry } from '../claims/registry.ts';
import { type Paint, wrap } from './terminal.ts';

const place = ({ where }: Claim): string => `${where.file}:${where.line}:${where.column}`;

/** What the registry says about one claim: prose, reading, theorems, hypotheses, relations, where it stands. */
export function showClaim(registry: Registry, claim: Claim, width: number, paint: Paint): string {
  const row = (label: string, text: string | undefined): string[] =>
    text ? [`  ${paint('dim', label.padEnd(14))}${wrap(text, width - 16, ' '.repeat(16)).trimStart()}`] : [];
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
    ...row('claim', place(claim)),
    ...claim.theorems.flatMap((theorem) => row('theorem', theorem)),
  ];
  return `${lines.join('\n')}\n`;
}
