import { describe, expect, test } from 'vitest';
import { expandFiles } from '../../src/claims/files.ts';
import { loadRegistry } from '../../src/claims/load.ts';
import { bi2025 } from './numbers/bi2025.ts';
import { cross } from './numbers/cross.ts';
import { latent2026 } from './numbers/latent2026.ts';
import { maloney2022 } from './numbers/maloney2022.ts';
import type { Row } from './numbers/row.ts';
import { spectral2026 } from './numbers/spectral2026.ts';

const loaded = loadRegistry('.', expandFiles('.', ['claims/*.yaml']));
if (loaded.kind === 'failed') throw new Error(JSON.stringify(loaded));
const claims = new Map(loaded.value.claims.map((claim) => [claim.id, claim]));

/** The number again: computed, or as an experiment of the registry is expected to give it; every run checks that it does. */
function again({ from, ref }: Row): number {
  if (typeof from !== 'string') return from();
  const claim = claims.get(from);
  expect(claim?.expect, `the experiment ${from}`).toBeDefined();
  expect(claim!.ref).toBe(ref);
  return claim!.expect!.value;
}

const tables = { latent2026, maloney2022, spectral2026, bi2025, cross };

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows.map((row) => [`${row.ref} ${row.what}`, row] as const))(
    '%s',
    { timeout: 120_000 },
    (_name, row) => {
      const found = again(row);
      const expected = row.corrected ?? row.noted;
      expect(
        Math.abs(found - expected),
        `${found}, expected ${expected} ± ${row.tolerance}`,
      ).toBeLessThanOrEqual(row.tolerance * (1 + 1e-12));
      // A correction that the note would have passed is none.
      if (row.corrected !== undefined) expect(Math.abs(found - row.noted)).toBeGreaterThan(row.tolerance);
    },
  );
});

const cell = (text: string): string => text.replaceAll('|', '\\|');
const digits = (x: number): string => String(Number(x.toPrecision(5)));
const line = (paper: string, { ref, what, noted, corrected, tolerance, because, from }: Row): string =>
  `| ${[
    ref,
    what,
    digits(noted),
    corrected === undefined ? '' : digits(corrected),
    digits(tolerance),
    because,
    typeof from === 'string' ? `claim \`${from}\`` : `[test](../test/theory/numbers/${paper}.ts)`,
  ]
    .map(cell)
    .join(' | ')} |`;

test('docs/numbers.md is the table', async () => {
  const page = [
    '# The numbers behind the claims',
    [
      'Every number that was noted when the papers were first worked through, and where it is found again: by an experiment of the',
      'registry, which every run of `check-claims` repeats, or by a test. A number that was off stands beside the right one, with what',
      'was wrong with it. This page is printed from the tables that the tests read.',
    ].join('\n'),
    ...Object.entries(tables).map(([paper, rows]) =>
      [
        `## ${loaded.value.papers.find(({ slug }) => slug === paper)!.title}`,
        '',
        '| reference | number | noted | corrected | tolerance | why this tolerance, or what was wrong | found by |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...rows.map((row) => line(paper, row)),
      ].join('\n'),
    ),
  ].join('\n\n');
  await expect(`${page}\n`).toMatchFileSnapshot('../../docs/numbers.md');
});

/** The references of which numbers were noted. */
const numbered: Readonly<Record<keyof typeof tables, string>> = {
  latent2026: '04 06 07 08 09 14 16 17 18',
  maloney2022: '03 04 05 07 08 09 10 12 13 14 15 16 17 19 20',
  spectral2026: '03 04 07 09 10 13 16 17 18 22',
  bi2025: '03 04 06 07 08 10 11 12 13 14 15 20 22',
  cross: '03 10 11',
};

test.each(Object.entries(numbered))('no reference of %s with a number is missing', (paper, refs) => {
  const rows = tables[paper as keyof typeof tables];
  expect([...new Set(rows.map(({ ref }) => ref.replace(/^\w+-/, '')))].sort()).toEqual(refs.split(' '));
});
