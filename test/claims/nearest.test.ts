import { expect, test } from 'vitest';
import { nearest, suggestion } from '../../src/claims/nearest.ts';

test.each([
  ['readng', 'reading'],
  ['theroem', 'theorem'],
  ['Hypotheses', 'hypotheses'],
  ['qoute', 'quote'],
  ['colour', undefined],
])('%s is near %s', (word, expected) => {
  expect(nearest(word, ['reading', 'theorem', 'hypotheses', 'quote'])).toBe(expected);
});

test('what is known is listed when nothing is near', () => {
  expect(suggestion('zzz', ['a1', 'b1'])).toBe('known names: `a1`, `b1`');
  expect(suggestion('zzz', [])).toBe('there are no known names');
});
