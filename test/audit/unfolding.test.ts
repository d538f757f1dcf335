// Which claims of the registry hold by unfolding their definitions, from the audits that are kept; that these are what Lean says now is
// decided by `npm run reports -- --check-stale`, which comes before the tests.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import type { Claim } from '../../src/claims/registry.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded.diagnostics));
const { papers, claims } = loaded.value;

const unfolding = new Set(
  papers.flatMap(({ slug }) =>
    [...readFileSync(`reports/audit-${slug}.md`, 'utf8').matchAll(/`holds-by-unfolding` \*\*(\w+)\*\*/g)].map(
      ([, id = '']) => id,
    ),
  ),
);

const overclaimed = (some: readonly Claim[]): readonly string[] =>
  some.flatMap(({ id, correspondence }) =>
    correspondence.relation === 'exact' && unfolding.has(id) ? [id] : [],
  );

test('no theorem of a claim that is called exact holds by unfolding', () => {
  expect(claims.filter(({ correspondence }) => correspondence.relation === 'exact').length).toBeGreaterThan(
    10,
  );
  expect(unfolding.size).toBeGreaterThan(20);
  expect(overclaimed(claims)).toEqual([]);
});

test('one that is called exact without need is found', () => {
  const promoted = claims.map((claim) =>
    claim.id === 'exponentBetweenZeroAndOne'
      ? { ...claim, correspondence: { ...claim.correspondence, relation: 'exact' as const } }
      : claim,
  );
  expect(overclaimed(promoted)).toEqual(['exponentBetweenZeroAndOne']);
});
