import { beforeAll, describe, expect, test } from 'vitest';
import { exact } from '../../src/domains/exact.ts';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import { compileTier } from '../../src/evaluate/tier.ts';
import type { SampleValue } from '../../src/language/property.ts';
import { counterpart, number, numbers, property, random, sequence, statement } from '../read/language.ts';

beforeAll(loadMpfr);

/** A definition of natural numbers by the reference, at given arguments. */
function evaluated(name: string, args: readonly bigint[]): unknown {
  const made = statement('recursions');
  const t = compileTier(exact, 0, made, { handle: undefined, release: () => {} });
  t.begin();
  const sort = { kind: 'number', of: 'nat', type: 'Nat' } as const;
  return t.define({ kind: 'call', constant: `Language.${name}`, args: [], sort, place: '' }, args);
}

const alpha = (s: number, beta: number): number => (2 * s) / (2 * s + 1 / beta);

describe('with Lean definitions', () => {
  test('a true rational statement holds exactly', () => {
    expect(property('alphaPositive').reference(numbers(0.3, 1.7))).toMatchObject({
      hypotheses: ['true', 'true'],
      conclusion: 'true',
      grade: { kind: 'exact' },
    });
  });
  test('evaluation stops at the first hypothesis that is not true', () => {
    const outcome = property('alphaMonotone').reference(numbers(1, -2, 3));
    expect(outcome.hypotheses).toEqual(['true', 'false']);
    expect(outcome.conclusion).toBeUndefined();
  });
  test('an index is below its bound: nothing is an element of `Fin 0`', () => {
    const v = { kind: 'sequence', prefix: [], tail: { kind: 'constant', value: 1 } } as const;
    const outcome = (n: number, i: number, j: number) =>
      property('finite').reference([number(n), v, number(i), number(j)]).hypotheses;
    expect(outcome(0, 0, 0)).toEqual(['false']);
    expect(outcome(2, 1, 2)).toEqual(['true', 'false']);
    expect(outcome(2, 1, 1)).toEqual(['true', 'true', 'true']);
  });
  test('a false statement is refuted and its repair is not', () => {
    expect(property('falseProduct').reference(numbers(2.5, 2.4375)).conclusion).toBe('false');
    expect(property('repairedProduct').reference(numbers(2.5, 2.4375)).conclusion).toBe('true');
  });
  test.each([
    ['associative', [0.1, 0.2, 0.3], { kind: 'exact' }],
    ['sumOfSquares', [0.1, -3.7], { kind: 'exact' }],
    ['logOfProduct', [1.3, 0.5], { kind: 'to', bits: 100 }],
    ['expOfSum', [1.3, -0.5], { kind: 'to', bits: 100 }],
    ['powerOfSum', [1.3, -0.5, 2.25], { kind: 'to', bits: 100 }],
    ['rootSquared', [2], { kind: 'to', bits: 100 }],
    ['belowExp', [0.5], { kind: 'rigorous' }],
    ['belowExp', [0], { kind: 'rigorous' }],
  ] as const)('%s holds at %j', (name, values, grade) => {
    expect(property(name).reference(numbers(...values))).toMatchObject({ conclusion: 'true', grade });
  });
  test('the negation of an equality that holds to 100 bits is undecided, never refuted or shown', () => {
    expect(property('notEqual').reference(numbers(1.3, 0.5)).conclusion).toBe('undecided');
  });
  test('a strict inequality attained with equality is refuted', () => {
    expect(property('strictlyBelowExp').reference(numbers(0)).conclusion).toBe('false');
  });
  test('a declared operation has no value outside its set', () => {
    expect(property('logNowhere').reference(numbers(-1)).conclusion).toBe('undecided');
    expect(property('logNowhere').reference(numbers(0)).conclusion).toBe('undecided');
    expect(property('logNowhere').reference(numbers(2)).conclusion).toBe('false');
  });
});

