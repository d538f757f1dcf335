import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Formula, Statement } from '../../../src/language/ast.ts';
import { testTheorem } from '../../../src/testing/test-theorem.ts';
import {
  call,
  compare,
  evaluator,
  lit,
  nat,
  natural,
  op,
  quick,
  real,
  statement,
  variable,
} from '../hand.ts';

beforeAll(loadMpfr);

const [x, y] = [variable(0), variable(1)];
const one = (conclusion: Formula): Statement =>
  statement({ x: real }, { h: compare(lit(1), '<', x), h2: compare(x, '<', lit(2)) }, conclusion);
const slackOf = (s: Statement) => {
  const { slack = [], health } = testTheorem(evaluator()(s), quick());
  return { slack, codes: health.map(({ code }) => code) };
};

test('the ratio of a bound with a known ratio, and where it is smallest', () => {
  const { slack, codes } = slackOf(one(compare(x, '≤', op('mul', lit(3), x))));
  expect(slack).toMatchObject([{ inequality: 'x ≤ 3 * x', measure: 'ratio', smallest: 3, median: 3 }]);
  expect(codes).not.toContain('loose-bound');
});

test('where a ratio is smallest, the sides have that ratio', () => {
  const { slack } = slackOf(one(compare(x, '≤', op('mul', x, op('mul', x, x)))));
  const [found] = slack;
  // x³ / x = x², smallest at the smallest sample
  expect(found?.smallest).toBeCloseTo(Number(found?.at.values[0]?.value) ** 2, 2);
  expect(found?.median).toBeGreaterThan(found?.smallest ?? Number.NaN);
  expect(found?.at.address).toMatch(/^hand@1:\d+$/);
});

test('a bound that is never within a factor of ten is told, one that is on a single sample is not', () => {
  const far = slackOf(one(compare(x, '≤', op('mul', lit(11), x))));
  expect([far.codes.includes('loose-bound'), far.slack[0]?.isLoose, far.slack[0]?.samples]).toEqual([
    true,
    true,
    // the search goes on to the end of the budget
    512,
  ]);
  const near = slackOf(one(compare(x, '≤', op('mul', lit(10), x))));
  expect([near.codes.includes('loose-bound'), near.slack[0]?.isLoose]).toEqual([false, undefined]);
});

test('beside zero the distance is measured, and across zero a ratio is infinite', () => {
  expect(slackOf(one(compare(lit(0), '<', x))).slack[0]).toMatchObject({ measure: 'distance' });
  const across = slackOf(one(compare(op('neg', x), '<', x)));
  expect(across.slack[0]).toMatchObject({ measure: 'ratio', smallest: Number.POSITIVE_INFINITY });
});

test('each inequality is measured, also behind a premise; equations and quantifiers are not', () => {
  const premise = compare(x, '<', y);
  const both: Formula = {
    kind: 'and',
    left: compare(x, '≤', op('mul', lit(2), x)),
    right: { kind: 'implies', left: premise, right: compare(x, '<', op('add', x, y)) },
  };
  const s = statement(
    { x: real, y: real },
    { hx: compare(lit(1), '<', x), hy: compare(lit(1), '<', y) },
    { kind: 'and', left: both, right: compare(x, '=', x) },
  );
  const { slack } = slackOf(s);
  expect(slack.map(({ inequality }) => inequality)).toEqual(['x ≤ 2 * x', 'x < x + y']);
  const [whole, conditional] = slack.map(({ samples }) => samples);
  expect(conditional).toBeLessThan(whole ?? 0);
  // under the premise y is larger, so the ratio 1 + y/x is above two, before it is rounded
  expect(slack[1]?.smallest).toBeGreaterThanOrEqual(2);
});

test("Lean's definitions are measured, not the code, and naturals like reals", () => {
  const squares = one(compare(x, '≤', call('square', x)));
  const [found] = slackOf(squares).slack;
  expect(found?.smallest).toBeCloseTo(Number(found?.at.values[0]?.value), 2);
  const n = variable(0, nat);
  const naturals = statement({ n: nat }, {}, compare(n, '<', op('add', n, natural(1))));
  expect(slackOf(naturals).slack[0]).toMatchObject({ measure: 'ratio', samples: 128 });
});
