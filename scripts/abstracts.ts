// Makes docs/abstracts.md: every sentence of the abstracts, with the claims that quote it, or why there is none.
import { readFileSync } from 'node:fs';
import type { Claim, Paper, Registry } from '../src/claims/registry.ts';
import { escapeText, renderCode } from '../src/reports/markdown/text.ts';
import { plainFromTex } from '../src/reports/tex.ts';
import { sentence as closed } from './sentence.ts';

/** Sentences or parts of sentences without a claim, by paper, each with the reason. */
const silent: Readonly<Record<string, readonly (readonly [words: string, why: string])[]>> = {
  bi2025: [
    ['Scaling laws, a defining feature of deep learning, reveal', 'what is known before the paper'],
    ['Yet, their mathematical origins, especially the scaling exponent,', 'what is known before the paper'],
    [
      'In this work, we show that scaling laws can be formally explained as redundancy laws.',
      'announces what the next sentences say',
    ],
    ['unifying empirical observations with theoretical foundations', 'a judgement on the work'],
  ],
  latent2026: [
    [
      'We present a unified mathematical theory of neural scaling laws derived from the spectral structure of data distributions.',
      'announces what the next sentences say',
    ],
  ],
  spectral2026: [
    [
      'We derive neural scaling laws, transformer convergence rates, and self-improvement limits',
      'announces what the next sentences say',
    ],
  ],
  maloney2022: [
    [
      'Large language models with a huge number of parameters, when trained on near internet-sized number of tokens, have been empirically shown to obey neural scaling laws: specifically,',
      'what is known before the paper',
    ],
    [
      'and then propose a statistical model -- a joint generative data model and random feature model -- that captures this neural scaling phenomenology.',
      'names the model; what it captures is said in the sentences after it',
    ],
  ],
};

/** Parts of a sentence with at least this many words must be covered or listed. */
const longPart = 8;

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The abstract of the authors' own text, on one line. */
function abstractOf(source: string): string {
  const [own = ''] = source.split(/^Secondary:/m);
  const start = own.indexOf('Abstract');
  const [abstract = ''] = own.slice(start < 0 ? 0 : start + 'Abstract'.length).split(/^Claims$/m);
  return flat(abstract);
}

/** Splits text after the full stops that end its sentences, not at abbreviations, list numbers or inside formulas. */
export const sentencesOf = (abstract: string): readonly string[] =>
  abstract.split(/(?<=[a-z)]\.|\)\)\.)\s+(?=[A-Z0-9])/).map((one) => one.trim());

/** The parts of a sentence with at least `least` words that no quote covers. */
export function uncovered(words: string, quotes: readonly string[], least: number): readonly string[] {
  const covered = new Array<boolean>(words.length).fill(false);
  for (const quote of quotes)
    for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1))
      covered.fill(true, at, at + quote.length);
  const bare = [...words].map((letter, i) => (covered[i] === true ? '\u0000' : letter)).join('');
  return bare
    .split('\u0000')
    .map((part) => part.replace(/^[\s,.;:)(—-]+|[\s,;:(—-]+$/g, ''))
    .filter((part) => part.split(' ').length >= least);
}

/** The entry of one sentence of an abstract. */
export type SentenceRow = {
  readonly words: string;
  readonly claims: readonly Claim[];
  /** Why the sentence, or a part of it, has no claim. */
  readonly silent: readonly string[];
};

/** Every sentence of a paper's abstract; empty for a paper without a source text. */
export function sentenceRows(paper: Paper, registry: Registry): readonly SentenceRow[] {
  if (paper.source === undefined) return [];
  const near = registry.claims.filter(
    (claim) => claim.paper === paper.slug || claim.about?.includes(paper.slug) === true,
  );
  return sentencesOf(abstractOf(readFileSync(paper.source, 'utf8'))).map((words) => ({
    words,
    claims: near.filter(({ quote }) => quote !== undefined && meets(words, flat(quote))),
    silent: (silent[paper.slug] ?? []).filter(([part]) => words.includes(part)).map(([, why]) => why),
  }));
}

/** Whether a quote is in the sentence, or overlaps it from a neighbouring one. */
const meets = (words: string, quote: string): boolean =>
  words.includes(quote) || sentencesOf(quote).some((part) => part.length > 20 && words.includes(part));

/** Entries of the list of parts without a claim that are in no sentence. */
export const misplaced = (registry: Registry): readonly string[] =>
  Object.entries(silent).flatMap(([slug, entries]) => {
    const paper = registry.papers.find((one) => one.slug === slug);
    const all = paper === undefined ? [] : sentenceRows(paper, registry);
    return entries.map(([part]) => part).filter((part) => !all.some(({ words }) => words.includes(part)));
  });

/** The text of docs/abstracts.md. */
export function abstractsPage(registry: Registry): string {
  const of = (paper: Paper): readonly string[] => {
    const rows = sentenceRows(paper, registry);
    if (rows.length === 0) return [];
    return [
      `## ${escapeText(paper.title)}`,
      ...rows.map(({ words, claims, silent: why }) => {
        const named = claims.map(({ id }) => renderCode(id)).join(', ');
        const none = why.map((one) => `No claim in ${claims.length === 0 ? 'it' : 'a part of it'}: ${one}.`);
        return [
          `> ${escapeText(plainFromTex(words))}`,
          [...(named === '' ? [] : [closed(named)]), ...none].join(' '),
        ].join('\n\n');
      }),
    ];
  };
  return `${[
    '# The abstracts, sentence by sentence',
    'Each sentence of the abstracts, and the claims that quote from it. `npx vitest run test/docs -u` writes this page anew from',
    '`claims/`; a test fails where a sentence, or eight words and more of one, has neither a claim nor a reason why there is none.',
    ...registry.papers.flatMap(of),
  ]
    .join('\n\n')
    .replace('anew from\n\n', 'anew from\n')}\n`;
}

/** Parts of sentences with at least eight words that have neither a quote nor a reason. */
export const forgotten = (registry: Registry): readonly string[] =>
  registry.papers.flatMap((paper) =>
    sentenceRows(paper, registry).flatMap(({ words, claims }) => {
      const reasons = (silent[paper.slug] ?? []).map(([part]) => part);
      const quotes = claims.flatMap(({ quote }) =>
        quote === undefined ? [] : [flat(quote), ...sentencesOf(flat(quote))],
      );
      return reasons.some((part) => words.startsWith(part)) && claims.length === 0
        ? []
        : uncovered(words, [...quotes, ...reasons], longPart).map((part) => `${paper.slug}: ${part}`);
    }),
  );
