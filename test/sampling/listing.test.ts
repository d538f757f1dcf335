import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Formula, Sort } from '../../src/language/ast.ts';
import { valuesOf } from '../../src/sampling/listing/values-of.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { compare, evaluator, nat, natural, op, quick, statement, variable } from '../testing/hand.ts';

beforeAll(loadMpfr);

const most = 16384;
const bool: Sort = { kind: 'bool' };
const fin = (n: number): Sort => ({ kind: 'fin', size: natural(n) });
const option = (of: Sort): Sort => ({ kind: 'list', of, as: 'option' });
const record = (...sorts: readonly Sort[]): Sort => ({
  kind: 'record',
  fields: sorts.map((sort, key) => ({ key, sort })),
});
const data = (type: string, ...constructors: readonly (readonly Sort[])[]): Sort => ({
  kind: 'data',
  type,
  constructors: constructors.map((sorts, i) => ({
    name: `c${i}`,
    fields: sorts.map((sort, key) => ({ key, sort })),
  })),
});
const inside = (type: string): Sort => ({ kind: 'data', type });

describe('all values of a sort', () => {
  test.each<[string, Sort, number]>([
    ['Booleans', bool, 2],
    ['Fin 5', fin(5), 5],
    ['Fin 0', fin(0), 0],
    ['options', option(fin(3)), 4],
    ['options of options', option(option(bool)), 4],
    ['pairs', record(fin(5), bool), 10],
    ['sums', data('Sum', [fin(4)], [bool, bool], []), 9],
    ['functions', { kind: 'function', from: bool, to: fin(3) }, 9],
    [
      'functions of functions',
      { kind: 'function', from: bool, to: { kind: 'function', from: bool, to: bool } },
      16,
    ],
  ])('%s', (_, sort, count) => {
    const values = valuesOf(sort, most);
    expect(values?.count).toBe(count);
    const all = Array.from({ length: count }, (__, i) => JSON.stringify(values?.at(i)));
    expect(new Set(all).size).toBe(count);
  });

  test.each<[string, Sort]>([
    ['numbers', nat],
    ['lists', { kind: 'list', of: bool }],
    ['trees', data('Tree', [], [inside('Tree'), inside('Tree')])],
    ['trees with lists', data('Rose', [{ kind: 'list', of: inside('Rose') }])],
    ['more than may be listed', record(fin(200), fin(200))],
    ['a size that is not known yet', { kind: 'fin', size: variable(0, nat) }],
    ['a function of many arguments', { kind: 'function', from: fin(17), to: fin(1) }],
  ])('there is no list of %s', (_, sort) => {
    expect(valuesOf(sort, most)).toBeUndefined();
  });
});

const run = (
  values: Readonly<Record<string, Sort>>,
  hypotheses: Readonly<Record<string, Formula>>,
  conclusion: Formula,
  seed = 1,
): TestResult =>
  testTheorem(evaluator()(statement(values, hypotheses, conclusion)), {
    ...quick(),
    budget: most,
    seed,
    proved: false,
  });

const is = (level: number, sort: Sort, n: number): Formula => compare(variable(level, sort), '=', natural(n));
const not = (body: Formula): Formula => ({ kind: 'not', of: body });

test('a slip at one value of a type of 256 is found with every seed', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { verdict, accepted } = run({ x: fin(256) }, {}, not(is(0, fin(256), 173)), seed);
    expect(accepted).toBe(256);
    expect(verdict).toMatchObject({
      kind: 'disagrees',
      fault: 'hypothesis',
      counterexample: { shown: [{ name: 'x', value: '173' }] },
    });
  }
});

test('and at one pair of two types of 64', () => {
  const six = fin(64);
  const both: Formula = { kind: 'and', left: is(0, six, 17), right: is(1, six, 44) };
  const { verdict, accepted, distinct } = run({ x: six, y: six }, {}, not(both));
  expect([accepted, distinct]).toEqual([4096, 4096]);
  expect(verdict).toMatchObject({
    kind: 'disagrees',
    counterexample: {
      shown: [
        { name: 'x', value: '17' },
        { name: 'y', value: '44' },
      ],
    },
  });
});

test('ranges that hypotheses leave are listed, and what rejects the rest is counted', () => {
  const n = variable(0, nat);
  const few = { few: compare(n, '≤', natural(20)) };
  const square = (m: number): Formula => compare(op('mul', n, n), '≤', natural(m));
  const result = run({ n: nat }, { ...few, small: square(10) }, square(9));
  expect(result).toMatchObject({ accepted: 4, verdict: { kind: 'statement-only' }, health: [] });
  expect(result.all).toBe(result.proposed);
  expect(result.bound).toBeUndefined();
});

test('where no combination of values satisfies the hypotheses, they contradict each other', () => {
  const n = variable(0, nat);
  const hypotheses = {
    few: compare(n, '≤', natural(20)),
    odd: compare(op('mul', n, n), '=', op('add', natural(7), n)),
  };
  const { verdict, accepted } = run({ n: nat }, hypotheses, is(0, nat, 3));
  expect(accepted).toBe(0);
  expect(verdict).toMatchObject({ kind: 'inconclusive', reason: 'vacuous' });
});

test('without an end to the values, or with more than the budget, samples are drawn as ever', () => {
  const open = run({ n: nat }, {}, compare(variable(0, nat), '<', natural(10 ** 9)));
  expect(open.all).toBeUndefined();
  const wide = run({ x: fin(2 ** 15) }, {}, compare(variable(0, fin(2 ** 15)), '≤', natural(2 ** 15)));
  expect(wide.all).toBeUndefined();
  expect(wide.bound).toBeDefined();
});
