import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { abstractsPage, forgotten, misplaced, sentencesOf, uncovered } from '../../scripts/abstracts.ts';
import { claimFormatPage } from '../../scripts/claim-format.ts';
import { diagnosticsPage } from '../../scripts/diagnostics.ts';
import { dangling, objections, objectionsPage } from '../../scripts/objections.ts';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import type { Registry } from '../../src/claims/registry.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics));
const registry = loaded.value;

test('docs/abstracts.md has every sentence of the abstracts with the claims that quote it', async () => {
  await expect(abstractsPage(registry)).toMatchFileSnapshot('../../docs/abstracts.md');
});

test('no sentence of an abstract, and no long part of one, is without a claim or a reason', () => {
  expect(forgotten(registry)).toEqual([]);
  expect(misplaced(registry)).toEqual([]);
  const without = { ...registry, claims: registry.claims.filter(({ id }) => id !== 'effectiveExponentOpen') };
  expect(forgotten(without).join()).toContain('remains the key open problem');
});

test('an abstract or a quote that changes changes the page, and a sentence that nobody lists is refused', () => {
  const page = abstractsPage(registry);
  const folder = mkdtempSync(join(tmpdir(), 'abstracts-'));
  const altered = (from: string, to: string): Registry => ({
    ...registry,
    papers: registry.papers.map((paper) => {
      if (paper.slug !== 'bi2025' || paper.source === undefined) return paper;
      const text = readFileSync(paper.source, 'utf8');
      expect(text).toContain(from);
      const source = join(folder, 'bi2025.txt');
      writeFileSync(source, text.replace(from, to));
      return { ...paper, source };
    }),
  });
  const words = 'with steeper spectra accelerating returns to scale.';
  const reworded = altered(words, 'with flatter spectra accelerating returns to scale and to whatever else.');
  expect(abstractsPage(reworded)).not.toBe(page);
  expect(forgotten(reworded).join()).toContain('to whatever else');
  const longer = altered(words, `${words} We also prove that all of this is true of every network.`);
  expect(abstractsPage(longer)).not.toBe(page);
  expect(forgotten(longer)).toEqual(['bi2025: We also prove that all of this is true of every network.']);
  const gone = {
    ...registry,
    claims: registry.claims.map(({ quote, ...claim }) =>
      claim.id === 'steeperSpectraAccelerate' || quote === undefined ? claim : { ...claim, quote },
    ),
  };
  expect(abstractsPage(gone)).not.toBe(page);
});

test('sentences end at full stops before a capital, and what a quote covers is left out', () => {
  expect(sentencesOf('One (of two). Two, i.e. more: s = 1.2 and 3. 3. Three.')).toEqual([
    'One (of two).',
    'Two, i.e. more: s = 1.2 and 3. 3. Three.',
  ]);
  expect(uncovered('we show that a tail gives a law, and more of it', ['a tail gives a law'], 3)).toEqual([
    'we show that',
    'and more of it',
  ]);
});

test('docs/claim-format.md is what the schemas say', async () => {
  await expect(claimFormatPage()).toMatchFileSnapshot('../../docs/claim-format.md');
});

test('docs/diagnostics.md is what the message tables say', async () => {
  await expect(diagnosticsPage()).toMatchFileSnapshot('../../docs/diagnostics.md');
});

test('docs/objections.md names claims that are there and theorems that they rest on', async () => {
  await expect(objectionsPage()).toMatchFileSnapshot('../../docs/objections.md');
  expect(dangling(registry, objections)).toEqual([]);
});

test('an objection that is answered by what is not there is found', () => {
  const [first] = objections;
  const gone = { ...first!, claims: ['meanExcessRiskExact', 'nothingOfTheKind'] };
  expect(dangling(registry, [gone])).toEqual(['nothingOfTheKind', 'ridge_minimizes', 'regression_power_law']);
});
