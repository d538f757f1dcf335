import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { outcomes, type SampleOutcome } from '../../src/language/property.ts';
import { counterpart, numbers, property, random } from '../read/language.ts';

beforeAll(loadMpfr);

const codes = { false: 0, true: 1, undecided: 2 } as const;
/** What the fast path says of an outcome: the conclusion, or which hypothesis is false. */
const codeOf = ({ conclusion, hypotheses }: SampleOutcome): number | 'undecided' => {
  if (conclusion !== undefined) return codes[conclusion];
  return hypotheses.at(-1) === 'undecided' ? 'undecided' : 2 + hypotheses.length;
};
const noCalls = new Uint32Array(0);
const calls = new Uint32Array(1000);
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
    batch([])!.reference(columns, count, out, noCalls);
    let decided = 0;
    for (let index = 0; index < count; index++) {
      // `nearly` decides nothing: √x and x^y are close where x is, and need not be equal
      if (out[index] === outcomes.undecided || out[index] === outcomes.nearly) continue;
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
  test.each(['recursions', 'lists', 'matrices', 'quotients', 'rootIsSqrt'])('%s has no fast path', (name) => {
    expect(property(name).batch([6, 6, 6, 6])).toBeUndefined();
  });
});

describe('the fast path with counterparts', () => {
  const alpha = (s: number, beta: number): number => (2 * s) / (2 * s + 1 / beta);
  test('decides as the slow path does', () => {
    for (const call of [alpha, (s: number, b: number): number => alpha(s, b) - 0.5]) {
      const { batch, counterpart: slow, agreement } = property('alphaPositive', counterpart('alpha', call));
      const columns = Float64Array.from({ length: 2000 }, draw);
      const out = new Uint8Array(1000);
      batch([])!.counterpart(columns, 1000, out, calls);
      for (let index = 0; index < 1000; index++) {
        if (out[index] === outcomes.undecided) continue;
        const sample = numbers(columns[2 * index]!, columns[2 * index + 1]!);
        const { trueDisagreeing, nearlyDisagreeing } = outcomes;
        const isOpen = out[index] === trueDisagreeing || out[index] === nearlyDisagreeing;
        const isAgreed = [outcomes.true, outcomes.nearly, outcomes.undecidedAgreeing].includes(
          out[index] as 1,
        );
        if (isAgreed) expect(agreement(sample).every(({ agrees }) => agrees === 'true')).toBe(true);
        const said = codeOf(slow(sample));
        // `false` asks for another look, with the room that the promise gives
        if (out[index] === outcomes.false) expect([outcomes.false, outcomes.undecided]).toContain(said);
        else if (out[index] === outcomes.undecidedAgreeing)
          expect([outcomes.true, outcomes.undecided]).toContain(said);
        else expect(said).toBe(isOpen || out[index] === outcomes.nearly ? 1 : out[index]);
      }
      expect(out.filter((code) => code === 2).length).toBeLessThan(300);
    }
  });
  test('leaves a counterpart that throws or gives no number to the slow path', () => {
    const broken = [
      () => Number.NaN,
      (): number => {
        throw new Error('no');
      },
      () => 'text',
      () => Number.POSITIVE_INFINITY,
    ];
    for (const call of broken) {
      const out = new Uint8Array(1);
      const { batch } = property('alphaPositive', counterpart('alpha', call));
      batch([])!.counterpart(Float64Array.of(1, 2), 1, out, calls);
      expect(out[0]).toBe(2);
    }
  });
  test('carries a counterpart over to arguments that are no doubles', () => {
    const out = new Uint8Array(2);
    const { batch } = property('alphaShifted', counterpart('alpha', alpha));
    batch([])!.counterpart(Float64Array.of(1, 2, -1, 2), 2, out, calls);
    // alpha 1 2 = 4/5 is above alpha 2 (2/3) = 8/11
    expect([...out]).toEqual([outcomes.false, outcomes.hypothesis]);
    expect([...calls.subarray(0, 1)]).toEqual([2]);
  });
});
