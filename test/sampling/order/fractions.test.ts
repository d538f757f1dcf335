import { expect, test } from 'vitest';
import type { Formula } from '../../../src/language/ast.ts';
import { asksForFractions } from '../../../src/sampling/order/fractions.ts';
import { compare, lit, op, real, variable } from '../../testing/hand.ts';

const [x, y] = [variable(0), variable(1)];
const asks = (formula: Formula): boolean =>
  asksForFractions([{ name: 'h', formula, values: 2 }], [real, real]);

test.each([
  ['x = 1 / 3', compare(x, '=', op('div', lit(1), lit(3)))],
  ['x = (1/3 : ℚ)', compare(x, '=', lit(1, 3))],
  ['3 x = 1', compare(op('mul', lit(3), x), '=', lit(1))],
  ['x 3 = y', compare(op('mul', x, lit(3)), '=', y)],
  ['x / 3 = y', compare(op('div', x, lit(3)), '=', y)],
  ['y + -(x / 7) = 1', compare(op('add', y, op('neg', op('div', x, lit(7)))), '=', lit(1))],
])('%s may have no doubles as solutions', (_, formula) => {
  expect(asks(formula)).toBe(true);
});

test.each([
  ['x = 3 / 4', compare(x, '=', op('div', lit(3), lit(4)))],
  ['2 x = y', compare(op('mul', lit(2), x), '=', y)],
  ['x / 8 = y', compare(op('div', x, lit(8)), '=', y)],
  ['x + y = 3', compare(op('add', x, y), '=', lit(3))],
  ['3 x < 1', compare(op('mul', lit(3), x), '<', lit(1))],
])('%s has', (_, formula) => {
  expect(asks(formula)).toBe(false);
});
