import { expect, test } from 'vitest';
import { foundPage } from '../../scripts/found.ts';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));

test('docs/found.md is what the registry says', async () => {
  if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded));
  await expect(foundPage(loaded.value)).toMatchFileSnapshot('../../docs/found.md');
});

test('every refuted claim has a paragraph and names a witness', () => {
  if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded));
  const refuted = loaded.value.claims.filter(({ outcome }) => outcome === 'refuted');
  const page = foundPage(loaded.value);
  expect(refuted.length).toBeGreaterThan(0);
  for (const { id } of refuted) expect(page).toContain(`check-claims show ${id}`);
  expect(page.match(/Lean proves|The experiment/g)?.length).toBeGreaterThanOrEqual(refuted.length);
});
