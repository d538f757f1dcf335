import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makePrecise } from '../../src/batch/precise.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Comparison, Formula, Statement, Term } from '../../src/language/ast.ts';
import { outcomes } from '../../src/language/property.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { call, compare, lit, nat, natural, op, real, statement, variable } from '../testing/hand.ts';

beforeAll(loadMpfr);

const [x, y, z] = [variable(0), variable(1), variable(2)];
const reals = { x: real, y: real, z: real };

/** What exact rational arithmetic says of a row, and what pairs of doubles say; conventions used by the former. */
const onBoth = (
  s: Statement,
  row: readonly number[],
): { readonly exact: number; readonly precise: number | undefined; readonly junk: number } => {
  const sample = row.map((value) => ({ kind: 'number', value }) as const);
  const { hypotheses, conclusion, junk } = makeProperty(s, []).reference(sample);
  const exact =
    conclusion === undefined
      ? outcomes.hypothesis + hypotheses.length - 1
      : conclusion === 'true'
        ? outcomes.true
        : outcomes.false;
  return { exact, precise: makePrecise(s)?.(Float64Array.from(row), 0), junk };
};

/** Doubles of all sizes, near one another, near round numbers and near the limits of exact products. */
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -4, max: 4, noNaN: true }),
  fc
    .tuple(fc.constantFrom(0, 1, 1 / 3, 2.5, -1, 2 ** 60), fc.integer({ min: -60, max: 0 }), fc.boolean())
    .map(([at, k, isBelow]) => at + (isBelow ? -1 : 1) * 2 ** k),
  fc.integer({ min: -1074, max: 1023 }).map((k) => 2 ** k),
  fc.integer({ min: -3, max: 3 }),
);

const term: fc.Arbitrary<Term> = fc.letrec<{ readonly term: Term; readonly formula: Formula }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(x, y, z, lit(1), lit(1, 3), lit(-7, 4), lit(22, 7)),
    fc
      .tuple(fc.constantFrom('add', 'sub', 'mul', 'max', 'min', 'div'), tie('term'), tie('term'))
      .map(([operation, a, b]) => op(operation, a, b)),
    fc.tuple(fc.constantFrom('neg', 'abs'), tie('term')).map(([operation, a]) => op(operation, a)),
    fc.tuple(tie('term'), fc.integer({ min: 0, max: 5 })).map(([a, n]) => op('pow', a, natural(n))),
    tie('term').map((a) => call('square', a)),
    fc
      .tuple(tie('formula'), tie('term'), tie('term'))
      .map(([condition, a, b]): Term => ({ kind: 'if', condition, then: a, else: b, sort: real })),
  ),
  formula: fc
    .tuple(tie('term'), fc.constantFrom<Comparison>('<', '≤', '=', '≠'), tie('term'))
    .map(([a, comparison, b]) => compare(a, comparison, b)),
})).term;

test('what pairs of doubles decide is what exact arithmetic decides', () => {
  let [decided, open] = [0, 0];
  fc.assert(
    fc.property(
      fc.tuple(term, term, term, term),
      fc.constantFrom<Comparison>('<', '≤', '=', '≠'),
      fc.tuple(number, number, number),
      ([a, b, c, d], comparison, row) => {
        const s = statement(reals, { h: compare(a, '≤', b) }, compare(c, comparison, d));
        const { exact, precise, junk } = onBoth(s, row);
        expect(precise).toBeDefined();
        if (precise === outcomes.undecided) {
          open += 1;
          return;
        }
        decided += 1;
        expect({ precise, junk }).toEqual({ precise: exact, junk: 0 });
      },
    ),
    { numRuns: 1200 },
  );
  // what is left open are sizes near the limits of doubles, divisions by 0 and long cancellations
  expect(decided / (decided + open)).toBeGreaterThan(0.4);
});

test('a sum of two doubles and a product of two are exact', () => {
  const sum = statement(reals, {}, compare(op('sub', op('add', x, y), z), '=', lit(0)));
  const product = statement(reals, {}, compare(op('mul', x, y), '<', z));
  for (const [s, row] of [
    [sum, [1, 2 ** -60, 1]],
    [sum, [0.1, 0.2, 0.1 + 0.2]],
    [sum, [0.5, 0.25, 0.75]],
    [product, [1 + 2 ** -52, 1 - 2 ** -53, 1 + 2 ** -53]],
    [product, [1 + 2 ** -52, 1 - 2 ** -52, 1]],
    [product, [0.1, 3, 0.30000000000000004]],
  ] as const) {
    const { exact, precise } = onBoth(s, row);
    expect(precise).toBe(exact);
  }
});

test('rows on which a convention is used stay open, and so does what a pair cannot hold', () => {
  const quotient = statement(reals, {}, compare(op('div', x, y), '≤', lit(5)));
  const cut = statement(
    { n: nat, m: nat },
    {},
    compare(op('sub', variable(0, nat), natural(2)), '≤', variable(1, nat)),
  );
  const square = statement(reals, {}, compare(lit(0), '<', op('mul', x, x)));
  expect(makePrecise(quotient)?.(Float64Array.of(1, 0, 0), 0)).toBe(outcomes.undecided);
  expect(makePrecise(quotient)?.(Float64Array.of(1, 3, 0), 0)).toBe(outcomes.true);
  expect(makePrecise(cut)?.(Float64Array.of(3, 1), 0)).toBe(outcomes.true);
  expect(makePrecise(square)?.(Float64Array.of(2 ** -600, 0, 0), 0)).toBe(outcomes.undecided);
  expect(makePrecise(statement(reals, {}, compare(op('exp', x), '<', y)))).toBeUndefined();
});
