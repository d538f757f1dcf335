// Textbook-stable code of definitions that cancel or overflow as they are written: green on every seed, and one part in a million is not.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Definition, Sort, Statement, Term } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { at, compare, lit, nat, natural, op, quick, real, sequence, sum, variable } from '../testing/hand.ts';

beforeAll(loadMpfr);

type Xs = (k: number) => number;
type Case = {
  readonly params: readonly Sort[];
  readonly equations: Definition['equations'];
  readonly variants: Readonly<Record<string, (...args: never[]) => number>>;
};

const bind = { kind: 'bind' } as const;
const byOne = (params: readonly Sort[], body: Term): Pick<Case, 'params' | 'equations'> => ({
  params,
  equations: [{ patterns: params.map(() => bind), body }],
});
const N = 5;
const terms = (xs: Xs): readonly number[] => Array.from({ length: N }, (_, k) => xs(k));
const total = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0);
const x = variable(0);
/** Element k of the sequence, where k is the variable of a sum around it. */
const element = (level: number): Term => at(variable(0, sequence), variable(level, nat));
const overAll = (body: (level: number) => Term, level = 1): Term => sum(natural(N), body(level));
const mean = (level: number): Term => op('div', overAll(element, level), lit(N));
const deviation = (level: number): Term => op('sub', element(level), mean(level + 1));
const exponentials = (level: number): Term => op('exp', element(level));
const [c0, c1, c2, c3, at0] = [variable(0), variable(1), variable(2), variable(3), variable(4)];
const power = (k: number): Term => Array.from({ length: k }, () => at0).reduce((a, b) => op('mul', a, b));

const cases: Readonly<Record<string, Case>> = {
  softmax: {
    ...byOne([sequence], op('div', op('exp', at(variable(0, sequence), natural(0))), overAll(exponentials))),
    variants: {
      'shifted by the largest': (xs: Xs) => {
        const most = Math.max(...terms(xs));
        return Math.exp(xs(0) - most) / total(terms(xs).map((one) => Math.exp(one - most)));
      },
    },
  },
  logSumExp: {
    ...byOne([sequence], op('log', overAll(exponentials))),
    variants: {
      'shifted by the largest': (xs: Xs) => {
        const most = Math.max(...terms(xs));
        return most + Math.log(total(terms(xs).map((one) => Math.exp(one - most))));
      },
      'log1p of the others': (xs: Xs) => {
        const sorted = [...terms(xs)].sort((a, b) => b - a);
        return sorted[0]! + Math.log1p(total(sorted.slice(1).map((one) => Math.exp(one - sorted[0]!))));
      },
    },
  },
  variance: {
    ...byOne(
      [sequence],
      op(
        'div',
        overAll((k) => op('mul', deviation(k), deviation(k))),
        lit(N),
      ),
    ),
    variants: {
      'two passes': (xs: Xs) => {
        const m = total(terms(xs)) / N;
        return total(terms(xs).map((one) => (one - m) ** 2)) / N;
      },
      'Welford, one pass': (xs: Xs) => {
        let [m, s] = [0, 0];
        terms(xs).forEach((one, k) => {
          const d = one - m;
          m += d / (k + 1);
          s += d * (one - m);
        });
        return s / N;
      },
    },
  },
  mean: {
    ...byOne([sequence], op('div', overAll(element), lit(N))),
    variants: {
      'running average': (xs: Xs) => terms(xs).reduce((m, one, k) => m + (one - m) / (k + 1), 0),
      'compensated sum': (xs: Xs) => {
        let [s, lost] = [0, 0];
        for (const one of terms(xs)) {
          const [y, before] = [one - lost, s];
          s = before + y;
          lost = s - before - y;
        }
        return s / N;
      },
      'from the end': (xs: Xs) => terms(xs).reduceRight((a, b) => a + b, 0) / N,
      'each divided first': (xs: Xs) => total(terms(xs).map((one) => one / N)),
    },
  },
  polynomial: {
    ...byOne(
      [real, real, real, real, real],
      op(
        'add',
        op('add', op('add', c0, op('mul', c1, power(1))), op('mul', c2, power(2))),
        op('mul', c3, power(3)),
      ),
    ),
    variants: {
      Horner: (a: number, b: number, c: number, d: number, t: number) => ((d * t + c) * t + b) * t + a,
    },
  },
  logOnePlus: {
    ...byOne([real], op('log', op('add', lit(1), op('mul', x, x)))),
    variants: { log1p: (t: number) => Math.log1p(t * t), naive: (t: number) => Math.log(1 + t * t) },
  },
  expMinusOne: {
    ...byOne([real], op('sub', op('exp', x), lit(1))),
    variants: { expm1: (t: number) => Math.expm1(t), naive: (t: number) => Math.exp(t) - 1 },
  },
  softplus: {
    ...byOne([real], op('log', op('add', lit(1), op('exp', x)))),
    variants: { 'log1p and the larger': (t: number) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t))) },
  },
  sigmoid: {
    ...byOne([real], op('div', lit(1), op('add', lit(1), op('exp', op('neg', x))))),
    variants: {
      'by sign': (t: number) => (t >= 0 ? 1 / (1 + Math.exp(-t)) : Math.exp(t) / (1 + Math.exp(t))),
    },
  },
  length: {
    ...byOne([real, real], op('sqrt', op('add', op('mul', c0, c0), op('mul', c1, c1)))),
    variants: { hypot: (a: number, b: number) => Math.hypot(a, b) },
  },
  difference: {
    ...byOne([real, real], op('sub', op('mul', c0, c0), op('mul', c1, c1))),
    variants: { factored: (a: number, b: number) => (a - b) * (a + b) },
  },
  deposits: {
    params: [real, nat],
    equations: [
      { patterns: [bind, { kind: 'literal', value: 0n }], body: lit(0) },
      {
        patterns: [bind, { kind: 'successor', add: 1n, of: bind }],
        body: op(
          'add',
          op(
            'mul',
            { kind: 'call', constant: 'f', args: [x, variable(1, nat)], sort: real, place: '' },
            op('add', lit(1), x),
          ),
          lit(1),
        ),
      },
    ],
    variants: {
      'a loop': (r: number, n: number) => {
        let value = 0;
        for (let k = 0; k < n; k++) value = value * (1 + r) + 1;
        return value;
      },
      'interest by itself': (r: number, n: number) => {
        let value = 0;
        for (let k = 0; k < n; k++) value += value * r + 1;
        return value;
      },
    },
  },
};

