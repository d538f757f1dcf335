// Makes docs/found.md: claims that are wrong, contradictory or empty, ranked, each with its witness.
import type { Claim, RefutationTarget, Registry } from '../src/claims/registry.ts';
import { repeats } from '../src/claims/repeats.ts';
import { escapeText, renderCode } from '../src/reports/markdown/text.ts';
import { plainFromTex } from '../src/reports/tex.ts';
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

/** A claim that repeats another is listed and counted with it. */
const isRefuted = (claim: Claim): boolean => claim.outcome === 'refuted' && repeats(claim) === undefined;

const own = ({ theorems, requires, run }: Claim): number =>
  theorems.length > 0 && requires.includes('test') ? 0 : theorems.length > 0 ? 1 : run === undefined ? 3 : 2;

/** The kind of evidence for the refutation, of the claim itself or of one that repeats it: 0 is the strongest. */
export const strength = (registry: Registry, claim: Claim): number =>
  Math.min(...[claim, ...linked(registry, claim, 'duplicates')].map(own));

const weight = (registry: Registry, claim: Claim): number =>
  2 * linked(registry, claim, 'repairs').length +
  linked(registry, claim, 'evidence-against').length +
  linked(registry, claim, 'duplicates').length +
  linked(registry, claim, 'contradicts').length +
  claim.relations.length;

/** Refuted claims with one target: by kind of evidence, then by how much the registry says about them, then in file order. */
export const ranked = (registry: Registry, target: RefutationTarget): readonly Claim[] =>
  registry.claims
    .filter((claim) => isRefuted(claim) && claim.hits === target)
    .toSorted(
      (a, b) => strength(registry, a) - strength(registry, b) || weight(registry, b) - weight(registry, a),
    );

const experiment = ({ run, expect }: Claim): string =>
  expect === undefined
    ? `The experiment ${renderCode(run ?? '')} decides it.`
    : `The experiment ${renderCode(run ?? '')} is expected to give ${expect.value} (bias at most ${expect.bias}): ${escapeText(expect.because.trim().replace(/[.:;]$/, ''))}.`;

const witness = (claim: Claim): readonly string[] => [
  ...(claim.theorems.length > 0
    ? [
        `Lean proves ${claim.theorems.map(renderCode).join(' and ')}, which ${claim.theorems.length === 1 ? 'refutes' : 'refute'} it.`,
      ]
    : []),
  ...(claim.run === undefined ? [] : [experiment(claim)]),
  ...(claim.because === undefined ? [] : [escapeText(sentence(claim.because))]),
];

/** Words for labels that a reader should not take for a proof of the prose. */
const caveats: Readonly<Partial<Record<Claim['correspondence']['relation'], string>>> = {
  definitional: 'by definition',
  conditional: 'under a condition',
};

const caveat = ({ correspondence }: Claim): string | undefined => caveats[correspondence.relation];

const named = (all: readonly Claim[]): string =>
  all
    .map(
      (claim) =>
        `${escapeText(sentence(claim.says))} (${[renderCode(claim.id), caveat(claim)].filter((part) => part !== undefined).join(', ')})`,
    )
    .join(' ');

const mentioned = (claim: Claim): string =>
  caveat(claim) === undefined ? renderCode(claim.id) : `${renderCode(claim.id)} (${caveat(claim)})`;

/** What Lean proves about a claim, with links to other claims. */
const repeated = (claim: Claim, registry: Registry): readonly string[] =>
  linked(registry, claim, 'duplicates')
    .filter(({ theorems }) => theorems.length > 0)
    .map(
      ({ id, correspondence, theorems }) =>
        `Its Lean ${theorems.length === 1 ? 'witness is' : 'witnesses are'} ${theorems.map(renderCode).join(' and ')} (${renderCode(id)})${correspondence.why === '' ? '.' : `: ${escapeText(sentence(correspondence.why))}`}`,
    );

const related = (claim: Claim, registry: Registry): readonly string[] => {
  const repairs = linked(registry, claim, 'repairs');
  const against = linked(registry, claim, 'contradicts').filter(({ outcome }) => outcome !== 'refuted');
  const more = [...linked(registry, claim, 'evidence-against'), ...linked(registry, claim, 'duplicates')];
  return [
    ...(repairs.length === 0 ? [] : [`What holds instead: ${named(repairs)}`]),
    ...(against.length === 0 ? [] : [`It also contradicts: ${named(against)}`]),
    ...(more.length === 0 ? [] : [`More on it: ${more.map(mentioned).join(', ')}.`]),
  ];
};

const paragraph =
  (registry: Registry) =>
  (claim: Claim, i: number): string => {
    const paper = registry.papers.find(({ slug }) => slug === claim.paper);
    return [
      `### ${i + 1}. ${escapeText(claim.says)}`,
      [
        `${escapeText(paper?.title ?? claim.paper)}, ${claim.ref}, [${renderCode(claim.id)}](../claims/${claim.paper}.yaml)`,
        ...(claim.quote === undefined
          ? []
          : [
              `> ${escapeText(plainFromTex(claim.quote))}${claim.place === undefined ? '' : ` (${escapeText(claim.place)})`}`,
            ]),
      ].join('\n\n'),
      [
        ...(claim.reading === undefined ? [] : [`Read as: ${escapeText(sentence(claim.reading))}`]),
        ...(claim.correspondence.why === '' ? [] : [escapeText(sentence(claim.correspondence.why))]),
        ...witness(claim),
        ...repeated(claim, registry),
        ...related(claim, registry),
      ].join(' '),
    ].join('\n\n');
  };

/** The headings of the refuted claims, in order, with the claims under each. */
const headings: readonly (readonly [target: RefutationTarget, title: string, about: string])[] = [
  [
    'authors-words',
    "Refuted: the authors' words",
    'Each quotes the abstract, in what the registry takes for its natural reading.',
  ],
  [
    'stronger-reading',
    'Refuted: a stronger reading',
    'The words allow the reading, but do not force it: the authors may have meant less. What fails is the reading.',
  ],
  [
    'secondary-text',
    'Refuted: a secondary text',
    'The words stand in a summary, a companion text or a review, not in the abstract.',
  ],
];

/** The text of docs/found.md. */
export function foundPage(registry: Registry): string {
  const counts = headings.map(
    ([target, title]) => `${ranked(registry, target).length} (${title.replace('Refuted: ', '')})`,
  );
  const again = registry.claims.filter((claim) => claim.outcome === 'refuted' && !isRefuted(claim)).length;
  return `${[
    '# What was found',
    [
      `The registry holds ${registry.claims.length} claims of ${registry.papers.filter(({ source }) => source !== undefined).length} papers, read from their abstracts, and of what the papers say to each other. Refuted are ${counts.join(', ')}; ${again} more say one of these again and are not counted. Whether the`,
      'witnesses hold is checked by every run; `reports/` has the latest. That a reading is what the authors meant is a judgement of this registry.',
      '`check-claims show <claim>` prints claim, theorem, counterpart and test with file and line; the numbers are in [numbers.md](numbers.md).',
    ].join('\n'),
    [
      'Under each heading ranked: first what Lean refutes and the code confirms from the statement, then what Lean alone refutes, then what an experiment does;',
      'within, by how much the registry says about it: repaired forms, supporting and contradicting claims.',
    ].join('\n'),
    ...headings.flatMap(([target, title, about]) => [
      `## ${title}`,
      about,
      ...ranked(registry, target).map(paragraph(registry)),
    ]),
    ...contradictions(registry),
    ...definitions(registry),
    ...conditions(registry),
    ...open(registry),
    ...holding(registry),
  ].join('\n\n')}\n`;
}
