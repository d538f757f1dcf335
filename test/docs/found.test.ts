import { expect, test } from 'vitest';
import { foundPage, ranked, strength } from '../../scripts/found.ts';
import { sentence } from '../../scripts/sentence.ts';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded));
const registry = loaded.value;

test('docs/found.md is what the registry says', async () => {
  await expect(foundPage(registry)).toMatchFileSnapshot('../../docs/found.md');
});

test('every refuted claim is told, with a witness, or named beside the one that it supports', () => {
  const refuted = registry.claims.filter(({ outcome }) => outcome === 'refuted');
  const page = foundPage(registry);
  expect(refuted.length).toBeGreaterThan(0);
  for (const { id } of refuted) expect(page).toContain(`\`${id}\``);
  const told = (['authors-words', 'stronger-reading', 'secondary-text'] as const).flatMap((target) =>
    ranked(registry, target),
  );
  expect(told.length).toBeGreaterThan(40);
  expect(page.match(/Lean proves `|The experiment `/g)?.length).toBeGreaterThanOrEqual(told.length);
});

test('proofs that the code confirms stand before experiments', () => {
  for (const target of ['authors-words', 'stronger-reading', 'secondary-text'] as const) {
    const kinds = ranked(registry, target).map((claim) => strength(registry, claim));
    expect(kinds.length).toBeGreaterThan(2);
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
  }
});

test('every claim that nothing can decide says why', () => {
  const page = foundPage(registry);
  for (const claim of registry.claims.filter(({ kind }) => kind === 'artifact' || kind === 'editorial')) {
    expect(claim.because, claim.id).toBeTruthy();
    expect(page.slice(page.indexOf('## What could not be confirmed'))).toContain(`\`${claim.id}\``);
  }
});

test('a text becomes a sentence, a symbol keeps its case', () => {
  expect(sentence('the bound at n = 2;')).toBe('The bound at n = 2.');
  expect(sentence('a Gaussian refitted')).toBe('A Gaussian refitted.');
  expect(sentence('a loss falls')).toBe('A loss falls.');
  expect(sentence('an error')).toBe('An error.');
  for (const symbol of [
    'a = 1/2',
    'e = 1 − 2a',
    'd(X) ≤ 1',
    'α > 0',
    'n|mean|² is',
    'log cond = N',
    'x ↦ y',
    'β·log ρ',
  ])
    expect(sentence(symbol)).toBe(`${symbol}.`);
});
