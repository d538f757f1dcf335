import { beforeAll, describe, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Definition, Formula, Sort, Statement, Term } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import { compare, lit, nat, op, quick, real, variable } from '../testing/hand.ts';

beforeAll(loadMpfr);

const list: Sort = { kind: 'list', of: real };
const seeds = [1, 2, 3, 4, 5, 6];

/** A statement `∀ params, conclusion` over one definition. */
const about = (
  params: readonly Sort[],
  [result, body]: readonly [Sort, Term],
  conclusion: (value: Term) => Formula,
  hypotheses: readonly Formula[] = [],
): Statement => {
  const definition: Definition = {
    constant: 'f',
    params,
    result,
    equations: [{ patterns: params.map(() => ({ kind: 'bind' }) as const), body }],
  };
  const value: Term = {
    kind: 'call',
    constant: 'f',
    args: params.map((sort, level) => variable(level, sort)),
    sort: result,
    place: '',
  };
  return {
    constant: 'Hand.promise',
    binders: [
      ...params.map((sort, level) => ({ kind: 'value', name: `x${level}`, level, sort }) as const),
      ...hypotheses.map((formula, i) => ({ kind: 'hypothesis', name: `h${i}`, formula }) as const),
    ],
    conclusion: conclusion(value),
    calls: ['f'],
    definitions: new Map([['f', definition]]),
  };
};
const run = (
  made: Statement,
  call: Counterpart['call'],
  { seed = 1, accuracy = 2 ** -48, budget = 512 } = {},
): TestResult => {
  const options = { ...quick({ constant: 'f', call, accuracy }), seed, budget };
  return testTheorem(options.evaluate(made), options);
};
const codes = ({ health }: TestResult): readonly string[] => health.map(({ code }) => code);

const [w, a, b] = [variable(0), variable(1), variable(2)];
const mixed = op('add', op('mul', w, a), op('mul', op('sub', lit(1), w), b));
/** The convex combination of a ≤ b, which cancels: it lies between them. */
const between = about([real, real, real], [real, mixed], (value) => compare(a, '≤', value), [
  compare(lit(0), '≤', w),
  compare(w, '≤', lit(1)),
  compare(a, '≤', b),
]);

describe('the promise', () => {
  test.each(seeds)('code that is the definition word for word agrees, seed %i', (seed) => {
    const mix = (t: number, x: number, y: number): number => t * x + (1 - t) * y;
    expect(run(between, mix, { seed }).verdict.kind).toBe('agrees');
  });
  test.each(seeds)('a relative fault of 2^-30 in a term is found, seed %i', (seed) => {
    const mix = (t: number, x: number, y: number): number => t * x * (1 + 2 ** -30) + (1 - t) * y;
    expect(run(between, mix, { seed }).verdict.kind).toBe('disagrees');
  });
  test('exact code promises the same number', () => {
    const mix = (t: number, x: number, y: number): number => t * x + (1 - t) * y;
    const { verdict } = run(between, mix, { accuracy: 0 });
    expect(verdict.kind).toBe('disagrees');
  });
  test('code that answers otherwise when it is asked again gets no second chance', () => {
    const met = new Set<string>();
    const mix = (t: number, x: number, y: number): number => {
      const isNew = !met.has([t, x, y].join());
      met.add([t, x, y].join());
      return isNew ? 7777 : t * x + (1 - t) * y;
    };
    expect(run(between, mix, {}).verdict.kind).not.toBe('agrees');
  });
  test('a promise that a relative fault of 2^-20 passes is no agreement, and told', () => {
    const mix = (t: number, x: number, y: number): number => 1.2 * (t * x + (1 - t) * y);
    const found = run(between, mix, { accuracy: 1 / 2 });
    expect(found.verdict).toMatchObject({ kind: 'inconclusive', reason: 'coarse-promise' });
    expect(codes(found)).toContain('coarse-promise');
  });
  test('where the definition itself overflows, samples are set aside and told', () => {
    const x = variable(0);
    const logExp = about([real], [real, op('log', op('exp', x))], (value) => compare(value, '=', x), [
      compare(x, '≤', lit(2000)),
      compare(lit(-2000), '≤', x),
    ]);
    const naive = run(logExp, (v: number) => Math.log(Math.exp(v)));
    expect([naive.verdict.kind, codes(naive).includes('outside-doubles')]).toEqual(['agrees', true]);
    const wrong = run(logExp, (v: number) => Math.log(Math.exp(v)) + 1e-9);
    expect(wrong.verdict.kind).toBe('disagrees');
  });
  test('where only the code overflows, it disagrees', () => {
    const x = variable(0);
    const half = about([real], [real, op('mul', x, lit(1, 2))], (value) => compare(value, '≤', x), [
      compare(lit(800), '≤', x),
    ]);
    const { verdict } = run(half, (v: number) => Math.exp(v) / 2);
    expect(verdict.kind === 'disagrees' && verdict.counterexample.differs[0]?.counterpart).toBe(
      "returned Infinity: only the code overflows, the definition's own evaluation in doubles does not",
    );
  });
});

