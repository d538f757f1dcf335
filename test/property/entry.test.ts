import { expect, test } from 'vitest';
import type { Sort } from '../../src/language/ast.ts';
import { entryOf } from '../../src/property/entry.ts';

const real: Sort = { kind: 'number', of: 'real', type: 'Real' };

test('an entry of a vector or matrix that a counterpart returns is the one that the call asks for', () => {
  expect(entryOf(real, [1, 2, 3], [3, 2])).toBe(3);
  expect(entryOf(real, new Float64Array([1, 2]), [2, 1])).toBe(2);
  expect(
    entryOf(
      real,
      [
        [1, 2],
        [3, 4],
      ],
      [2, 1, 0],
    ),
  ).toBe(3);
  expect(entryOf(real, (i: number) => i * i, [5, 3])).toBe(9);
  expect(entryOf(real, (i: number, j: number) => 10 * i + j, [5, 3, 4])).toBe(34);
});

test('an entry that is not there has no value', () => {
  expect(entryOf(real, [1, 2], [2, 2])).toBeUndefined();
  expect(entryOf(real, [], [0, 0])).toBeUndefined();
});

test('whatever is no vector, or is asked for as a whole, stays as it is', () => {
  expect(entryOf(real, 1.5, [2, 1])).toBe(1.5);
  expect(entryOf(real, [1, 2], [0.5])).toEqual([1, 2]);
  expect(entryOf(real, [1, 2], [[1]])).toEqual([1, 2]);
  expect(entryOf({ kind: 'list', of: real }, [1, 2], [0])).toEqual([1, 2]);
});