const about = ({ params, equations }: Case): Statement => {
  const value: Term = {
    kind: 'call',
    constant: 'f',
    args: params.map((sort, level) => variable(level, sort)),
    sort: real,
    place: '',
  };
  return {
    constant: 'Hand.stable',
    binders: params.map((sort, level) => ({ kind: 'value', name: `x${level}`, level, sort }) as const),
    conclusion: compare(value, '≤', op('add', value, lit(1))),
    calls: ['f'],
    definitions: new Map([['f', { constant: 'f', params, result: real, equations }]]),
  };
};

const run = (statement: Statement, call: (...args: never[]) => number, seed: number): TestResult => {
  const counterpart: Counterpart = { constant: 'f', call: call as Counterpart['call'], accuracy: 2 ** -48 };
  const options = { ...quick(counterpart), seed, budget: 128 };
  return testTheorem(options.evaluate(statement), options);
};
const told = ({ verdict, health }: TestResult): string =>
  verdict.kind === 'disagrees'
    ? `${verdict.fault} ${JSON.stringify(verdict.counterexample.differs)}`
    : 'reason' in verdict
      ? `${verdict.reason} ${health.map(({ code }) => code).join()}`
      : verdict.kind;

const each = Object.entries(cases).flatMap(([name, made]) =>
  Object.entries(made.variants).map(([variant, call]) => ({ name, variant, made, call })),
);

describe.each(each)('$name: $variant', ({ made, call }) => {
  const statement = about(made);
  test('agrees, whatever the seed', () => {
    const found = [1, 2, 3, 4, 5].map((seed) => told(run(statement, call, seed)));
    expect(found).toEqual(found.map(() => 'agrees'));
  });
  test('one part in 2^20 more does not', () => {
    const off = (...args: never[]): number => call(...args) * (1 + 2 ** -20);
    const found = [1, 2, 3, 4, 5].map((seed) => run(statement, off, seed).verdict.kind);
    expect(found).toEqual(found.map(() => 'disagrees'));
  });
});

test('code that loses digits which the definition keeps is told how many are left, and what decides that', () => {
  const byTanh = (t: number): number => (1 + Math.tanh(t / 2)) / 2;
  const { verdict } = run(about(cases['sigmoid']!), byTanh, 1);
  const [difference] = verdict.kind === 'disagrees' ? verdict.counterexample.differs : [];
  expect(difference?.promise).toMatch(
    /^off by .*, it keeps \d+ bits; promised are .*`accuracy:` under `counterparts:`/,
  );
});
