import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Formula, Sort, Term } from '../../../src/language/ast.ts';
import { makeGenerator } from '../../../src/sampling/address/generator.ts';
import { planSampling } from '../../../src/sampling/address/plan.ts';
import { makeStreamKey } from '../../../src/sampling/address/random.ts';
import { prepare, testRange } from '../../../src/testing/test-theorem.ts';
import {
  compare,
  evaluator,
  lit,
  natural,
  op,
  quick,
  real,
  statement,
  variable,
} from '../../testing/hand.ts';

beforeAll(loadMpfr);
const [x, y] = [variable(0), variable(1)];
const holds = compare(lit(0), '≤', lit(0));
const evaluate = evaluator();
const positive = { hx: compare(lit(0), '<', x), hy: compare(lit(0), '<', y) };

/** y is drawn after x, and has to be solved for. */
const solved: readonly (readonly [string, Term])[] = [
  ['sum', op('add', x, y)],
  ['difference', op('sub', x, y)],
  ['difference from', op('sub', y, x)],
  ['negation', op('neg', op('mul', x, y))],
  ['product', op('mul', x, y)],
  ['quotient', op('div', x, y)],
  ['quotient by', op('div', y, x)],
  ['reciprocal', op('mul', x, op('inv', y))],
  ['square', op('mul', x, op('pow', y, natural(2)))],
  ['cube', op('mul', x, op('pow', y, natural(3)))],
  ['absolute value', op('sub', op('abs', y), x)],
  ['larger', op('max', x, y)],
  ['smaller', op('min', x, y)],
  ['exponential', op('mul', x, op('exp', y))],
  ['logarithm', op('sub', op('log', y), x)],
  ['root', op('mul', x, op('sqrt', y))],
  ['power', op('rpow', y, lit(3, 2))],
];
const bounds: readonly (readonly [string, (t: Term) => Formula])[] = [
  ['below', (t) => compare(t, '<', lit(3))],
  ['above', (t) => compare(lit(-2), '≤', t)],
];

test.each(
  solved.flatMap(([name, term]) => bounds.map(([side, bound]) => [`${name} ${side}`, bound(term)] as const)),
)('%s: narrowing is on the safe side and nearly exact', (_, hypothesis) => {
  const s = statement({ x: real, y: real }, { ...positive, h: hypothesis }, holds);
  const options = { ...quick(), budget: 512 };
  const testable = prepare(evaluate(s), options);
  expect(testable.plan.columns).toBeDefined();
  const { accepted, proposed } = testRange(testable, options, 0, 512);
  expect(accepted).toBe(512);
  expect(accepted / proposed).toBeGreaterThan(0.6);
});

test('columns and boxes draw the same values, up to the rounding of bounds', () => {
  const hypotheses = { ...positive, h: compare(op('add', x, y), '<', lit(5)), o: compare(x, '≤', y) };
  const plan = planSampling(statement({ x: real, y: real }, hypotheses, holds), new Map(), new Map());
  const key = makeStreamKey('hand', 7);
  const [columns, boxes] = [makeGenerator(plan, key), makeGenerator({ ...plan, columns: undefined }, key)];
  for (let index = 0; index < 2000; index++) {
    const broken = [columns.propose(index, 0), boxes.propose(index, 0)];
    if (broken[0] !== -1 || broken[1] !== -1) continue;
    for (const [i, value] of columns.sample().entries()) {
      const other = boxes.sample()[i];
      if (value.kind !== 'number' || other?.kind !== 'number') throw new Error('no number');
      // bounds are one operation on doubles below 5, so they differ by at most one unit in the last place of 8
      expect(Math.abs(value.value - other.value)).toBeLessThanOrEqual(2 ** -49);
    }
  }
});

test('quantified hypotheses, and values that are no numbers, take the general way', () => {
  const split: Formula = { kind: 'or', left: compare(x, '<', y), right: compare(y, '<', x) };
  expect(
    planSampling(statement({ x: real, y: real }, { split }, holds), new Map(), new Map()).columns,
  ).toBeUndefined();
});

const integer: Sort = { kind: 'number', of: 'int', type: 'Int' };
const minusOne: Term = { kind: 'literal', value: { num: -1n, den: 1n }, sort: integer };
/** Hypotheses that hold at x = 0 by a convention of Lean's only, where the conclusion x ≠ 0 fails. */
const conventions: readonly (readonly [string, Formula])[] = [
  ['inverse', compare(op('inv', x), '<', y)],
  ['integer power', compare(op('zpow', x, minusOne), '<', y)],
  ['real power', compare(op('rpow', x, lit(-1)), '<', y)],
  ['logarithm', compare(y, '<', op('log', x))],
  ['divisor', compare(op('div', y, x), '≤', lit(0))],
];

test.each(conventions)('%s: 0 is drawn where only a convention gives it a value', (_, h) => {
  const s = statement({ x: real, y: real }, { h }, compare(x, '≠', lit(0)));
  const plan = planSampling(s, new Map(), new Map());
  expect(plan.columns).toBeDefined();
  const { reference } = evaluate(s);
  const drawn = makeGenerator(plan, makeStreamKey('hand', 7));
  let met = 0;
  for (let index = 0; index < 2048; index++) {
    if (drawn.propose(index, 0) === -1 && reference(drawn.sample()).conclusion === 'false') met += 1;
  }
  expect(met).toBeGreaterThan(0);
});
