import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import { apply } from '../../../src/expr/spine.ts';
import { strongerOf } from '../../../src/verdict/hollow/stronger.ts';
import { constant } from '../evidence.ts';

const of = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const number = (value: bigint): Expr =>
  of('OfNat.ofNat', constant('Rat'), { kind: 'natLit', value }, constant('i'));
const compare = (sign: string, a: Expr, bound: bigint): Expr =>
  of(sign, constant('Rat'), constant('i'), a, number(bound));
const [n, risk] = [constant('n'), of('P.risk', constant('n'))];
const copies = (hypothesis: Expr, conclusion: Expr): boolean =>
  strongerOf([{ by: 'h', proposition: hypothesis }], conclusion) !== undefined;

test.each([
  ['a quantity below 3 is below 17', compare('LT.lt', risk, 3n), compare('LT.lt', risk, 17n), true],
  ['what is below 3 is at most 3', compare('LT.lt', n, 3n), compare('LE.le', n, 3n), true],
  ['a number below 3 is below 17', compare('LT.lt', n, 3n), compare('LT.lt', n, 17n), false],
  ['a number below 17 is below 3', compare('LT.lt', n, 17n), compare('LT.lt', n, 3n), false],
  ['another quantity', compare('LT.lt', of('P.gain', n), 3n), compare('LT.lt', risk, 17n), false],
])('a weaker copy of what is assumed: %s', (_, hypothesis, conclusion, is) => {
  expect(copies(hypothesis, conclusion)).toBe(is);
});
