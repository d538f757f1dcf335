import { beforeAll, expect, test } from 'vitest';
import { makeBatch } from '../../src/batch/make-batch.ts';
import { exact } from '../../src/domains/exact.ts';
import { interval } from '../../src/domains/interval.ts';
import { getMpfr, loadMpfr } from '../../src/domains/mpfr.ts';
import { makeRational, type Rational } from '../../src/domains/rational.ts';
import { NEARLY, UNKNOWN } from '../../src/domains/truth.ts';
import { compileTier } from '../../src/evaluate/tier.ts';
import type { Comparison, Formula, Sort, Statement, Term } from '../../src/language/ast.ts';
import { outcomes } from '../../src/language/property.ts';
import { makeProperty } from '../../src/property/make-property.ts';
import { numbers, random } from '../read/language.ts';

beforeAll(loadMpfr);

const next = random(2026);
const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
const sort: Sort = { kind: 'number', of: 'rational', type: 'Rat' };

/** A generated term or formula beside its value, computed here by schoolbook fractions. */
type Known<T, V> = { readonly part: T; readonly value: (sample: readonly Rational[]) => V };

const plus = (a: Rational, b: Rational): Rational =>
  makeRational(a.num * b.den + b.num * a.den, a.den * b.den);
const times = (a: Rational, b: Rational): Rational => makeRational(a.num * b.num, a.den * b.den);
const minus = (a: Rational): Rational => ({ num: -a.num, den: a.den });
const inverse = (a: Rational): Rational => (a.num === 0n ? a : makeRational(a.den, a.num));
const compare = (a: Rational, b: Rational): bigint => a.num * b.den - b.num * a.den;

const binary: readonly (readonly [
  'add' | 'sub' | 'mul' | 'div' | 'max' | 'min',
  (a: Rational, b: Rational) => Rational,
])[] = [
  ['add', plus],
  ['sub', (a, b) => plus(a, minus(b))],
  ['mul', times],
  ['div', (a, b) => times(a, inverse(b))],
  ['max', (a, b) => (compare(a, b) < 0n ? b : a)],
  ['min', (a, b) => (compare(a, b) < 0n ? a : b)],
];
const unary: readonly (readonly ['neg' | 'abs' | 'inv', (a: Rational) => Rational])[] = [
  ['neg', minus],
  ['abs', (a) => (a.num < 0n ? minus(a) : a)],
  ['inv', inverse],
];

function term(depth: number): Known<Term, Rational> {
  if (depth === 0 || next() < 0.15) {
    if (next() < 0.6) {
      const level = Math.floor(next() * 3);
      return { part: { kind: 'variable', level, sort }, value: (sample) => sample[level]! };
    }
    const value = makeRational(BigInt(Math.floor(next() * 13) - 6), BigInt(pick([1, 1, 1, 2, 3])));
    return { part: { kind: 'literal', value, sort }, value: () => value };
  }
  if (next() < 0.2) {
    const [operation, of] = pick(unary);
    const a = term(depth - 1);
    return {
      part: { kind: 'operation', operation, args: [a.part], sort, place: '' },
      value: (s) => of(a.value(s)),
    };
  }
  if (next() < 0.1) {
    const condition = formula(0);
    const [a, b] = [term(depth - 1), term(depth - 1)];
    return {
      part: { kind: 'if', condition: condition.part, then: a.part, else: b.part, sort },
      value: (s) => (condition.value(s) ? a.value(s) : b.value(s)),
    };
  }
  const [operation, of] = pick(binary);
  const [a, b] = [term(depth - 1), term(depth - 1)];
  return {
    part: { kind: 'operation', operation, args: [a.part, b.part], sort, place: '' },
    value: (s) => of(a.value(s), b.value(s)),
  };
}

