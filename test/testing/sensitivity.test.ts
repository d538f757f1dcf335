// What testing finds at the default budget, whatever the seed: 100 seeds each.
import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import { makeDefaultTestOptions } from '../../src/testing/options.ts';
import type { TestVerdict } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { random } from '../read/language.ts';
import { evaluator, falseProduct, square, squareEquation, squarePositive, trueProduct } from './hand.ts';

beforeAll(loadMpfr);
const seeds = Array.from({ length: 100 }, (_, i) => i + 1);

const verdicts = (
  s: Statement,
  proved: boolean,
  ...counterparts: readonly Counterpart[]
): readonly TestVerdict[] => {
  const evaluate = evaluator(...counterparts);
  const property = evaluate(s);
  return seeds.map(
    (seed) => testTheorem(property, { ...makeDefaultTestOptions('hand', evaluate), seed, proved }).verdict,
  );
};
const found = (all: readonly TestVerdict[]): number => all.filter(({ kind }) => kind === 'disagrees').length;

test('the false product is refuted for 100 of 100 seeds, and its repair for none', {
  timeout: 120_000,
}, () => {
  expect(found(verdicts(falseProduct, false))).toBe(100);
  expect(verdicts(trueProduct, false).map(({ kind }) => kind)).toEqual(seeds.map(() => 'statement-only'));
});

test('a counterpart that is wrong everywhere by 1e-6 and promises 1e-7 is found for every seed', {
  timeout: 120_000,
}, () => {
  expect(
    found(
      verdicts(
        squarePositive,
        true,
        square((v) => v * v * (1 + 1e-6), 1e-7),
      ),
    ),
  ).toBe(100);
});

test('a counterpart that keeps its promise is found for no seed', { timeout: 120_000 }, () => {
  expect(
    found(
      verdicts(
        squarePositive,
        true,
        square((v) => v * v * (1 + 2 ** -50)),
      ),
    ),
  ).toBe(0);
});

// Of a proved equation all digits are asked for on few samples only; its counterpart meets the definition on all of them.
test.each([
  ['an inequality', squarePositive],
  ['an equation', squareEquation],
])(
  'in %s, eight times the promise on a thousandth of the value-uniform law is found for 99 of 100 seeds',
  {
    timeout: 120_000,
  },
  (_, law) => {
    // 0 < x is drawn from (0, 10] in the value-uniform stratum, half of 16384 draws: a set of mass 1e-3 is missed with probability
    // (1 - 1e-3)^8192 = 2.8e-4 a seed, so among 100 seeds two misses have probability below 4e-4
    const start = 10 * random(20_260)() * 0.99;
    const isWrong = (v: number): boolean => v >= start && v < start + 0.01;
    const counterpart = square((v) => v * v * (isWrong(v) ? 1 + 8 * 2 ** -48 : 1));
    expect(found(verdicts(law, true, counterpart))).toBeGreaterThanOrEqual(99);
  },
);

test('of a proved equation the whole budget is sampled, of one without proof a part with all digits', () => {
  const evaluate = evaluator(square((v) => v * v));
  const run = (proved: boolean) =>
    testTheorem(evaluate(squareEquation), { ...makeDefaultTestOptions('hand', evaluate), proved });
  const codes = ({ health }: ReturnType<typeof run>): readonly string[] => health.map(({ code }) => code);
  const [proved, open] = [run(true), run(false)];
  expect([proved.verdict.kind, proved.accepted, codes(proved)]).toEqual(['agrees', 16384, ['fewer-digits']]);
  expect([open.verdict.kind, open.accepted, codes(open)]).toEqual(['agrees', 1024, ['fewer-samples']]);
});
