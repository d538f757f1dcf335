// The sections of docs/found.md other than refuted claims: contradictions, definitions, conditions, open claims, confirmed claims.
import type { Claim, Registry } from '../src/claims/registry.ts';
import { escapeText, renderCode } from '../src/reports/markdown/text.ts';
import { sentence } from './sentence.ts';

const link = ({ id, paper, ref }: Claim): string => `${ref} [${renderCode(id)}](../claims/${paper}.yaml)`;

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const section = (title: string, about: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`## ${title}`, about, list(items)];

/** Claims that exclude each other, between papers or between texts of one author. */
export function contradictions({ claims }: Registry): readonly string[] {
  const find = (id: string) => claims.find((claim) => claim.id === id);
  const between = claims.flatMap((claim) =>
    claim.relations.flatMap(({ kind, claim: to, why }) => {
      const other = kind === 'contradicts' ? find(to) : undefined;
      const apart =
        claim.paper !== other?.paper ||
        claim.place?.startsWith('secondary') === true ||
        /texts of one author|same author/.test(why);
      return other === undefined || !apart
        ? []
        : [
            `${link(claim)} “${escapeText(sentence(claim.says))}” against ${link(other)} “${escapeText(sentence(other.says))}” ${escapeText(sentence(why))}`,
          ];
    }),
  );
  return section(
    'Contradictions between papers, and between texts of one author',
    'Each pair is decided under the claims that it names.',
    between,
  );
}

/** Claims that hold by definition. */
export const definitions = ({ claims }: Registry): readonly string[] =>
  section(
    'True by definition',
    'What Lean proves here says no more than the definitions do.',
    claims
      .filter(({ correspondence }) => correspondence.relation === 'definitional')
      .map(
        (claim) =>
          `${link(claim)} ${escapeText(sentence(claim.says))} ${escapeText(sentence(claim.correspondence.why))}`,
      ),
  );

const unstated = /,? which the (paper|abstract) does not say/;

/** Hypotheses that the papers omit, and conditions that Lean assumes instead of proving them. */
export const conditions = ({ claims }: Registry): readonly string[] => [
  ...section(
    'Hypotheses that are missing',
    'Where the registry had to add a hypothesis to prove the claim, and where one is needed since the claim is refuted without it.',
    claims.flatMap((claim) => {
      const added = [...claim.hypotheses.values()].filter((why) => unstated.test(why));
      const repaired = claim.relations.filter(({ kind }) => kind === 'repairs');
      return added.length + repaired.length === 0
        ? []
        : [
            `${link(claim)} ${escapeText(sentence(claim.says))} ${escapeText(
              [
                ...added.map((why) => sentence(`added: ${why.replace(unstated, '')}`)),
                ...repaired.map(({ claim: to, why }) => sentence(`repairs ${to}: ${why}`)),
              ].join(' '),
            )}`,
          ];
    }),
  ),
  ...section(
    'True under a condition that is not proved here',
    'What Lean takes as given, and where else it is looked at.',
    claims
      .filter(({ correspondence }) => correspondence.relation === 'conditional')
      .map(
        (claim) =>
          `${link(claim)} ${escapeText(sentence(claim.says))} ${escapeText(sentence(claim.correspondence.why))}`,
      ),
  ),
];

/** Claims that no run can confirm, with the reason. */
export const open = ({ claims, papers }: Registry): readonly string[] =>
  section('What could not be confirmed, and why', 'No check decides these.', [
    ...claims
      .filter(
        ({ kind, outcome }) => kind === 'artifact' || kind === 'editorial' || outcome === 'unverifiable',
      )
      .map(
        (claim) =>
          `${link(claim)} ${escapeText(sentence(claim.says))} ${escapeText(sentence(claim.because ?? claim.correspondence.why))}`,
      ),
    ...papers.flatMap(({ title, reported }) =>
      reported
        .filter(({ status }) => status === 'unverifiable')
        .map(
          ({ label, figure, rule }) =>
            `${escapeText(title)}, ${figure} ${escapeText(label)}: ${escapeText(sentence(rule))}`,
        ),
    ),
  ]);

/** Claims that hold as the papers state them. */
export const holding = ({ claims }: Registry): readonly string[] =>
  section(
    'What holds as stated',
    'Lean proves what the prose says, and the code has the property.',
    claims
      .filter(
        ({ correspondence, outcome, requires }) =>
          correspondence.relation === 'exact' && outcome === 'supported' && requires.includes('test'),
      )
      .map((claim) => `${link(claim)} ${escapeText(sentence(claim.says))}`),
  );
