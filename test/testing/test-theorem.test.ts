import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import { countSignificantBits } from '../../src/testing/conclude/simplicity.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { joinTallies } from '../../src/testing/run/tally.ts';
import { prepare, resultOf, testRange, testTheorem } from '../../src/testing/test-theorem.ts';
import {
  compare,
  evaluator,
  falseProduct,
  lit,
  quick,
  real,
  square,
  squareMonotone,
  squarePositive,
  statement,
  trueProduct,
  variable,
} from './hand.ts';

beforeAll(loadMpfr);

const run = (
  s: Statement,
  options: Partial<ReturnType<typeof quick>> = {},
  ...t: readonly Counterpart[]
): TestResult => testTheorem(evaluator(...t)(s), { ...quick(...t), ...options });
const exactSquare = square((x) => x * x);

test('a false statement is refuted with every seed at the default budget, by simple values', () => {
  for (let seed = 1; seed <= 100; seed++) {
    // a counterexample among the first 512 addresses is one among all 16384
    const { verdict } = run(falseProduct, { seed, proved: false });
    expect(verdict.kind, `seed ${seed}`).toBe('disagrees');
    if (verdict.kind !== 'disagrees') continue;
    expect(verdict.fault).toBe('hypothesis');
    const [x, y] = verdict.counterexample.shrunk.map((v) => (v as { value: number }).value) as [
      number,
      number,
    ];
    expect(x > 1 && y > 1 && x + y < 5 && x * y >= 6, `${x}, ${y}`).toBe(true);
    // 53 bits each were drawn
    expect(countSignificantBits(x) + countSignificantBits(y), `${x}, ${y}`).toBeLessThanOrEqual(10);
  }
});

test('a statement that fails with definitions although it is proved is a fault of the translation', () => {
  expect(run({ ...falseProduct, rows: ['HMul.hMul'] }).verdict).toMatchObject({
    kind: 'disagrees',
    fault: 'translation',
    suspects: ['HMul.hMul'],
  });
});

test('its repair holds, but without a counterpart it is a statement only', () => {
  const result = run(trueProduct);
  expect(result.verdict.kind).toBe('statement-only');
  expect(result.accepted).toBe(512);
  expect(result.strata.find((s) => s.name === 'value-uniform')?.accepted).toBe(256);
  expect(result.bound?.violation).toBeCloseTo(3 / 256, 3);
  // 1 − 0.01^(1/256)
  expect(result.bound?.detectable).toBeCloseTo(0.0178, 3);
});

test('contradictory hypotheses are never green', () => {
  const [x, y] = [variable(0), variable(1)];
  const between = statement(
    { x: real },
    { ha: compare(lit(1), '<', x), hb: compare(x, '<', lit(1)) },
    compare(x, '=', x),
  );
  expect(run(between).verdict).toMatchObject({ kind: 'inconclusive', reason: 'vacuous' });
  const circle = statement(
    { x: real, y: real },
    { h: compare(x, '<', y), g: compare(y, '<', x) },
    compare(x, '=', x),
  );
  expect(run(circle).verdict).toMatchObject({ kind: 'inconclusive', reason: 'vacuous' });
});

test('a sound counterpart agrees', () => {
  const result = run(squareMonotone, {}, exactSquare);
  expect(result.verdict).toMatchObject({ kind: 'agrees', part: 'whole' });
  expect(result.calls[0]?.count).toBeGreaterThan(512);
});

test('a narrowed claim agrees on part of its domain only', () => {
  const result = run(squarePositive, { sample: new Map([['x', { max: 3 }]]) }, exactSquare);
  expect(result.verdict).toMatchObject({ kind: 'agrees', part: 'part' });
  expect(result.histograms[0]?.edges.at(-1)).toBe(3);
});

test('a counterpart that breaks the statement is the implementation’s fault, shrunk to simple values', () => {
  const { verdict } = run(
    squareMonotone,
    {},
    square((x) => -x * x),
  );
  expect(verdict).toMatchObject({ kind: 'disagrees', fault: 'implementation' });
  if (verdict.kind !== 'disagrees') return;
  expect(verdict.counterexample.shown).toEqual([
    { name: 'x', value: '1' },
    { name: 'y', value: '2' },
  ]);
  expect(verdict.counterexample.differs[0]).toMatchObject({ constant: 'square', counterpart: '-1' });
});

test('another function with the same property differs from the definition', () => {
  const { verdict } = run(
    squareMonotone,
    {},
    square((x) => 2 * x * x),
  );
  expect(verdict).toMatchObject({ kind: 'disagrees', fault: 'definition' });
});

test('a counterpart wrong on a thousandth of the value-uniform law is found for 99 of 100 seeds', () => {
  // A relative error of 8 · 2^-48 on an interval of length 1/100 of the window (0, 10), placed by a rule of its own. The 8192
  // value-uniform draws of the default budget all miss it with probability 0.999^8192 = 2.8e-4, so two misses among 100 seeds have
  // probability 4e-4. Addresses are tested in steps, to stop at the first find.
  let found = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const start = 9.99 * ((seed * 0.6180339887498949) % 1);
    const wrong = square((x) => (x >= start && x <= start + 0.01 ? x * x * (1 + 2 ** -45) : x * x));
    const options = { ...quick(wrong), seed, budget: makeDefaultTestOptions('', evaluator()).budget };
    const testable = prepare(evaluator(wrong)(squarePositive), options);
    let from = 0;
    let index: number | undefined;
    while (index === undefined && from < options.budget) {
      index = testRange(testable, options, from, from + 1024).first.definition;
      from += 1024;
    }
    if (index !== undefined) found += 1;
  }
  expect(found).toBeGreaterThanOrEqual(99);
}, 120_000);

test('a counterpart wrong everywhere by 1e-6 that promises 1e-7 is found for every seed', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const wrong = square((x) => x * x * (1 + 1e-6), 1e-7);
    expect(run(squarePositive, { seed, budget: 64 }, wrong).verdict).toMatchObject({ fault: 'definition' });
  }
});

test('no split of the addresses changes the result', () => {
  const options = { ...quick(exactSquare), budget: 300 };
  const testable = prepare(evaluator(exactSquare)(squareMonotone), options);
  const whole = testRange(testable, options, 0, 300);
  for (const cuts of [
    [0, 150, 300],
    [0, 10, 64, 70, 299, 300],
  ]) {
    const parts = cuts.slice(1).map((to, i) => testRange(testable, options, cuts[i] as number, to));
    const joined = parts.reduce(joinTallies);
    expect(JSON.stringify(resultOf(testable, options, joined))).toBe(
      JSON.stringify(resultOf(testable, options, whole)),
    );
  }
});
