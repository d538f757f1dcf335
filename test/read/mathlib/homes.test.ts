import { expect, test } from 'vitest';
import { formulaRows } from '../../../src/read/formulas.ts';
import { homeOf } from '../../../src/read/mathlib/homes.ts';
import { allMeanings } from '../../../src/read/mathlib/meanings.ts';
import { written } from '../../../src/read/mathlib/write.ts';
import { termRows } from '../../../src/read/terms.ts';

const known = [...allMeanings, ...formulaRows.values(), ...termRows.values()];

test('no constant is known from two libraries', () => {
  const froms = [...known.map((row) => [row.constant, row.from] as const), ...written];
  const homes = new Map<string, Set<string>>();
  for (const [name, from] of froms) homes.set(name, (homes.get(name) ?? new Set()).add(from));
  expect([...homes].filter(([, from]) => from.size > 1).map(([name]) => name)).toEqual([]);
});

test('a constant counts wherever one of the libraries has it, and nowhere else', () => {
  for (const { constant, from } of known) {
    for (const module of ['Init.Core', 'Std.Data', 'Batteries.Data.Rat.Basic', 'Mathlib.Logic.Function.Defs'])
      expect([constant, homeOf(constant, module)]).toEqual([constant, from]);
    expect([constant, homeOf(constant, 'Other.Library')]).toEqual([constant, 'Other']);
    expect([constant, homeOf(constant, undefined)]).toEqual([constant, undefined]);
  }
});

test('a constant that the language does not know stays where it is', () => {
  expect(homeOf('My.thing', 'Init.Core')).toBe('Init');
  expect(homeOf('My.thing', 'Batteries.Data')).toBe('Mathlib');
});