describe('values of every sort are compared', () => {
  const doubled: Term = {
    kind: 'operation',
    operation: 'cons',
    args: [
      op('mul', variable(0), lit(2)),
      { kind: 'operation', operation: 'nil', args: [], sort: list, place: '' },
    ],
    sort: list,
    place: '',
  };
  const length: (value: Term) => Formula = (value) =>
    compare({ kind: 'operation', operation: 'length', args: [value], sort: nat, place: '' }, '=', {
      kind: 'literal',
      value: { num: 1n, den: 1n },
      sort: nat,
    });
  const single = about([real], [list, doubled], length);
  test.each([
    ['the right list', (x: number): unknown => [2 * x], 'agrees'],
    ['another element', (): unknown => [7], 'disagrees'],
    ['another length', (x: number): unknown => [2 * x, 0], 'disagrees'],
    ['no list', (x: number): unknown => 2 * x, 'disagrees'],
  ])('a list: %s', (_, call, kind) => {
    expect(run(single, call as Counterpart['call']).verdict.kind).toBe(kind);
  });
  const third: Term = {
    kind: 'if',
    condition: compare(op('mul', variable(0), lit(1, 3)), '≤', lit(1, 10)),
    then: doubled,
    else: { kind: 'operation', operation: 'nil', args: [], sort: list, place: '' },
    sort: list,
  };
  const upTo = (value: Term): Formula =>
    compare({ kind: 'operation', operation: 'length', args: [value], sort: nat, place: '' }, '≤', {
      kind: 'literal',
      value: { num: 1n, den: 1n },
      sort: nat,
    });
  test('how long a list is has no room for rounding, what is in it has', () => {
    const chosen = about([real], [list, third], upTo);
    // 0.3 is less than 3/10, and its third in doubles the double 0.1
    const right = run(chosen, ((v: number) => (v <= 0.3 ? [2 * v] : [])) as unknown as Counterpart['call']);
    expect(right.verdict.kind).toBe('agrees');
    const late = run(chosen, ((v: number) =>
      v <= 0.30000000000000004 ? [2 * v] : []) as unknown as Counterpart['call']);
    expect(late.verdict.kind).toBe('disagrees');
  });
  const n = variable(0, nat);
  const large = 2n ** 53n;
  const big: Term = { kind: 'literal', value: { num: large, den: 1n }, sort: nat };
  const shifted = about([nat], [nat, op('add', big, n)], (value) => compare(n, '≤', value));
  test('integers beyond 2^53 are what they are', () => {
    const exact = run(shifted, ((k: number) => 2n ** 53n + BigInt(k)) as Counterpart['call']);
    expect([exact.verdict.kind, codes(exact).includes('outside-doubles')]).toEqual(['agrees', false]);
    const rounded = run(shifted, (k: number) => 2 ** 53 + k);
    expect([rounded.verdict.kind, codes(rounded).includes('outside-doubles')]).toEqual(['agrees', true]);
    const wrong = run(shifted, ((k: number) => 2n ** 53n + BigInt(k) + 1n) as Counterpart['call']);
    expect(wrong.verdict.kind).toBe('disagrees');
  });
});

describe('what else the code does', () => {
  test('another answer to the same arguments is no agreement', () => {
    const met = new Map<number, number>();
    const call = (t: number, x: number, y: number): number => {
      const known = met.get(t + 3 * x + 5 * y);
      met.set(t + 3 * x + 5 * y, t * x + (1 - t) * y);
      return known ?? 7777;
    };
    const found = run(between, call);
    expect(found.verdict.kind).not.toBe('agrees');
    expect(codes(found)).toContain('impure');
  });
  test('code that sorts its argument in place is compared on what was handed over, and told', () => {
    const xs = variable(0, list);
    const first: Term = {
      kind: 'operation',
      operation: 'foldr',
      args: [
        {
          kind: 'lambda',
          name: 'x',
          param: real,
          sort: { kind: 'function', from: real, to: { kind: 'function', from: real, to: real } },
          body: {
            kind: 'lambda',
            name: 'y',
            param: real,
            sort: { kind: 'function', from: real, to: real },
            body: variable(1),
          },
        },
        lit(0),
        xs,
      ],
      sort: real,
      place: '',
    };
    const head = about([list], [real, first], (value) => compare(value, '=', value));
    const largest = run(
      head,
      ((items: number[]) => items.sort((p, q) => q - p)[0] ?? 0) as Counterpart['call'],
    );
    expect(largest.verdict.kind).toBe('disagrees');
    const honest = ((items: number[]) => {
      const value = items[0] ?? 0;
      items.sort();
      return value;
    }) as Counterpart['call'];
    const told = run(head, honest);
    expect([told.verdict.kind, codes(told).includes('changes-arguments')]).toEqual(['agrees', true]);
  });
});

describe('the message of code that loses digits', () => {
  const x = variable(0);
  const faults = (made: Statement, call: Counterpart['call']): string | undefined => {
    const { verdict } = run(made, call);
    return verdict.kind === 'disagrees' ? verdict.counterexample.differs[0]?.promise : undefined;
  };
  test('names the operation of the definition that loses most of them', () => {
    // (1 + x²) − 1 of a small x: the difference cancels
    const squares = op('sub', op('add', lit(1), op('mul', x, x)), lit(1));
    const made = about([real], [real, squares], (value) => compare(lit(-1), '≤', value), [
      compare(lit(1, 1024), '≤', x),
      compare(x, '≤', lit(1, 512)),
    ]);
    // off by more than the cancellation explains
    const said = faults(made, (t: number) => 1 + t * t - 1 + 2 ** -40);
    expect(said).toMatch(/where `\(1 \+ \(argument 1 \* argument 1\)\) - 1` loses (18|19|20) bits$/);
    expect(said).toMatch(/keeps \d+ bits; promised are .* \(`accuracy:` under `counterparts:` changes it\)/);
  });
  test('names none where none loses any', () => {
    const made = about([real], [real, op('mul', x, x)], (value) => compare(lit(0), '≤', value));
    expect(faults(made, (t: number) => t * t * (1 + 2 ** -30))).not.toMatch(/ loses /);
  });
});
