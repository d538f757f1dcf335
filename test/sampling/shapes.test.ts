// Matrices and sequences whose hypotheses ask for a shape.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Formula, Sort, Term } from '../../src/language/ast.ts';
import { makeGenerator } from '../../src/sampling/address/generator.ts';
import { planSampling } from '../../src/sampling/address/plan.ts';
import { makeStreamKey } from '../../src/sampling/address/random.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import {
  at,
  compare,
  evaluator,
  every,
  forall,
  lit,
  nat,
  natural,
  op,
  quick,
  real,
  sequence,
  statement,
  sum,
  variable,
} from '../testing/hand.ts';

beforeAll(loadMpfr);
const matrix: Sort = { kind: 'function', from: nat, to: sequence };
const [n, A] = [variable(0, nat), variable(1, matrix)];
const [i, j] = [variable(2, nat), variable(3, nat)];
const entry = (row: Term, column: Term): Term => ({ kind: 'apply', fn: A, args: [row, column], sort: real });
const holds = compare(lit(0), '≤', lit(0));
const sample = new Map([['A', { maxLength: 4 }]]);

const symmetric = compare(entry(i, j), '=', entry(j, i));
const nonnegative = every(n, every(n, compare(lit(0), '≤', entry(i, j))));
const rows = every(n, compare(sum(n, entry(i, j)), '=', lit(1)));
const columns = every(n, compare(sum(n, entry(j, i)), '=', lit(1)));
const some = { c: compare(natural(0), '<', n), d: compare(n, '≤', natural(4)) };
const shapes: readonly (readonly [string, Readonly<Record<string, Formula>>])[] = [
  ['symmetric below n', { s: every(n, every(n, symmetric)) }],
  ['symmetric', { s: forall(forall(symmetric)) }],
  ['row stochastic', { ...some, p: nonnegative, r: rows }],
  ['doubly stochastic', { ...some, p: nonnegative, r: rows, c2: columns }],
  ['symmetric and stochastic', { ...some, s: every(n, every(n, symmetric)), p: nonnegative, r: rows }],
];

describe('matrices', () => {
  test.each(shapes)('%s ones are made by construction', (_, hypotheses) => {
    const result = testTheorem(evaluator()(statement({ n: nat, A: matrix }, hypotheses, holds)), {
      ...quick(),
      budget: 64,
      sample,
    });
    expect(result.accepted, JSON.stringify(result.rejectedBy)).toBe(64);
    expect(result.proposed).toBeLessThan(64 * 4);
    expect(result.distinct).toBeGreaterThan(32);
  });
  test('what no generator makes is not green: a quadratic form that is nonnegative for all sequences', () => {
    const x = variable(2, sequence);
    const form = sum(n, op('mul', at(x, variable(3, nat)), at(x, variable(3, nat))));
    const all: Formula = {
      kind: 'forall',
      name: 'x',
      sort: sequence,
      body: compare(lit(0), '≤', form),
      place: '',
    };
    const { verdict } = testTheorem(evaluator()(statement({ n: nat, A: matrix }, { all }, holds)), {
      ...quick(),
      budget: 64,
      sample,
    });
    expect(verdict).toMatchObject({ kind: 'inconclusive', reason: 'unsupported-hypothesis' });
  });
});

test('`sample:` bounds the elements of a sequence, its tail among them', () => {
  const f = variable(0, sequence);
  const k = variable(1, nat);
  const falling = { h: forall(compare(at(f, op('succ', k)), '≤', at(f, k))) };
  const plan = planSampling(
    statement({ f: sequence }, falling, holds),
    new Map([['f', { min: 2, max: 3 }]]),
    new Map(),
  );
  const make = makeGenerator(plan, makeStreamKey('hand', 1));
  let made = 0;
  for (let index = 0; index < 200; index++) {
    if (make.propose(index, 0) !== -1) continue;
    made += 1;
    const [value] = make.sample();
    if (value?.kind !== 'sequence') throw new Error('no sequence');
    for (const x of value.prefix) expect(x >= 2 && x <= 3).toBe(true);
    // a prefix that falls repeats only where all its values are the same
    if (value.tail.kind === 'repeating') expect(new Set(value.prefix).size).toBe(1);
    else expect(value.tail).toMatchObject({ kind: 'constant' });
  }
  expect(made).toBeGreaterThan(150);
  expect(plan.narrowed).toBe(true);
});
