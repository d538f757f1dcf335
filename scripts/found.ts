// Makes docs/found.md: what the registry's claims show to be wrong, each with its witness.
import type { Claim, Paper, Registry } from '../src/claims/registry.ts';
import { code, text } from '../src/reports/markdown-text.ts';
import { plainTex } from '../src/reports/tex.ts';

const sentence = (raw: string): string => {
  const trimmed = raw.trim().replace(/[.:;]$/, '');
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
};

const experiment = ({ run, expect }: Claim): string =>
  expect === undefined
    ? `The experiment ${code(run ?? '')} decides it.`
    : `The experiment ${code(run ?? '')} is expected to give ${expect.value} (bias at most ${expect.bias}). ${text(sentence(expect.because))}`;

const witness = (claim: Claim): readonly string[] => [
  ...(claim.theorems.length > 0 && claim.correspondence.relation === 'refutes'
    ? [
        `Lean proves ${claim.theorems.map(code).join(' and ')}, which ${claim.theorems.length === 1 ? 'refutes' : 'refute'} it.`,
      ]
    : []),
  ...(claim.run === undefined ? [] : [experiment(claim)]),
  ...(claim.because === undefined ? [] : [text(sentence(claim.because))]),
];

const related = (claim: Claim, registry: Registry): readonly string[] => {
  const repairs = registry.claims.filter(({ relations }) =>
    relations.some(({ kind, claim: to }) => kind === 'repairs' && to === claim.id),
  );
  const against = registry.claims.filter(
    ({ id, relations, outcome }) =>
      outcome !== 'refuted' &&
      id !== claim.id &&
      relations.some(({ kind, claim: to }) => kind === 'contradicts' && to === claim.id),
  );
  const named = (all: readonly Claim[]) =>
    all.map(({ id, says }) => `${text(sentence(says))} (${code(id)})`).join(' ');
  return [
    ...(repairs.length === 0 ? [] : [`What holds instead: ${named(repairs)}`]),
    ...(against.length === 0 ? [] : [`It also contradicts: ${named(against)}`]),
  ];
};

const paragraph =
  (registry: Registry) =>
  (claim: Claim): string =>
    [
      `### ${text(claim.says)}`,
      ...(claim.quote === undefined
        ? []
        : [`> ${text(plainTex(claim.quote))}${claim.place === undefined ? '' : ` (${text(claim.place)})`}`]),
      [
        ...(claim.reading === undefined ? [] : [`Read as: ${text(sentence(claim.reading))}`]),
        ...(claim.correspondence.why === '' ? [] : [text(sentence(claim.correspondence.why))]),
        ...witness(claim),
        ...related(claim, registry),
        `See ${code(`check-claims show ${claim.id}`)}.`,
      ].join(' '),
    ].join('\n\n');

const section = (paper: Paper, registry: Registry): readonly string[] => {
  const refuted = registry.claims.filter(
    ({ paper: slug, outcome }) => slug === paper.slug && outcome === 'refuted',
  );
  if (refuted.length === 0) return [];
  return [`## ${text(paper.title)}`, ...refuted.map(paragraph(registry))];
};

/** The text of docs/found.md. */
export function foundPage(registry: Registry): string {
  const count = registry.claims.filter(({ outcome }) => outcome === 'refuted').length;
  return `${[
    '# What was found',
    [
      `The registry holds ${registry.claims.length} claims of ${registry.papers.length} papers; ${count} of them are refuted in the reading given here. Whether the`,
      'witnesses hold is checked by every run; `reports/` has the latest. That a reading is what the authors meant is a judgement of this registry.',
    ].join('\n'),
    ...registry.papers.flatMap((paper) => section(paper, registry)),
  ].join('\n\n')}\n`;
}
