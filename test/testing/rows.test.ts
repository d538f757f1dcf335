import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Counterpart, Property } from '../../src/language/property.ts';
import { prepare, testRange } from '../../src/testing/test-theorem.ts';
import {
  call,
  compare,
  lit,
  op,
  quick,
  real,
  square,
  squareMonotone,
  statement,
  trueProduct,
  variable,
} from './hand.ts';

beforeAll(loadMpfr);

const [x, y] = [variable(0), variable(1)];
const ordered = { hx: compare(lit(0), '<', x), h: compare(x, '≤', y) };

/** Statements with many samples at boundaries, where one double decides nothing. */
const statements = {
  'a polynomial': [trueProduct, []],
  'over a counterpart': [squareMonotone, [square((v) => v * v)]],
  'over wrong code': [squareMonotone, [square((v) => (v > 2 ? v : v * v))]],
  'with equal values': [
    statement({ x: real, y: real }, ordered, compare(call('square', x), '≤', call('square', y))),
    [square((v) => v * v)],
  ],
  'with a call twice': [
    statement(
      { x: real, y: real },
      ordered,
      compare(op('mul', x, call('square', y)), '≤', op('mul', y, call('square', y))),
    ),
    [square((v) => v * v)],
  ],
} as const;

/** Without what only single rows are given to. */
const withoutPairs = (property: Property): Property => ({
  ...property,
  batch: (lengths) => {
    const batches = property.batch(lengths);
    return batches && { ...batches, precise: undefined };
  },
});

test.each(Object.entries(statements))(
  '%s: rows in pairs of doubles count as samples in full precision do',
  (_, [said, code]) => {
    const options = { ...quick(...(code as readonly Counterpart[])), budget: 4096 };
    const testable = prepare(options.evaluate(said), options);
    const slowly = { ...testable, property: withoutPairs(testable.property) };
    const sorted = ({ uniformHashes, otherHashes, ...rest }: ReturnType<typeof testRange>): unknown => ({
      ...rest,
      uniformHashes: uniformHashes.slice().sort(),
      otherHashes: otherHashes.slice().sort(),
    });
    expect(testable.property.batch([])?.precise).toBeDefined();
    const found = testRange(testable, options, 0, options.budget);
    expect(found.slow).toBeGreaterThan(0);
    expect(sorted(found)).toEqual(sorted(testRange(slowly, options, 0, options.budget)));
  },
);