describe('sequences and definitions by recursion', () => {
  const affine = (start: number, step: number): SampleValue => ({
    kind: 'sequence',
    prefix: [9, 5],
    tail: { kind: 'affine', start, step },
  });
  const halving = (start: number): SampleValue => ({
    kind: 'sequence',
    prefix: [9, 5],
    tail: { kind: 'halving', start },
  });
  const antitone = (f: SampleValue): unknown =>
    property('sequences').reference([f, sequence([1, 2]), number(3)]).hypotheses;
  test('a hypothesis about all indices is decided by prefix and tail', () => {
    expect(antitone(sequence([3, 2, 1]))).toEqual(['true', 'true']);
    expect(antitone(sequence([3, 2, 1], -1))).toEqual(['false']);
    expect(antitone(sequence([3, 2, 1], 2))).toEqual(['true', 'false']);
    expect(antitone(affine(4, 1))).toEqual(['true', 'false']);
    expect(antitone(affine(4, -1))).toEqual(['false']);
    expect(antitone(halving(4))).toEqual(['true', 'true']);
    expect(antitone(halving(8))).toEqual(['true', 'false']);
    expect(antitone(halving(-1))).toEqual(['false']);
  });
  test('monotonicity between any two indices is that between neighbours', () => {
    const run = (f: SampleValue): unknown =>
      property('antitoneEverywhere').reference([f, number(1), number(7)]);
    expect(run(halving(4))).toMatchObject({ hypotheses: ['true', 'true'], conclusion: 'true' });
    expect(run(affine(4, -1))).toMatchObject({ hypotheses: ['true', 'true'], conclusion: 'true' });
    expect(run(affine(4, 1))).toMatchObject({ hypotheses: ['false'] });
  });
  test('a symmetric matrix is one at every pair of indices', () => {
    const run = (rows: readonly (readonly number[])[]): unknown =>
      property('matrices').reference([{ kind: 'matrix', rows, outside: 0 }]).hypotheses;
    expect(
      run([
        [1, 2, 0],
        [2, 5, 0],
        [0, 0, 0],
      ]),
    ).toEqual(['true']);
    expect(
      run([
        [1, 2, 0],
        [3, 5, 0],
        [0, 0, 0],
      ]),
    ).toEqual(['false']);
  });
  test('definitions follow their equations', () => {
    const list: SampleValue = { kind: 'list', items: [1, 2, 3] };
    const run = (n: number, f: readonly number[]): unknown =>
      property('recursions').reference([number(n), number(64), sequence(f), list]);
    // 10: 3 steps 10 → 5 → 16 → 8 miss halvings = 5; 12 → 6 → 3 → 10. The first that gives 5: 40 → 20 → 10 → 5, but fibonacci 40 ≠ 55.
    expect(run(10, [4, 3, 2, 1])).toMatchObject({
      hypotheses: ['true'],
      conclusion: 'false',
    });
  });
  test.each([
    ['fact', [5], 120],
    ['fibonacci', [10], 55],
    ['halvings', [40, 3], 5],
    ['greatest', [18, 12], 6],
  ] as const)('%s %j is %s', (name, args, value) => {
    expect(evaluated(name, args.map(BigInt))).toBe(BigInt(value));
  });
  test('a recursion over a large number does not exhaust the stack', () => {
    expect(String(evaluated('fact', [1500n])).length).toBe(4115);
  });
});

describe('a value by choice', () => {
  test('is enclosed by bisection over all reals', () => {
    expect(property('rootIsSqrt').reference(numbers(2))).toMatchObject({
      conclusion: 'true',
      grade: { kind: 'to', bits: 100 },
    });
    expect(property('rootMonotone').reference(numbers(2, 2.25))).toMatchObject({
      conclusion: 'true',
      grade: { kind: 'rigorous' },
    });
  });
  test('is the other case where the predicate has no solution', () => {
    expect(property('rootOfNegative').reference(numbers(-2)).conclusion).toBe('true');
  });
  test('a counterpart of it is held against the enclosure', () => {
    const judge = (call: (c: number) => number): unknown =>
      property('rootMonotone', counterpart('root', call))
        .agreement(numbers(2, 3))
        .map(({ agrees }) => agrees);
    expect(judge(Math.sqrt)).toEqual(['true', 'true']);
    expect(judge((c) => Math.sqrt(c) * (1 + 2 ** -40))).toEqual(['false', 'false']);
  });
});

