import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeSimplerPairs, simplerThan } from '../../../src/testing/conclude/simpler-doubles.ts';
import { countSignificantBits, isSimpler } from '../../../src/testing/conclude/simplicity.ts';

test.each([
  [0, 0],
  [1, 1],
  [-8, 1],
  [0.75, 2],
  [2.4375, 6],
  [0.1, 52],
])('%d has %i significant bits', (x, bits) => {
  expect(countSignificantBits(x)).toBe(bits);
});

test('fewest bits first, then small exponents, then positive', () => {
  const order = [0, 1, -1, 2, 0.5, 4, 3, 1.5, 5];
  const shuffled = [5, 0.5, 3, -1, 0, 4, 1.5, 2, 1];
  const sorted = [...shuffled].sort((a, b) => (isSimpler(a, b) ? -1 : 1));
  expect(sorted.map((x) => countSignificantBits(x))).toEqual(order.map((x) => countSignificantBits(x)));
  expect(sorted.slice(0, 3)).toEqual([0, 1, -1]);
});

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test('candidates are simpler, simplest first', () => {
  fc.assert(
    fc.property(number, (x) => {
      const candidates = simplerThan(x);
      return candidates.every(
        (y, i) => isSimpler(y, x) && (i === 0 || !isSimpler(y, candidates[i - 1] as number)),
      );
    }),
    { seed: 1, numRuns: 100 },
  );
});

test('pairs are simpler together', () => {
  fc.assert(
    fc.property(number, number, (a, b) =>
      [...proposeSimplerPairs(a, b)].every(
        ([x, y]) =>
          countSignificantBits(x) + countSignificantBits(y) <
          countSignificantBits(a) + countSignificantBits(b),
      ),
    ),
    { seed: 1, numRuns: 50 },
  );
});
