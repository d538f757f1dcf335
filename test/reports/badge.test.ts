import { expect, test } from 'vitest';
import { renderBadge } from '../../src/reports/hosts/badge.ts';
import type { ExitCode } from '../../src/verdict/report.ts';
import { sample } from './sample.ts';

const badgeAt = (exitCode: ExitCode) => {
  const report = sample();
  return JSON.parse(renderBadge({ ...report, results: { ...report.results, exitCode } }));
};

test('the badge has the fields that shields.io asks for, and is green only where all is well', () => {
  expect(badgeAt(0)).toMatchObject({ schemaVersion: 1, label: 'claims', color: 'brightgreen' });
  expect(badgeAt(0)).not.toHaveProperty('isError');
  expect(badgeAt(1)).toMatchObject({ color: 'red', isError: true });
  expect(badgeAt(3)).toMatchObject({ color: 'yellow' });
  for (const code of [1, 2, 3, 4, 5, 130] as const) expect(badgeAt(code).color).not.toMatch(/green/);
});

test('it counts claims by how they stand, and never says a bare verified', () => {
  expect(badgeAt(1).message).toMatch(/\d+ agree.* · \d+ broken/);
});
