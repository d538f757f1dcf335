import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withReleases } from '../../scripts/releases.ts';
import { changes, firstKnown, lastKnown } from '../../src/toolchain/releases/releases.ts';

test('the part of docs/toolchain.md about releases is what the table says', async () => {
  const page = readFileSync('docs/toolchain.md', 'utf8');
  await expect(withReleases(page)).toMatchFileSnapshot('../../docs/toolchain.md');
});

test('the table is in order, and no row lies outside the known releases', () => {
  const order = changes.map(({ since }) => since);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBe(firstKnown);
  expect(order.at(-1)).toBe(lastKnown);
});
