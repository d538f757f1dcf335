import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Formula, Sort } from '../../../src/language/ast.ts';
import { makeGenerator } from '../../../src/sampling/address/generator.ts';
import { makeStreamKey } from '../../../src/sampling/address/random.ts';
import { prepare, testTheorem } from '../../../src/testing/test-theorem.ts';
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
} from '../../testing/hand.ts';

type Values = Readonly<Record<string, Sort>>;
type Hypotheses = Readonly<Record<string, Formula>>;
const holds = compare(lit(0), '≤', lit(0));
const options = { ...quick(), budget: 256 };
const evaluate = evaluator();

beforeAll(loadMpfr);
const run = (values: Values, hypotheses: Hypotheses) =>
  testTheorem(evaluate(statement(values, hypotheses, holds)), options);

/** Share of proposals that satisfied the hypotheses exactly. */
const acceptance = (values: Values, hypotheses: Hypotheses): number => {
  const result = run(values, hypotheses);
  expect(result.accepted, JSON.stringify(result.rejectedBy)).toBe(options.budget);
  return result.accepted / result.proposed;
};

const [x, y, z, w] = [variable(0), variable(1), variable(2), variable(3)];
const reals = { x: real, y: real, z: real, w: real };

test('bounds that depend on earlier values are met by construction', () => {
  const reciprocal = compare(op('div', lit(1), op('mul', op('mul', lit(2), x), y)), '≤', z);
  expect(
    acceptance(reals, { hx: compare(lit(0), '<', x), hy: compare(lit(0), '<', y), hz: reciprocal }),
  ).toBeGreaterThan(0.95);
});

test('order chains are met by construction', () => {
  const chain = [compare(lit(0), '≤', x), compare(x, '<', y), compare(y, '<', z), compare(z, '≤', w)];
  expect(acceptance(reals, Object.fromEntries(chain.map((h, i) => [`h${i}`, h])))).toBeGreaterThan(0.9);
});

test('affine equations are solved for a value, also over a simplex', () => {
  const total = compare(op('add', op('add', x, y), op('add', z, w)), '=', lit(1));
  const signs = [x, y, z, w].map((v) => compare(lit(0), '≤', v));
  expect(
    acceptance(reals, { total, ...Object.fromEntries(signs.map((h, i) => [`h${i}`, h])) }),
  ).toBeGreaterThan(0.5);
});

test('products are solved for a factor that the others divide exactly', () => {
  const product = compare(op('mul', x, y), '=', op('mul', z, z));
  const signs = [x, y, z].map((v, i): readonly [string, Formula] => [`h${i}`, compare(lit(0), '<', v)]);
  expect(
    acceptance({ x: real, y: real, z: real }, { product, ...Object.fromEntries(signs) }),
  ).toBeGreaterThan(0.5);
});

test('two sides that differ in one value are met by making the values equal', () => {
  const f = (v: typeof x) => op('div', v, op('add', v, lit(3)));
  expect(acceptance({ x: real, y: real }, { h: compare(f(x), '=', f(y)) })).toBe(1);
});

test('natural numbers stay in their ranges', () => {
  expect(
    acceptance({ m: nat, n: nat }, { h: compare(variable(0, nat), '<', variable(1, nat)) }),
  ).toBeGreaterThan(0.9);
});

const m = variable(0, nat);
const f = variable(1, sequence);
const g = variable(2, sequence);
const k = variable(2, nat);
const kg = variable(3, nat);
const next = (index: typeof k) => op('add', index, natural(1));

test('positive sequences, and two sequences that bound each other', () => {
  const positive = every(m, compare(lit(0), '<', at(f, k)));
  expect(acceptance({ m: nat, f: sequence }, { positive })).toBeGreaterThan(0.9);
  const pair = {
    lower: every(m, compare(op('mul', lit(1, 2), at(f, kg)), '≤', at(g, kg))),
    upper: every(m, compare(at(g, kg), '≤', op('mul', lit(2), at(f, kg)))),
    sign: every(m, compare(lit(0), '<', at(f, kg))),
  };
  expect(acceptance({ m: nat, f: sequence, g: sequence }, pair)).toBeGreaterThan(0.9);
});

test('monotone and antitone sequences have tails that keep the hypothesis for all indices', () => {
  const antitone = forall(compare(at(f, next(k)), '≤', at(f, k)));
  const strictly = forall(compare(at(f, next(k)), '<', at(f, k)));
  const positive = forall(compare(lit(0), '<', at(f, k)));
  for (const h of [{ antitone }, { positive }, { antitone, positive }]) {
    expect(acceptance({ m: nat, f: sequence }, h)).toBeGreaterThan(0.9);
  }
  const { property: p, plan } = prepare(
    evaluate(statement({ m: nat, f: sequence }, { strictly, positive }, holds)),
    options,
  );
  expect(p.statement.binders.at(-1)).toMatchObject({ formula: { kind: 'every' } });
  const make = makeGenerator(plan, makeStreamKey('strict', 1));
  let index = 0;
  while (make.propose(index, 0) !== -1) index++;
  expect(make.sample()[1]).toMatchObject({ kind: 'sequence', tail: { kind: 'halving' } });
});

test('sums over sequences are bounded and solved', () => {
  const positive = every(m, compare(lit(0), '≤', at(f, k)));
  const total = compare(sum(m, at(f, k)), '≤', lit(1));
  expect(acceptance({ m: nat, f: sequence }, { positive, total })).toBeGreaterThan(0.5);
});

test('a hypothesis about all naturals that no tail of ours satisfies leaves the claim open', () => {
  const square = forall(compare(at(f, k), '=', op('cast', op('mul', k, k))));
  expect(run({ m: nat, f: sequence }, { square }).verdict).toMatchObject({
    kind: 'inconclusive',
    reason: 'unsupported-hypothesis',
  });
});

test('a sample depends on its address alone', () => {
  const { plan } = prepare(evaluate(statement(reals, { h: compare(x, '<', y) }, holds)), options);
  const one = makeGenerator(plan, makeStreamKey('a', 7));
  const other = makeGenerator(plan, makeStreamKey('a', 7));
  one.propose(3, 0);
  one.propose(900, 2);
  other.propose(900, 2);
  expect(one.sample()).toEqual(other.sample());
});
