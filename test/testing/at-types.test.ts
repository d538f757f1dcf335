import { expect, test } from 'vitest';
import { listChoices } from '../../src/testing/at-types.ts';

const statement = (counts: readonly number[]) => ({
  types: counts.map((count, i) => {
    const types = ['Nat', 'Int', 'Ordering'].slice(0, count);
    return { name: `t${i}`, types, at: 'Nat' };
  }),
});

/** All lists of twos and threes up to a length. */
const lists = (length: number): readonly (readonly number[])[] =>
  length === 0
    ? [[]]
    : [
        [],
        ...lists(length - 1).flatMap((rest) => [
          [2, ...rest],
          [3, ...rest],
        ]),
      ];

test('every variable is each of its types, and any two are different types somewhere', () => {
  for (const counts of lists(6)) {
    const choices = listChoices(statement(counts));
    expect(choices[0]).toEqual(counts.map(() => 0));
    expect(new Set(choices.map(String)).size).toBe(choices.length);
    counts.forEach((count, i) => {
      expect([...new Set(choices.map((one) => one[i]))].sort()).toEqual([0, 1, 2].slice(0, count));
      for (let j = 0; j < i; j++)
        expect([counts, choices.some((one) => one[i] !== one[j])]).toEqual([counts, true]);
    });
  }
});

test('few choices are enough', () => {
  const count = (counts: readonly number[]) => listChoices(statement(counts)).length;
  expect([[], [3], [2, 2], [3, 3, 3], [3, 3, 3, 3]].map(count)).toEqual([1, 3, 3, 4, 5]);
});
