// Statements as they are printed from their terms, whatever a project's notation shows.
import { expect, test } from 'vitest';
import type { BinderInfo, Expr, Verdict } from '../../src/expr/expr.ts';
import { isSameText, printStatement } from '../../src/lean/print/print.ts';
import { inventory } from './inventory.ts';

const constant = (name: string): Expr => ({ kind: 'const', name, levels: [] });
const apply = (head: string | Expr, ...args: readonly Expr[]): Expr =>
  args.reduce<Expr>(
    (fn, arg) => ({ kind: 'app', fn, arg }),
    typeof head === 'string' ? constant(head) : head,
  );
const v = (index: number): Expr => ({ kind: 'bvar', index });
const pi = (name: string, type: Expr, body: Expr, info: BinderInfo = 'default'): Expr => ({
  kind: 'forallE',
  name,
  info,
  type,
  body,
});
const [nat, rat] = [constant('Nat'), constant('Rat')];
const numeral = (value: bigint, type: Expr): Expr =>
  apply('OfNat.ofNat', type, { kind: 'natLit', value }, constant('inst'));
const less = (type: Expr, a: Expr, b: Expr, instance: Expr = constant('instLT')): Expr =>
  apply('LT.lt', type, instance, a, b);

function printed(type: Expr, instances: readonly (readonly [Expr, Verdict, string?])[] = []) {
  const judged = instances.map(([instance, verdict, by]) => ({ instance, verdict, ...(by && { by }) }));
  const parameter = pi('n', nat, pi('rate', apply('optParam', rat, numeral(0n, rat)), rat));
  const own = pi('x', nat, pi('inst', apply('P.Setting'), rat, 'instImplicit'));
  const all = {
    ...inventory([
      { name: 't', type, instances: judged },
      { name: 'P.price', kind: 'definition', type: parameter },
      { name: 'P.tax', kind: 'definition', type: own },
      { name: 'P.below', kind: 'definition', instanceOf: 'LT' },
      { name: 'P.zero', kind: 'definition', instanceOf: 'P.Setting' },
    ]),
    judged: true,
  };
  return printStatement(all, all.declarations.get('t')!);
}

test.each<[string, Expr]>([
  ['∀ (x y : Rat), x < y', pi('x', rat, pi('y', rat, less(rat, v(1), v(0))))],
  ["∀ (x x' : Rat), x' < x", pi('x', rat, pi('x', rat, less(rat, v(0), v(1))))],
  [
    '∀ (x : Nat), x < 2 → x < 3',
    pi('x', nat, pi('h', less(nat, v(0), numeral(2n, nat)), less(nat, v(1), numeral(3n, nat)))),
  ],
  ['(1 : Rat) < 2', less(rat, numeral(1n, rat), numeral(2n, rat))],
  [
    '∀ (n : Nat), P.price n 0 < 1',
    pi('n', nat, less(rat, apply('P.price', v(0), numeral(0n, rat)), numeral(1n, rat))),
  ],
  [
    '∃ (n : Nat), n = n',
    apply('Exists', nat, {
      kind: 'lam',
      name: 'n',
      info: 'default',
      type: nat,
      body: apply('Eq', nat, v(0), v(0)),
    }),
  ],
])('%s', (text, type) => {
  expect(printed(type)).toEqual({ text, brought: [] });
});

test('an instance in place of the library’s stands beside the sign that it gives a meaning', () => {
  const own = constant('P.below');
  const type = pi('x', rat, less(rat, v(0), v(0), own));
  expect(printed(type, [[own, 'other', 'P.below']]).text).toBe('∀ (x : Rat), x <[P.below] x');
});

test('an instance for which the library has none is told once, behind the statement', () => {
  const own = constant('P.zero');
  const call = apply('P.tax', v(0), own);
  const type = pi('x', nat, less(rat, call, call));
  expect(printed(type, [[own, 'own', 'P.zero']])).toEqual({
    text: '∀ (x : Nat), P.tax x < P.tax x',
    brought: ['P.zero for P.tax'],
  });
});

test('line breaks make no other text', () => {
  expect([isSameText('∀ x,\n  x < y', '∀ x, x < y'), isSameText('x < y', 'x ≤ y')]).toEqual([true, false]);
});
