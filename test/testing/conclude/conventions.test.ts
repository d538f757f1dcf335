// Values that Lean's total functions have by convention only, on every sample; beside each an honest statement.
import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Formula, Sort, Statement, Term } from '../../../src/language/ast.ts';
import { planSampling } from '../../../src/sampling/address/plan.ts';
import { findConventionsOnly } from '../../../src/testing/conclude/conventions.ts';
import { testTheorem } from '../../../src/testing/test-theorem.ts';
import { compare, evaluator, lit, nat, natural, op, quick, real, statement, variable } from '../hand.ts';

beforeAll(loadMpfr);

const definition = (constant: string, params: readonly Sort[], body: Term) => ({
  constant,
  params,
  result: body.sort,
  equations: [{ patterns: params.map(() => ({ kind: 'bind' }) as const), body }],
});
const [m, n] = [variable(0, nat), variable(1, nat)];
const [x, y] = [variable(0), variable(1)];
const ofNat = [nat, nat] as const;
const definitions = [
  definition('share', [real, real], op('div', x, y)),
  definition('left', ofNat, op('natSub', m, n)),
  definition('gap', ofNat, op('add', op('natSub', m, n), op('natSub', n, m))),
  definition('nowhere', [real], op('div', x, op('sub', x, x))),
  definition('logSize', [real], op('log', x)),
  definition('groups', ofNat, op('natDiv', m, n)),
];
const call = (constant: string, ...args: readonly Term[]): Term => ({
  kind: 'call',
  constant,
  args,
  sort: (args[0] as Term).sort,
  place: '',
});
const told = (values: Record<string, Sort>, hypotheses: Record<string, Formula>, said: Formula) => {
  const s: Statement = {
    ...statement(values, hypotheses, said),
    calls: definitions.map(({ constant }) => constant),
    definitions: new Map(definitions.map((one) => [one.constant, one])),
  };
  return findConventionsOnly(s, planSampling(s, new Map(), new Map()));
};
const reals = { x: real, y: real };
const naturals = { m: nat, n: nat };

test.each([
  [
    'a divisor that the hypotheses make 0',
    told(reals, { h: compare(y, '=', lit(0)) }, compare(call('share', x, y), '≤', lit(1))),
    'on every sample `argument 1 / argument 2` of share has its value by convention only (x / 0 is 0)',
  ],
  [
    'a divisor that is 0 whatever the arguments',
    told({ x: real }, {}, compare(call('nowhere', x), '≤', lit(1))),
    'on every sample `argument 1 / (argument 1 - argument 1)` of nowhere has its value by convention only (x / 0 is 0)',
  ],
  [
    'a difference of naturals that is always cut off',
    told(naturals, { h: compare(m, '<', n) }, compare(call('left', m, n), '≤', m)),
    'on every sample `argument 1 - argument 2` of left has its value by convention only (a difference of natural numbers is at least 0)',
  ],
  [
    'a logarithm below 0',
    told({ x: real }, { h: compare(x, '<', lit(0)) }, compare(call('logSize', x), '≤', op('neg', x))),
    'on every sample `log(argument 1)` of logSize has its value by convention only (log 0 is 0, and log x is log |x|)',
  ],
  [
    'a whole quotient by 0',
    told(naturals, { h: compare(n, '≤', natural(0)) }, compare(call('groups', m, n), '≤', m)),
    'on every sample `argument 1 / argument 2` of groups has its value by convention only (n / 0 is 0)',
  ],
  [
    'in the statement itself',
    told(naturals, {}, compare(op('natSub', m, op('add', m, op('succ', n))), '≤', natural(3))),
    'on every sample `m - (m + succ(n))` has its value by convention only (a difference of natural numbers is at least 0)',
  ],
])('%s', (_what, found, expected) => {
  expect(found).toEqual([expected]);
});

test.each([
  [
    'a divisor that may be 0',
    told(reals, { h: compare(lit(0), '≤', y) }, compare(call('share', x, y), '≤', x)),
  ],
  ['a literal 0 as argument', told({ x: real }, {}, compare(call('share', x, lit(0)), '≤', lit(1)))],
  [
    'the value at the edge',
    told(reals, { h: compare(y, '=', lit(0)) }, compare(call('share', x, y), '=', lit(0))),
  ],
  [
    'nothing is left',
    told(naturals, { h: compare(m, '<', n) }, compare(call('left', m, n), '=', natural(0))),
  ],
  ['a distance', told(naturals, { h: compare(m, '<', n) }, compare(call('gap', m, n), '≤', n))],
  ['a difference that may be cut off', told(naturals, {}, compare(call('left', m, n), '≤', m))],
])('nothing is said of %s', (_what, found) => {
  expect(found).toEqual([]);
});

test('a run tells it as a remark', () => {
  const s = statement(reals, { h: compare(y, '=', lit(0)) }, compare(op('div', x, y), '≤', lit(1)));
  expect(testTheorem(evaluator()(s), quick()).health.map(({ code }) => code)).toContain('convention-only');
});
