import { expect, test } from 'vitest';
import { findNearest, suggestWord } from '../../src/typeset/nearest.ts';

test.each([
  ['readng', 'reading'],
  ['theroem', 'theorem'],
  ['Hypotheses', 'hypotheses'],
  ['qoute', 'quote'],
  ['colour', undefined],
])('%s is near %s', (word, expected) => {
  expect(findNearest(word, ['reading', 'theorem', 'hypotheses', 'quote'])).toBe(expected);
});

test('what is known is listed when nothing is near', () => {
  expect(suggestWord('zzz', ['a1', 'b1'])).toBe('known names: `a1`, `b1`');
  expect(suggestWord('zzz', [])).toBe('there are no known names');
});
