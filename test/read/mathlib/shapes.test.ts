import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import { compileStatement } from '../../../src/read/compile.ts';
import { called, expectedOf, isThere, recorded, tested, verdictOf } from './real.ts';

beforeAll(loadMpfr);

/** Samples of a statement: enough to refute what is read wrongly, for 279 statements in seconds. */
const BUDGET = 64;

describe.skipIf(!isThere)(called('one statement a shape'), () => {
  const expected = Object.entries(expectedOf('shapes'));

  test('all but a few that are no limits are tested, and none is refuted', { timeout: 120_000 }, () => {
    const inventory = recorded('shapes');
    const verdicts = expected.map(
      ([name, want]) => [name, want, verdictOf(tested(inventory, name, BUDGET))] as const,
    );
    expect(verdicts.filter(([, , verdict]) => verdict.startsWith('disagrees'))).toEqual([]);
    const due = verdicts.filter(([, want]) => want === 'tested');
    const isTested = (verdict: string): boolean => verdict === 'statement-only' || verdict === 'agrees';
    expect(due.filter(([, , verdict]) => isTested(verdict)).length / due.length).toBeGreaterThan(0.98);
  });

  test('limits stay untestable, and say what would be testable', () => {
    const inventory = recorded('shapes');
    for (const [name] of expected.filter(([, want]) => want === 'limit'))
      expect([name, compileStatement(inventory, name, { numbers: [] })]).toMatchObject([
        name,
        { kind: 'untestable' },
      ]);
  });

  test.each([
    ['shapes', 110],
    ['open-paper', 14],
    ['impostors', 1],
  ] as const)('the inventory of an older driver of %s is read, with no more trust', (folder, least) => {
    const [now, before] = [recorded(folder), recorded(folder, true)];
    const theorems = [...now.declarations.values()].filter(
      ({ kind, name }) => kind === 'theorem' && !/\.eq_\w+$|\._/.test(name),
    );
    const isRead = (inventory: typeof now, name: string): boolean =>
      !('kind' in compileStatement(inventory, name, { numbers: [] }));
    const both = theorems.map(({ name }) => [name, isRead(before, name), isRead(now, name)] as const);
    expect(both.filter(([, older, newer]) => older && !newer)).toEqual([]);
    expect(both.filter(([, older]) => older).length).toBeGreaterThan(least);
  });
});
