import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { SampleOutcome } from '../../src/statement/property.ts';
import { counterpart, numbers, property, random } from './language.ts';

beforeAll(loadMpfr);

const codes = { false: 0, true: 1, undecided: 2 } as const;
/** What the fast path says of an outcome: the conclusion, or which hypothesis is false. */
const codeOf = ({ conclusion, hypotheses }: SampleOutcome): number | 'undecided' => {
  if (conclusion !== undefined) return codes[conclusion];
  return hypotheses.at(-1) === 'undecided' ? 'undecided' : 2 + hypotheses.length;
};
const next = random(11);
const edges = [0, 1, -1, 2, 0.5, 1e-300, 1e300, 2 ** -1074, Number.MAX_VALUE, 3, 700, -700, 1 + 2 ** -52];

/** Ordinary numbers, powers of ten of either sign, and edges. */
function draw(): number {
  const kind = next();
  if (kind < 0.6) return next() * 6 - 1;
  if (kind < 0.8) return (next() < 0.5 ? -1 : 1) * 10 ** (next() * 40 - 20);
  return edges[Math.floor(next() * edges.length)]!;
}

const fast = [
  'alphaPositive',
  'alphaMonotone',
  'alphaShifted',
  'falseProduct',
  'repairedProduct',
  'associative',
  'sumOfSquares',
  'logOfProduct',
  'expOfSum',
  'powerOfSum',
  'rootSquared',
  'belowExp',
  'strictlyBelowExp',
  'notEqual',
  'logNowhere',
  'abbreviated',
  'structured',
  'realFunctions',
] as const;

describe('the fast path against the reference', () => {
  test.each(fast)('%s: whatever it decides, the reference decides alike', (name) => {
    const { batch, reference, statement } = property(name);
    const width = statement.binders.filter((binder) => binder.kind === 'value').length;
    const count = 1500;
    const columns = Float64Array.from({ length: count * width }, draw);
    const out = new Uint8Array(count);
    batch!.reference(columns, count, out);
    let decided = 0;
    for (let index = 0; index < count; index++) {
      if (out[index] === 2) continue;
      decided += 1;
      const outcome = reference(numbers(...columns.subarray(index * width, (index + 1) * width)));
      expect([index, codeOf(outcome)]).toEqual([index, out[index]]);
    }
    const mostlyEqualities = [
      'associative',
      'sumOfSquares',
      'logOfProduct',
      'expOfSum',
      'rootSquared',
      'powerOfSum',
      'notEqual',
    ];
    if (!mostlyEqualities.includes(name)) expect(decided).toBeGreaterThan(count / 3);
  });
  test.each(['sequences', 'recursions', 'integers', 'ranges'])('%s has no fast path', (name) => {
    expect(property(name).batch).toBeUndefined();
  });
});

describe('the fast path with counterparts', () => {
  const alpha = (s: number, beta: number): number => (2 * s) / (2 * s + 1 / beta);
  test('decides as the slow path does', () => {
    for (const call of [alpha, (s: number, b: number): number => alpha(s, b) - 0.5]) {
      const { batch, counterpart: slow } = property('alphaPositive', counterpart('alpha', call));
      const columns = Float64Array.from({ length: 2000 }, draw);
      const out = new Uint8Array(1000);
      batch!.counterpart(columns, 1000, out);
      for (let index = 0; index < 1000; index++) {
        if (out[index] === 2) continue;
        const outcome = slow(numbers(columns[2 * index]!, columns[2 * index + 1]!));
        expect(codeOf(outcome)).toBe(out[index]);
      }
      expect(out.filter((code) => code === 2).length).toBeLessThan(300);
    }
  });
  test('leaves a counterpart that throws or gives no number to the slow path', () => {
    const calls = [
      () => Number.NaN,
      (): number => {
        throw new Error('no');
      },
      () => 'text',
      () => Number.POSITIVE_INFINITY,
    ];
    for (const call of calls) {
      const out = new Uint8Array(1);
      property('alphaPositive', counterpart('alpha', call)).batch!.counterpart(Float64Array.of(1, 2), 1, out);
      expect(out[0]).toBe(2);
    }
  });
  test('leaves calls at arguments that need not be doubles to the slow path', () => {
    const out = new Uint8Array(2);
    const { batch } = property('alphaShifted', counterpart('alpha', alpha));
    batch!.counterpart(Float64Array.of(1, 2, -1, 2), 2, out);
    expect([...out]).toEqual([2, 3]);
  });
});
