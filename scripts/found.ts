// Makes docs/found.md: what the registry's claims show to be wrong, contradictory or empty, ranked, each with its witness.
import type { Claim, Registry } from '../src/claims/registry.ts';
import { code, text } from '../src/reports/markdown/text.ts';
import { plainTex } from '../src/reports/tex.ts';
import { conditions, contradictions, definitions, holding, open } from './found-sections.ts';
import { sentence } from './sentence.ts';

/** Claims with a link of that kind to this one. */
const linked = (
  registry: Registry,
  { id }: Claim,
  kind: Claim['relations'][number]['kind'],
): readonly Claim[] =>
  registry.claims.filter((other) =>
    other.relations.some((relation) => relation.kind === kind && relation.claim === id),
  );

/** Refuted claims that only support another refuted one are told beside it. */
const told = (registry: Registry, claim: Claim): boolean =>
  !claim.relations.some(
    ({ kind, claim: to }) =>
      kind === 'supports' && registry.claims.find(({ id }) => id === to)?.outcome === 'refuted',
  );

const own = ({ theorems, requires, run }: Claim): number =>
  theorems.length > 0 && requires.includes('test') ? 0 : theorems.length > 0 ? 1 : run === undefined ? 3 : 2;

/** What carries the refutation, of the claim itself or of a refuted one that supports it: 0 is the strongest. */
export const strength = (registry: Registry, claim: Claim): number =>
  Math.min(
    ...[claim, ...linked(registry, claim, 'supports').filter(({ outcome }) => outcome === 'refuted')].map(
      own,
    ),
  );

const weight = (registry: Registry, claim: Claim): number =>
  2 * linked(registry, claim, 'repairs').length +
  linked(registry, claim, 'supports').length +
  linked(registry, claim, 'contradicts').length +
  claim.relations.length;

/** Refuted claims: by what carries the refutation, then by how much the registry says about them, then in file order. */
export const ranked = (registry: Registry): readonly Claim[] =>
  registry.claims
    .filter((claim) => claim.outcome === 'refuted' && told(registry, claim))
    .toSorted(
      (a, b) => strength(registry, a) - strength(registry, b) || weight(registry, b) - weight(registry, a),
    );

const experiment = ({ run, expect }: Claim): string =>
  expect === undefined
    ? `The experiment ${code(run ?? '')} decides it.`
    : `The experiment ${code(run ?? '')} is expected to give ${expect.value} (bias at most ${expect.bias}): ${text(expect.because.trim().replace(/[.:;]$/, ''))}.`;

const witness = (claim: Claim): readonly string[] => [
  ...(claim.theorems.length > 0
    ? [
        `Lean proves ${claim.theorems.map(code).join(' and ')}, which ${claim.theorems.length === 1 ? 'refutes' : 'refute'} it.`,
      ]
    : []),
  ...(claim.run === undefined ? [] : [experiment(claim)]),
  ...(claim.because === undefined ? [] : [text(sentence(claim.because))]),
];

const named = (all: readonly Claim[]): string =>
  all.map(({ id, says }) => `${text(sentence(says))} (${code(id)})`).join(' ');

const related = (claim: Claim, registry: Registry): readonly string[] => {
  const repairs = linked(registry, claim, 'repairs');
  const against = linked(registry, claim, 'contradicts').filter(({ outcome }) => outcome !== 'refuted');
  const supports = linked(registry, claim, 'supports');
  return [
    ...(repairs.length === 0 ? [] : [`What holds instead: ${named(repairs)}`]),
    ...(against.length === 0 ? [] : [`It also contradicts: ${named(against)}`]),
    ...(supports.length === 0 ? [] : [`More on it: ${supports.map(({ id }) => code(id)).join(', ')}.`]),
  ];
};

const paragraph =
  (registry: Registry) =>
  (claim: Claim, i: number): string => {
    const paper = registry.papers.find(({ slug }) => slug === claim.paper);
    return [
      `### ${i + 1}. ${text(claim.says)}`,
      [
        `${text(paper?.title ?? claim.paper)}, ${claim.ref}, [${code(claim.id)}](../claims/${claim.paper}.yaml)`,
        ...(claim.quote === undefined
          ? []
          : [
              `> ${text(plainTex(claim.quote))}${claim.place === undefined ? '' : ` (${text(claim.place)})`}`,
            ]),
      ].join('\n\n'),
      [
        ...(claim.reading === undefined ? [] : [`Read as: ${text(sentence(claim.reading))}`]),
        ...(claim.correspondence.why === '' ? [] : [text(sentence(claim.correspondence.why))]),
        ...witness(claim),
        ...related(claim, registry),
      ].join(' '),
    ].join('\n\n');
  };

/** The text of docs/found.md. */
export function foundPage(registry: Registry): string {
  const count = registry.claims.filter(({ outcome }) => outcome === 'refuted').length;
  return `${[
    '# What was found',
    [
      `The registry holds ${registry.claims.length} claims of ${registry.papers.length} papers; ${count} of them are refuted in the reading given here. Whether the`,
      'witnesses hold is checked by every run; `reports/` has the latest. That a reading is what the authors meant is a judgement of this registry.',
      '`check-claims show <claim>` prints claim, theorem, counterpart and test with file and line; the numbers are in [numbers.md](numbers.md).',
    ].join('\n'),
    '## Refuted as stated',
    [
      'Ranked: first what Lean refutes and the code confirms from the statement, then what Lean alone refutes, then what an experiment does;',
      'within, by how much the registry says about it: repaired forms, supporting and contradicting claims.',
    ].join('\n'),
    ...ranked(registry).map(paragraph(registry)),
    ...contradictions(registry),
    ...definitions(registry),
    ...conditions(registry),
    ...open(registry),
    ...holding(registry),
  ].join('\n\n')}\n`;
}