describe('with counterparts', () => {
  test('a faithful counterpart has the property and agrees with the definition', () => {
    const { counterpart: run, agreement } = property('alphaMonotone', counterpart('alpha', alpha));
    const sample = numbers(0.3, 1.7, 2.5);
    expect(run(sample)).toMatchObject({ conclusion: 'true', calls: new Map([['Language.alpha', 2]]) });
    expect(agreement(sample).map(({ agrees }) => agrees)).toEqual(['true', 'true']);
  });
  test('cancellation within the promised accuracy is undecided, never refuted', () => {
    const { counterpart: run } = property('rootMonotone', counterpart('root', Math.sqrt));
    // √2 and √(2 + 2^-51) are the same double.
    expect(Math.sqrt(2)).toBe(Math.sqrt(2 + 2 ** -51));
    expect(run(numbers(2, 2 + 2 ** -51)).conclusion).toBe('undecided');
    expect(run(numbers(2, 2 + 2 ** -40)).conclusion).toBe('true');
  });
  test('one sign changed is refuted, and disagrees', () => {
    const wrong = counterpart('alpha', (s: number, beta: number) => (2 * s) / (2 * s - 1 / beta));
    const { counterpart: run, agreement } = property('alphaMonotone', wrong);
    expect(run(numbers(3, 1, 2)).conclusion).toBe('false');
    expect(agreement(numbers(3, 1, 2)).map(({ agrees }) => agrees)).toEqual(['false', 'false']);
  });
  test('another function with the same property disagrees with the definition only', () => {
    const other = counterpart('alpha', (s: number, beta: number) => s * beta);
    const { counterpart: run, agreement } = property('alphaMonotone', other);
    expect(run(numbers(0.3, 1.7, 2.5)).conclusion).toBe('true');
    expect(agreement(numbers(0.3, 1.7, 2.5))[0]).toMatchObject({
      constant: 'Language.alpha',
      agrees: 'false',
    });
  });
  test('an error of eight times the promised accuracy disagrees, one half of it agrees', () => {
    const off = (relative: number) =>
      property(
        'alphaPositive',
        counterpart('alpha', (s: number, b: number) => alpha(s, b) * (1 + relative), 2 ** -40),
      );
    expect(off(2 ** -37).agreement(numbers(0.3, 1.7))[0]!.agrees).toBe('false');
    expect(off(2 ** -41).agreement(numbers(0.3, 1.7))[0]!.agrees).toBe('true');
  });
  test('arguments that are no doubles are transported, never refuting a true statement', () => {
    const { counterpart: run } = property('alphaShifted', counterpart('alpha', alpha));
    const next = random(7);
    for (let index = 0; index < 200; index++) {
      const sample = numbers(next() + 0.01, next() + 0.01);
      // β / 3 is no double; D(q) − D(x̂) is enclosed by Lean's definition.
      expect([property('alphaShifted').reference(sample).conclusion, 'undecided']).toContain(
        run(sample).conclusion,
      );
    }
  });
  test.each([
    ['NaN', (): number => Number.NaN, 'returned NaN'],
    ['a text', (): string => 'high', 'returned a string instead of a number'],
    [
      'an exception',
      () => {
        throw new RangeError('no');
      },
      'threw no',
    ],
    ['infinity', (): number => Number.POSITIVE_INFINITY, 'returned Infinity'],
  ] as const)('%s in place of a number fails the statement and says so', (_, call: () => unknown, why) => {
    const { counterpart: run, agreement } = property('alphaPositive', counterpart('alpha', call));
    expect(run(numbers(0.3, 1.7))).toMatchObject({
      conclusion: 'false',
      fault: { constant: 'Language.alpha', why },
    });
    expect(agreement(numbers(0.3, 1.7))[0]!.agrees).toBe('false');
  });
});
