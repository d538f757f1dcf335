import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../../src/domains/mpfr.ts';
import type { Statement } from '../../../src/statement/ast.ts';
import type { Counterpart } from '../../../src/statement/property.ts';
import { type MutationOptions, mutateTheorem } from '../../../src/testing/mutation/mutate.ts';
import type { MutationResult } from '../../../src/testing/result.ts';
import {
  call,
  compare,
  evaluator,
  falseProduct,
  lit,
  op,
  quick,
  real,
  square,
  squarePositive,
  statement,
  trueProduct,
  variable,
} from '../hand.ts';

beforeAll(loadMpfr);

const none: MutationOptions = {
  samples: 512,
  counterparts: [],
  sources: [],
  used: undefined,
  waivers: new Map(),
};
const run = (
  s: Statement,
  options: Partial<MutationOptions> = {},
  ...t: readonly Counterpart[]
): MutationResult => mutateTheorem(evaluator(...t)(s), quick(...t), { ...none, counterparts: t, ...options });
const named = (result: MutationResult, part: string) => result.mutants.filter((m) => m.id.includes(part));

test('the sharp bound is told from its tightened mutants', () => {
  const mutants = run(trueProduct).mutants.filter((m) => m.of === 'statement');
  expect(mutants.length).toBeGreaterThanOrEqual(4);
  expect(named({ mutants }, '25/4')).toEqual([
    expect.objectContaining({ id: 'statement: 25/4 → 175/32', status: 'killed' }),
  ]);
  expect(named({ mutants }, 'negated')[0]?.status).toBe('killed');
  // x·y reaches 25/4 only where x + y reaches 5, which the hypotheses exclude: the strict bound holds too
  expect(named({ mutants }, '≤ → <')[0]?.status).toBe('survived');
});

test('mutants that the original implies are not made', () => {
  const shown = run(trueProduct).mutants.map((m) => m.id);
  expect(shown.filter((id) => id.includes('25/4'))).toHaveLength(1);
  const positive = run(
    squarePositive,
    {},
    square((x) => x * x),
  ).mutants.map((m) => m.id);
  expect(positive).toContain('statement: 0 → 1/1024');
  expect(positive).not.toContain('statement: 0 → -1/1024');
});

test('an equality is told from changed operators, constants and exponents', () => {
  const [x, y] = [variable(0), variable(1)];
  const sum = op('add', x, y);
  const expanded = op(
    'add',
    op('add', call('square', x), op('mul', op('mul', lit(2), x), y)),
    call('square', y),
  );
  const binomial = statement({ x: real, y: real }, {}, compare(call('square', sum), '=', expanded));
  const { mutants } = run(
    binomial,
    {},
    square((v) => v * v),
  );
  expect(mutants.filter((m) => m.of === 'statement').length).toBeGreaterThan(8);
  expect(mutants.filter((m) => m.of === 'statement' && m.status !== 'killed')).toEqual([]);
});

test('a survivor that the author waives stays visible with its reason', () => {
  const waivers = new Map([['statement: ≤ → <', 'the bound is strict where the sum is']]);
  expect(named(run(trueProduct, { waivers }), '≤ → <')).toEqual([
    expect.objectContaining({ status: 'waived', because: 'the bound is strict where the sum is' }),
  ]);
});

test('hypotheses are needed, or not, and the proof says whether it uses them', () => {
  const used = (...names: readonly string[]) => ({ used: new Set(names) });
  const all = run(trueProduct, used('hsum', 'hy'));
  expect(named(all, ': hsum')[0]).toMatchObject({
    of: 'hypothesis',
    status: 'killed',
    because: 'needed and used',
  });
  expect(named(all, ': hx')[0]).toMatchObject({ status: 'survived', because: 'not needed' });
  expect(named(all, ': hy')[0]).toMatchObject({ status: 'survived', because: 'tests too weak' });
  expect(named(run(trueProduct, used()), 'hsum')[0]).toMatchObject({ because: 'statement and test differ' });
  expect(named(run(trueProduct), 'hsum')[0]).toMatchObject({ because: 'needed' });
  expect(named(run(falseProduct), 'hsum')[0]?.status).toBe('killed');
});

const module = `
const two = 2;
function unrelated(x) { return x + 1; }
function square(x) {
  if (!(x > 0)) throw new RangeError('x ' + x);
  let total = 0;
  for (let k = 0; k < two; k++) total += x * x / 2;
  return total;
}
`;
const load = (source: string) => new Function(`${source}\nreturn square;`)() as (x: number) => number;
const original = square(load(module));

test('counterpart mutants reach helpers, end their loops, and are killed', () => {
  const sources = [{ constant: 'square', source: module, name: 'square', load }];
  const { mutants, resolution, detectableMass } = run(squarePositive, { sources }, original);
  const changed = mutants.filter((m) => m.of === 'counterpart');
  expect(changed.map((m) => m.id)).toContain('square:2:13: 2 → 3');
  // validation of arguments and functions that `square` does not reach are left alone
  expect(changed.filter((m) => m.id.includes(':3:') || m.id.includes(':5:'))).toEqual([]);
  expect(changed.length).toBeGreaterThan(6);
  expect(changed.filter((m) => m.status === 'killed').length / changed.length).toBeGreaterThan(0.95);
  expect(named({ mutants }, '2^-30')[0]?.status).toBe('killed');
  // 2^-48 is promised: an error of 2^-46 is told apart and one of 2^-50 is not
  expect(resolution).toBeGreaterThanOrEqual(-50);
  expect(resolution).toBeLessThanOrEqual(-46);
  // 256 of the 512 addresses are value-uniform: 1 − 0.01^(1/256)
  expect(detectableMass).toBeCloseTo(0.0178, 4);
});

test('a mutant that the tests cannot tell apart survives', () => {
  const idle = 'function square(x) {\n  const unused = 3;\n  return x * x;\n}\n';
  const sources = [{ constant: 'square', source: idle, name: 'square', load }];
  const { mutants } = run(squarePositive, { sources }, square(load(idle)));
  expect(named({ mutants }, '3 → 4')[0]?.status).toBe('survived');
});

test('a module whose copy does not behave as the original is not mutated', () => {
  const other = 'function square(x) { return x; }';
  const sources = [{ constant: 'square', source: other, name: 'square', load: () => () => 7 }];
  const { mutants } = run(squarePositive, { sources }, original);
  expect(
    mutants
      .filter((m) => m.of === 'counterpart' && !m.id.includes('2^-30'))
      .every((m) => m.status === 'not-run'),
  ).toBe(true);
});
