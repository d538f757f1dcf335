// What is called simulated draws random numbers, and what is called evaluated draws none: from the counts of the report that is kept.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import type { Claim } from '../../src/claims/registry.ts';
import { readReport } from '../../src/reports/read.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics));
const { claims } = loaded.value;
const report = readReport(readFileSync('reports/report.json', 'utf8'));
if (!('results' in report)) throw new Error(JSON.stringify(report));

/** How many random numbers an experiment drew, by its claim. */
const draws = new Map(
  report.results.claims.flatMap(({ claim, experiment }) =>
    experiment?.draws !== undefined ? [[claim.id, experiment.draws] as const] : [],
  ),
);

/** All words in which a claim speaks of its own experiment. */
const wordsOf = ({ id, says, reading, expect: expected, relations }: Claim): string =>
  [id, says, reading, expected?.because, ...relations.map(({ why }) => why)].join('\n');

const miscalled = (some: readonly Claim[]): readonly string[] =>
  some.flatMap((claim) => {
    const drawn = draws.get(claim.id);
    if (drawn === undefined) return [];
    const words = wordsOf(claim);
    return [
      ...(drawn === 0 && /simulat/i.test(words) ? [`${claim.id} draws nothing and is called simulated`] : []),
      ...(drawn > 0 && /evaluat/i.test(claim.id) ? [`${claim.id} draws and is called evaluated`] : []),
    ];
  });

test('only what draws random numbers is called simulated', () => {
  expect([...draws.values()].filter((count) => count > 0).length).toBeGreaterThan(15);
  expect([...draws.values()].filter((count) => count === 0).length).toBeGreaterThan(15);
  expect(miscalled(claims)).toEqual([]);
});

test('a formula that is called simulated is found, and a simulation that is called evaluated', () => {
  const renamed = (from: string, to: string) => {
    draws.set(to, draws.get(from) ?? -1);
    return miscalled(claims.flatMap((claim) => (claim.id === from ? [{ ...claim, id: to }] : [])));
  };
  expect(renamed('lossSlopeEvaluated', 'lossSlopeSimulated')).toEqual([
    'lossSlopeSimulated draws nothing and is called simulated',
  ]);
  expect(renamed('noisePairSimulated', 'noisePairEvaluated')).toEqual([
    'noisePairEvaluated draws and is called evaluated',
  ]);
});
