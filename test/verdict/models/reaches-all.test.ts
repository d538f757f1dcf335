// Inductive predicates whose constructors reach everything, case by case.
import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import { apply } from '../../../src/expr/spine.ts';
import { meaningsOf } from '../../../src/verdict/models/meanings.ts';
import { constant, declaration, inventory } from '../evidence.ts';

const of = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const [nat, list, prop] = [
  constant('Nat'),
  of('List', constant('Nat')),
  { kind: 'sort', level: { kind: 'zero' } } satisfies Expr,
];
const arrow = (types: readonly Expr[], to: Expr): Expr =>
  types.reduceRight<Expr>((body, type) => ({ kind: 'forallE', name: 'x', info: 'default', type, body }), to);
const bound = (index: number): Expr => ({ kind: 'bvar', index });
const numeral = (value: bigint): Expr => of('OfNat.ofNat', nat, { kind: 'natLit', value }, constant('i'));
const both = (operation: string, a: Expr, b: Expr): Expr => of(operation, nat, nat, nat, constant('i'), a, b);
const plus = (a: Expr, b: bigint): Expr => both('HAdd.hAdd', a, numeral(b));
const times = (a: bigint, b: Expr): Expr => both('HMul.hMul', numeral(a), b);
const R = (...args: readonly Expr[]): Expr => of('P.R', ...args);
const cons = (a: Expr, l: Expr): Expr => of('List.cons', nat, a, l);

/** What is known of the predicate `R` on `types` with these constructors. */
const known = (types: readonly Expr[], makers: readonly Expr[]) =>
  meaningsOf(
    inventory([
      declaration('P.R', 1, {
        kind: 'inductive',
        type: arrow(types, prop),
        valueUses: makers.map((_, i) => `P.R.c${i}`),
      }),
      ...makers.map((type, i) => declaration(`P.R.c${i}`, 1, { kind: 'constructor', type })),
    ]),
    ['P.R'],
  ).get('P.R');

const [k, below] = [bound(0), bound(1)];
const even = arrow([nat], R(times(2n, k)));
const zero = R(numeral(0n));

test.each<readonly [string, readonly Expr[], readonly Expr[]]>([
  ['the even and the odd', [nat], [even, arrow([nat], R(plus(times(2n, k), 1n)))]],
  ['nothing and what follows something', [nat], [zero, arrow([nat], R(plus(k, 1n)))]],
  ['by induction', [nat], [zero, arrow([nat, R(k)], R(plus(below, 1n)))]],
  [
    'lists, with whatever else',
    [nat, list],
    [arrow([nat], R(k, of('List.nil', nat))), arrow([nat, nat, list], R(bound(2), cons(below, k)))],
  ],
])('holds of everything: %s', (_, types, makers) => {
  expect(known(types, makers)).toEqual({ truth: true });
});

test.each<readonly [string, readonly Expr[], readonly Expr[]]>([
  ['the even', [nat], [even]],
  ['nothing alone', [nat], [zero]],
  ['the even and every fourth', [nat], [even, arrow([nat], R(plus(times(4n, k), 1n)))]],
  ['two at a time', [nat], [zero, arrow([nat, R(k)], R(plus(below, 2n)))]],
  ['what comes after something larger', [nat], [zero, arrow([nat, R(plus(k, 2n))], R(plus(below, 1n)))]],
  [
    'a square and what follows',
    [nat],
    [arrow([nat], R(both('HMul.hMul', k, k))), arrow([nat], R(plus(k, 2n)))],
  ],
  ['one list', [list], [R(of('List.nil', nat)), arrow([nat], R(cons(k, of('List.nil', nat))))]],
  ['equal pairs', [nat, nat], [arrow([nat], R(k, k))]],
])('does not: %s', (_, types, makers) => {
  expect(known(types, makers)).not.toEqual({ truth: true });
});
