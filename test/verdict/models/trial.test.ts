// Whether that nothing fails in random worlds has to do with what is assumed.
import { expect, test } from 'vitest';
import type { Expr } from '../../../src/expr/expr.ts';
import { apply } from '../../../src/expr/spine.ts';
import { isByChance, runTrial, type Trial } from '../../../src/verdict/models/trial.ts';
import { constant, declaration, inventory } from '../evidence.ts';

const of = (head: string, ...args: readonly Expr[]): Expr => apply(constant(head), args);
const [nat, rat] = [constant('Nat'), constant('Rat')];
const arrow = (from: Expr, to: Expr): Expr => ({
  kind: 'forallE',
  name: 'x',
  info: 'default',
  type: from,
  body: to,
});
const numeral = (value: bigint): Expr => of('OfNat.ofNat', rat, { kind: 'natLit', value }, constant('i'));
const n = constant('\u0001t0');
const all = inventory([declaration('P.f', 1, { kind: 'definition', type: arrow(nat, rat) })]);
const less = (a: Expr, b: Expr): Expr => of('LT.lt', rat, constant('i'), a, b);
const trial = (assumed: readonly Expr[], said: Expr): Trial => ({
  variables: [{ name: 'n', variable: n, type: nat }],
  assumed,
  said,
});
const f = of('P.f', n);

test('what is assumed of a value gives a weaker form of it', () => {
  const one = trial([less(numeral(1n), f)], of('Ne', rat, f, numeral(0n)));
  expect(runTrial(all, one, new Map())).toBe('never fails');
  expect(isByChance(all, one, new Map())).toBe(false);
});

test('a statement that can only fail of many says nothing of what holds of none', () => {
  // where n is 0 there is nothing to fail, and only there n < 1
  const none = of(
    'LT.lt',
    nat,
    constant('i'),
    n,
    of('OfNat.ofNat', nat, { kind: 'natLit', value: 1n }, constant('i')),
  );
  const each = arrow(less(numeral(0n), of('Nat.cast', rat, constant('i'), n)), less(numeral(0n), f));
  const one = trial([none], each);
  expect(runTrial(all, one, new Map())).toBe('never fails');
  expect(isByChance(all, one, new Map())).toBe(true);
});

const atMost = (value: bigint): Expr => of('LE.le', rat, constant('i'), f, numeral(value));

test.each([10n, 5000n, 123_456n, 1_000_000_000n])('a bound of %d says something of a function', (bound) => {
  expect(runTrial(all, trial([], atMost(bound)), new Map())).toBe('fails');
});

test('that a text or a list is another than one says something, once', () => {
  const text = constant('String');
  const words = inventory([declaration('P.g', 1, { kind: 'definition', type: arrow(nat, text) })]);
  const differs = (value: string): Expr => of('Ne', text, of('P.g', n), { kind: 'strLit', value });
  expect(runTrial(words, trial([], differs('')), new Map())).toBe('fails');
  // nothing is two texts at once
  const either = of('Or', differs(''), differs('a'));
  expect(runTrial(words, trial([], either), new Map())).toBe('never fails');
});

test('that some value is another number says something', () => {
  const differs: Expr = {
    kind: 'lam',
    name: 'k',
    info: 'default',
    type: nat,
    body: of('Ne', rat, of('P.f', { kind: 'bvar', index: 0 }), numeral(3n)),
  };
  expect(runTrial(all, trial([], of('Exists', nat, differs)), new Map())).toBe('fails');
});

test('a square is not negative, which only true products tell', () => {
  const square = of('HMul.hMul', rat, rat, rat, constant('i'), f, f);
  const said = of('LE.le', rat, constant('i'), numeral(0n), square);
  expect(runTrial(all, trial([], said), new Map())).toBe('fails');
  expect(runTrial(all, trial([], said), new Map(), 'true')).toBe('never fails');
});

test('an equivalence with something empty says something of a function that could be anything', () => {
  const [list, option, text] = [of('List', nat), of('Option', nat), constant('String')];
  const l = constant('\u0001t0');
  const known = inventory([
    declaration('P.first', 1, { kind: 'definition', type: arrow(list, option) }),
    declaration('P.said', 2, { kind: 'definition', type: arrow(text, text) }),
  ]);
  const about = (type: Expr, said: Expr): Trial => ({
    variables: [{ name: 'l', variable: l, type }],
    assumed: [],
    said,
  });
  const isNone = of('Eq', option, of('P.first', l), of('Option.none', nat));
  const isNil = of('Eq', list, l, of('List.nil', nat));
  const isCons = of('Eq', list, l, of('List.cons', nat, numeral(0n), of('List.nil', nat)));
  for (const other of [isNil, isCons])
    expect(runTrial(known, about(list, of('Iff', isNone, other)), new Map())).toBe('fails');
  const isEmpty = (e: Expr, value: string): Expr => of('Eq', text, e, { kind: 'strLit', value });
  const both = (value: string): Expr => of('Iff', isEmpty(of('P.said', l), value), isEmpty(l, value));
  for (const value of ['', 'stop'])
    expect(runTrial(known, about(text, both(value)), new Map())).toBe('fails');
  // what holds of every list still never fails
  expect(runTrial(known, about(list, of('Or', isNil, of('Not', isNil))), new Map())).toBe('never fails');
});