function formula(depth: number): Known<Formula, boolean> {
  if (depth > 0) {
    const [a, b] = [formula(depth - 1), formula(depth - 1)];
    const kind = pick(['and', 'or', 'implies', 'iff', 'not'] as const);
    if (kind === 'not') return { part: { kind, of: a.part }, value: (s) => !a.value(s) };
    const join = {
      and: (p: boolean, q: boolean) => p && q,
      or: (p: boolean, q: boolean) => p || q,
      implies: (p: boolean, q: boolean) => !p || q,
      iff: (p: boolean, q: boolean) => p === q,
    }[kind];
    return { part: { kind, left: a.part, right: b.part }, value: (s) => join(a.value(s), b.value(s)) };
  }
  const comparison = pick<Comparison>(['=', '≠', '<', '≤']);
  const a = term(2);
  // Half of the comparisons are between equal sides written differently: the hard case for enclosures.
  const b = next() < 0.5 ? term(2) : doubled(a);
  const holds = {
    '=': (d: bigint) => d === 0n,
    '≠': (d: bigint) => d !== 0n,
    '<': (d: bigint) => d < 0n,
    '≤': (d: bigint) => d <= 0n,
  };
  return {
    part: { kind: 'compare', comparison, left: a.part, right: b.part, place: '' },
    value: (s) => holds[comparison](compare(a.value(s), b.value(s))),
  };
}

/** `a` as `(a + a) / 2`. */
function doubled(a: Known<Term, Rational>): Known<Term, Rational> {
  const two: Term = { kind: 'literal', value: { num: 2n, den: 1n }, sort };
  const sum: Term = { kind: 'operation', operation: 'add', args: [a.part, a.part], sort, place: '' };
  return { part: { kind: 'operation', operation: 'div', args: [sum, two], sort, place: '' }, value: a.value };
}

const samples = Array.from({ length: 16 }, () =>
  [0, 1, 2].map(() => pick([0, 1, -1, 0.5, 3, -2.25, 1 / 3, 0.1, 1e10, -1e-10, 2 ** -40])),
);
const asRationals = (sample: readonly number[]): readonly Rational[] =>
  sample.map((x) => exact.ofDouble(x)).map((q) => makeRational(q!.num, q!.den));

test('no evaluator contradicts the truth of 240 generated statements, and the reference always finds it', () => {
  let undecided = 0;
  for (let index = 0; index < 240; index++) {
    const known = formula(index % 3);
    const binders = ['x', 'y', 'z'].map((name, level) => ({ kind: 'value', name, level, sort }) as const);
    const statement: Statement = {
      constant: `generated${index}`,
      binders,
      conclusion: known.part,
      calls: [],
    };
    const { reference } = makeProperty(statement, []);
    const batch = makeBatch(statement, [], []);
    const tiers = [
      compileTier(interval, 0, statement, { handle: undefined, release: () => {} }),
      ...[53, 113, 400].map((bits) =>
        compileTier(getMpfr(bits), 0, statement, { handle: undefined, release: getMpfr(bits).release }),
      ),
    ];
    for (const sample of samples) {
      const truth = known.value(asRationals(sample));
      expect([index, sample, reference(numbers(...sample)).conclusion]).toEqual([
        index,
        sample,
        String(truth),
      ]);
      for (const t of tiers) {
        t.begin();
        const { conclusion } = (t as (typeof tiers)[0]).run(t.environment(numbers(...sample)) as never);
        if (conclusion === UNKNOWN || conclusion === NEARLY) undecided += 1;
        else
          expect([index, t.domain.name, sample, conclusion]).toEqual([
            index,
            t.domain.name,
            sample,
            truth ? 3 : 0,
          ]);
      }
      const out = new Uint8Array(1);
      batch!(Float64Array.from(sample), 1, out, new Uint32Array(0));
      if (out[0] !== outcomes.undecided && out[0] !== outcomes.nearly)
        expect([index, 'batch', sample, out[0]]).toEqual([index, 'batch', sample, truth ? 1 : 0]);
    }
  }
  // Enclosures decide most of them: every second comparison is between equal sides, which they cannot.
  expect(undecided).toBeLessThan(240 * 16 * 4 * 0.7);
});
