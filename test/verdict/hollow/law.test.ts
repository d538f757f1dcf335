import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import { apply } from '../../../src/expr/spine.ts';
import { instanceOfLaw } from '../../../src/verdict/hollow/law.ts';
import { constant } from '../evidence.ts';

const of = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const v = (index: number): Expr => ({ kind: 'bvar', index });
const all = (body: Expr, type: Expr = constant('Rat')): Expr => ({
  kind: 'forallE',
  name: 'x',
  info: 'default',
  type,
  body,
});
const fn = (body: Expr): Expr => ({ kind: 'lam', name: 'k', info: 'default', type: constant('Rat'), body });
const [a, b] = [constant('a'), constant('b')];
const assumed = (...all: readonly Expr[]) => all.map((proposition) => ({ by: 'h', proposition }));

test('a case of a law for all values', () => {
  const law = all(all(of('R', v(1), v(0))));
  expect(instanceOfLaw(law, of('R', a, b), [])).toBe(true);
  expect(instanceOfLaw(law, of('S', a, b), [])).toBe(false);
});

test('one variable is one value', () => {
  const law = all(of('R', v(0), v(0)));
  expect(instanceOfLaw(law, of('R', a, a), [])).toBe(true);
  expect(instanceOfLaw(law, of('R', a, b), [])).toBe(false);
});

test('a condition of the law must be assumed as it stands', () => {
  const law = all(all(all(of('R', v(2), v(1)), of('C', v(1), v(0)))));
  expect(instanceOfLaw(law, of('R', a, b), [])).toBe(false);
  expect(instanceOfLaw(law, of('R', a, b), assumed(of('C', b, a)))).toBe(false);
  expect(instanceOfLaw(law, of('R', a, b), assumed(of('C', a, b)))).toBe(true);
});

test('an equation may be turned round, an order may not', () => {
  expect(instanceOfLaw(of('Eq', constant('Rat'), a, b), of('Eq', constant('Rat'), b, a), [])).toBe(true);
  expect(instanceOfLaw(of('LE', constant('Rat'), a, b), of('LE', constant('Rat'), b, a), [])).toBe(false);
});

test('a value that mentions a variable bound inside cannot be given from outside', () => {
  const law = all(of('P', fn(v(1))));
  expect(instanceOfLaw(law, of('P', fn(a)), [])).toBe(true);
  expect(instanceOfLaw(law, of('P', fn(v(0))), [])).toBe(false);
});

test('a value may bind variables of its own', () => {
  const law = all(of('P', v(0)));
  expect(instanceOfLaw(law, of('P', fn(v(0))), [])).toBe(true);
  // under a binder of the law, too: the inner variable of `fun k => k` is no variable of the law
  const nested = all(of('P', fn(of('f', v(1), v(0)))));
  expect(instanceOfLaw(nested, of('P', fn(of('f', fn(v(0)), v(0)))), [])).toBe(true);
  expect(instanceOfLaw(nested, of('P', fn(of('f', fn(v(1)), v(0)))), [])).toBe(false);
});
