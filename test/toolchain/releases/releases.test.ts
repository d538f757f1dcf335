import { expect, test } from 'vitest';
import {
  adviseOn,
  adviseOnRefusal,
  explainMissingChecker,
  noteRelease,
} from '../../../src/toolchain/releases/explain.ts';
import { advisoriesFor, changesBetween, releaseOf } from '../../../src/toolchain/releases/releases.ts';

test.each([
  ['4.28.0-pre', 28],
  ['leanprover/lean4:v4.35.0-rc2', 35],
  ['v4.9.1', 9],
  ['leanprover/lean4-nightly:nightly-2026-01-09', undefined],
  ['leanprover/lean4:v5.28.0', undefined],
  ['stable', undefined],
])('the release of %s', (version, release) => {
  expect(releaseOf(version)).toBe(release);
});

test('what lies between two releases does not hang on their order', () => {
  const between = changesBetween(28, 32);
  expect(between.map(({ since }) => since)).toEqual([29, 30, 31, 31, 32]);
  expect(changesBetween(32, 28)).toEqual(between);
  expect(changesBetween(33, 33)).toEqual([]);
});

test.each([
  ['4.28.0', [33, 34]],
  ['4.33.0-rc2', [33, 34]],
  ['4.33.0', [34]],
  ['4.33.2', [34]],
  ['4.34.0-rc1', [34]],
  ['4.34.0', []],
  ['4.35.0-rc2', []],
  ['nightly', []],
])('known faults of %s', (version, mended) => {
  expect(advisoriesFor(version).map((one) => one.mended)).toEqual(mended);
  const advice = adviseOn(version);
  if (mended.length === 0) expect(advice).toBeUndefined();
  for (const release of mended) expect(advice).toContain(`4.${release}`);
});

test('notes are about the native Lean, whose release is the choice of the project', () => {
  const codes = (version: string, kind: 'lake' | 'embedded' = 'lake') =>
    noteRelease({ kind, version }).map(({ code }) => code);
  expect(codes('4.28.0')).toEqual(['lean-advisory']);
  expect(codes('4.28.0', 'embedded')).toEqual([]);
  expect(codes('4.34.1')).toEqual([]);
  expect(codes('4.36.0')).toEqual(['lean-release-unknown']);
  expect(codes('4.19.0')).toEqual(['lean-release-unknown', 'lean-advisory']);
});

test('messages say what the table knows of the release', () => {
  expect(explainMissingChecker('4.27.0')).toMatch(
    /^Lean 4.27.0 ships no `leanchecker`, as every release before 4.28:/,
  );
  expect(explainMissingChecker('4.30.1')).toMatch(
    /^no `leanchecker` was found beside Lean 4.30.1, which ships it/,
  );
  expect(adviseOnRefusal('4.30.0')).toMatch(/^its calls were compared with the sources of this release/);
  expect(adviseOnRefusal('4.40.0')).toMatch(/^its calls were compared with the releases 4.20 to 4.35 only;/);
});
