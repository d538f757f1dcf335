import { expect, test } from 'vitest';
import { formatBinderName, quoteComponent, splitName } from '../../src/lean/names.ts';

test.each([
  ['foo', 'foo'],
  ["x'", "x'"],
  ['αβ₁', 'αβ₁'],
  ['eq?', 'eq?'],
  ['_', '_'],
  ['_@', '_@'],
  ['ℝ', 'ℝ'],
  ['λx', '«λx»'],
  ['a b', '«a b»'],
  ['1st', '«1st»'],
  ['a.b', '«a.b»'],
  ['', '«»'],
])('component %j is printed %s', (text, expected) => {
  expect(quoteComponent(text)).toBe(expected);
});

test('components lose their quotes', () => {
  expect(splitName('A.«b.c».d')).toEqual(['A', 'b.c', 'd']);
});

test('macro scopes become a dagger', () => {
  expect(formatBinderName('x._@.M.123._hygCtx._hyg.5')).toBe('x✝');
  expect(formatBinderName('x')).toBe('x');
});
