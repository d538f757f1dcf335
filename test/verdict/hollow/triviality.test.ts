import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import { apply } from '../../../src/expr/spine.ts';
import { exclude, explainFalsity, explainTriviality } from '../../../src/verdict/hollow/triviality.ts';
import { constant, declaration, inventory } from '../evidence.ts';

const own = declaration('P.reversed', 1, { kind: 'definition', attributes: ['instance'] });
const fair = declaration('P.fair', 2, { kind: 'definition', value: constant('True') });
const lean = inventory([own, fair]);
const [x, y] = [constant('x'), constant('y')];
const of = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const le = (a: Expr, b: Expr, by = 'Rat.instLE'): Expr => of('LE.le', constant('Rat'), constant(by), a, b);
const lt = (a: Expr, b: Expr, type = 'Rat'): Expr => of('LT.lt', constant(type), constant('i'), a, b);
const eq = (a: Expr, b: Expr): Expr => of('Eq', constant('Rat'), a, b);
const zero = (type: string): Expr =>
  of('OfNat.ofNat', constant(type), { kind: 'natLit', value: 0n }, constant('i'));
const all = (type: string, body: Expr): Expr => ({
  kind: 'forallE',
  name: 'z',
  info: 'default',
  type: constant(type),
  body,
});
const some = (body: Expr): Expr =>
  of('Exists', constant('Rat'), { kind: 'lam', name: 'c', info: 'default', type: constant('Rat'), body });
const v: Expr = { kind: 'bvar', index: 0 };

test.each<[string, Expr]>([
  ['True', constant('True')],
  ['True behind a definition', constant('P.fair')],
  ['t = t', eq(x, x)],
  ['t ≤ t', le(x, x)],
  ['p ∨ ¬p', of('Or', le(x, y), of('Not', le(x, y)))],
  ['¬p ∨ p', of('Or', of('Not', le(x, y)), le(x, y))],
  ['p ↔ p', of('Iff', le(x, y), le(x, y))],
  ['t = t ∧ True', of('And', eq(x, x), constant('True'))],
  ['∃ c, x ≤ c', some(le(x, v))],
  ['∃ c, 0 < c ∧ x ≤ c', some(of('And', lt(zero('Rat'), v), le(x, v)))],
  ['∃ c, c = x', some(eq(v, x))],
])('%s is trivial', (_name, proposition) => {
  expect(explainTriviality(lean, proposition)).toBeTypeOf('string');
});

test.each<[string, Expr]>([
  ['x = y', eq(x, y)],
  ['t ≤ t in an order of the project', le(x, x, 'P.reversed')],
  ['t < t', lt(x, x)],
  ['p ∨ ¬q', of('Or', le(x, y), of('Not', le(y, x)))],
  ['t = t ∧ x = y', of('And', eq(x, x), eq(x, y))],
  ['∃ c, x ≤ c ∧ c ≤ y', some(of('And', le(x, v), le(v, y)))],
  ['∃ c, c ≤ c * x', some(le(v, of('HMul.hMul', v, x)))],
])('%s is not', (_name, proposition) => {
  expect(explainTriviality(lean, proposition)).toBeUndefined();
});

test.each<[string, Expr]>([
  ['False', constant('False')],
  ['an empty type', constant('Empty')],
  ['Fin 0', of('Fin', zero('Nat'))],
  ['t < t', lt(x, x)],
  ['∀ z, z < z', all('Rat', lt(v, v))],
  ['a natural number below 0', lt(x, zero('Nat'), 'Nat')],
  ['¬ t ≤ t', of('Not', le(x, x))],
  ['∀ z, z ≤ x', all('Rat', le(v, x))],
  ['∀ z, x ≤ z', all('Rat', le(x, v))],
])('%s cannot be met', (_name, proposition) => {
  expect(explainFalsity(lean, proposition)).toBeTypeOf('string');
});

test.each<[string, Expr]>([
  ['x < y', lt(x, y)],
  ['a rational below 0', lt(x, zero('Rat'))],
  ['∀ z : Nat, x ≤ z', all('Nat', le(x, v))],
  ['∀ z of a type that may be empty, z < z', all('α', lt(v, v))],
  ['Fin n', of('Fin', x)],
])('%s can', (_name, proposition) => {
  expect(explainFalsity(lean, proposition)).toBeUndefined();
});

test('what excludes what', () => {
  expect(exclude(lean, of('Not', le(x, y)), le(x, y))).toBe(true);
  expect(exclude(lean, lt(x, y), lt(y, x))).toBe(true);
  expect(exclude(lean, lt(x, y), le(y, x))).toBe(true);
  expect(exclude(lean, eq(x, y), lt(y, x))).toBe(true);
  expect(exclude(lean, lt(x, y), le(x, y))).toBe(false);
  expect(exclude(lean, le(x, y), le(y, x))).toBe(false);
});
