// Every reference of the four papers has a claim, and nothing is left untested without a word why.
import { expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import type { Claim } from '../../src/claims/registry.ts';

/** Prefix and first and last number of the references of each paper. */
const references = {
  latent2026: ['P0', 0, 23],
  maloney2022: ['P1', 1, 21],
  spectral2026: ['P2', 1, 24],
  bi2025: ['P3', 1, 22],
  cross: ['X', 1, 13],
} as const;

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics, null, 1));
const { claims } = loaded.value;
const of = (paper: string): readonly Claim[] => claims.filter((claim) => claim.paper === paper);
const theoremsOf = (...papers: readonly string[]): Set<string> =>
  new Set(papers.flatMap((paper) => of(paper).flatMap(({ theorems }) => theorems)));

test.each(Object.entries(references))(
  '%s has a claim for every reference',
  (paper, [prefix, first, last]) => {
    const expected = Array.from(
      { length: last - first + 1 },
      (_, i) => `${prefix}-${String(first + i).padStart(2, '0')}`,
    );
    const found = new Set(of(paper).map(({ ref }) => ref));
    expect(expected.filter((ref) => !found.has(ref))).toEqual([]);
    expect([...found].filter((ref) => !expected.includes(ref))).toEqual([]);
  },
);

test('a claim that is not tested says why', () => {
  const silent = claims.filter(
    ({ requires, because }) =>
      !requires.includes('test') && !requires.includes('run') && because === undefined,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

/** How many distinct theorems the claims of these papers name, and how many of them are tested from their statements. */
const counted = (...papers: readonly string[]) => ({
  tied: theoremsOf(...papers).size,
  tested: new Set(
    papers.flatMap((paper) =>
      of(paper)
        .filter(({ requires }) => requires.includes('test'))
        .flatMap(({ theorems }) => theorems),
    ),
  ).size,
});

test.each([
  { of: 'P2 and P3', least: 35, ...counted('bi2025', 'spectral2026') },
  {
    of: 'P0, P1 and X',
    least: 45,
    ...counted('latent2026', 'maloney2022', 'cross'),
  },
])('$of: $tied distinct theorems are tied to claims, $tested of them tested', ({ tied, tested, least }) => {
  expect(tied).toBeGreaterThanOrEqual(tested);
  expect(tested).toBeGreaterThanOrEqual(least);
});

test('what is refuted has a witness, and papers are quoted', () => {
  const refuted = claims.filter(({ outcome }) => outcome === 'refuted');
  expect(refuted.length).toBeGreaterThanOrEqual(20);
  for (const { theorems, run } of refuted)
    expect(theorems.length + (run === undefined ? 0 : 1)).toBeGreaterThan(0);
  const quoting = claims.filter(({ quote }) => quote !== undefined);
  expect(quoting.length).toBeGreaterThan(claims.length / 2);
});
