import { expect, test } from 'vitest';
import { abstractsPage, forgotten, misplaced, sentencesOf, uncovered } from '../../scripts/abstracts.ts';
import { claimFormatPage } from '../../scripts/claim-format.ts';
import { diagnosticsPage } from '../../scripts/diagnostics.ts';
import { dangling, objections, objectionsPage } from '../../scripts/objections.ts';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';

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
