import { beforeAll, expect, test } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import { type Mutated, type MutationOptions, mutateTheorem } from '../../src/mutation/mutate.ts';
import { makeStepCounter, withCountedLoops } from '../../src/mutation/source/loops.ts';
import type { Callable, CounterpartSource } from '../../src/mutation/source/modules.ts';
import type { Mutant } from '../../src/testing/result.ts';
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
} from '../testing/hand.ts';

beforeAll(loadMpfr);

const none: MutationOptions = {
  samples: 512,
  counterparts: [],
  sources: [],
  used: undefined,
};
const run = (s: Statement, options: Partial<MutationOptions> = {}, ...t: readonly Counterpart[]): Mutated =>
  mutateTheorem(evaluator(...t)(s), quick(...t), { ...none, counterparts: t, ...options });
const named = (mutants: readonly { readonly id: string }[], part: string) =>
  mutants.filter((m) => m.id.includes(part));
const statementMutants = ({ result }: Mutated): readonly Mutant[] =>
  result.mutants.filter((m) => m.of === 'statement');

test('the sharp bound is told from its tightened mutants', () => {
  const mutants = statementMutants(run(trueProduct));
  expect(mutants.length).toBeGreaterThanOrEqual(4);
  expect(named(mutants, '25/4')).toEqual([
    expect.objectContaining({ id: 'statement: 25/4 → 175/32', status: 'killed' }),
  ]);
  expect(named(mutants, 'negated')).toMatchObject([{ status: 'killed' }]);
  // x·y reaches 25/4 only where x + y reaches 5, which the hypotheses exclude: the strict bound holds too
  expect(named(mutants, '≤ → <')).toMatchObject([{ status: 'survived' }]);
});

test('mutants that the original implies are not made', () => {
  const shown = statementMutants(run(trueProduct)).map((m) => m.id);
  expect(shown.filter((id) => id.includes('25/4'))).toHaveLength(1);
  const positive = statementMutants(
    run(
      squarePositive,
      {},
      square((x) => x * x),
    ),
  ).map((m) => m.id);
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
  const mutants = statementMutants(
    run(
      binomial,
      {},
      square((v) => v * v),
    ),
  );
  expect(mutants.length).toBeGreaterThan(8);
  expect(mutants.filter((m) => m.status !== 'killed')).toEqual([]);
});

test('an equivalence is aimed at where one side holds, which no sample meets by chance', () => {
  const [x, y] = [variable(0), variable(1)];
  const balance = compare(op('mul', lit(2), x), '=', op('add', y, lit(1)));
  const solved = compare(y, '=', op('sub', op('mul', lit(2), x), lit(1)));
  const equivalence = statement({ x: real, y: real }, {}, { kind: 'iff', left: balance, right: solved });
  const mutants = statementMutants(run(equivalence));
  expect(named(mutants, '2 → 9/4').length).toBe(2);
  expect(mutants.filter((m) => m.status !== 'killed')).toEqual([]);
});

test('hypotheses are needed, or not, and the proof says whether it uses them', () => {
  const used = (...names: readonly string[]) => ({ used: new Set(names) });
  const all = run(trueProduct, used('hsum', 'hy')).result.mutants;
  expect(named(all, 'without hsum')).toMatchObject([
    { of: 'hypothesis', status: 'killed', necessity: 'needed and used' },
  ]);
  expect(named(all, 'without hx')).toMatchObject([{ status: 'implied', necessity: 'not needed' }]);
  expect(named(all, 'without hy')).toMatchObject([{ status: 'survived', necessity: 'tests too weak' }]);
  const unused = run(trueProduct, used()).result.mutants;
  expect(named(unused, 'without hsum')).toMatchObject([{ necessity: 'statement and test differ' }]);
  expect(named(run(trueProduct).result.mutants, 'without hsum')).toMatchObject([{ necessity: 'needed' }]);
  expect(named(run(falseProduct).result.mutants, 'without hsum')).toMatchObject([{ status: 'killed' }]);
});

test('a hypothesis that almost every value meets is needed where it fails', () => {
  const x = variable(0);
  // only x = 3/8 breaks it, and no sample meets that by chance
  const apart = compare(x, '≠', lit(3, 8));
  const far = compare(lit(0), '<', call('square', op('sub', x, lit(3, 8))));
  const { mutants } = run(statement({ x: real }, { h: apart }, far), { used: new Set(['h']) }).result;
  expect(named(mutants, 'without h')).toMatchObject([{ necessity: 'needed and used' }]);
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
/** A counterpart of `square` from source text, its loops counted as those of copies are. */
const sourceOf = (source: string): CounterpartSource => ({
  constant: 'square',
  modules: new Map([['m.js', { source, imports: new Map() }]]),
  module: 'm.js',
  name: 'square',
  load: (changed) => {
    const { step, reset } = makeStepCounter();
    const text = withCountedLoops(changed?.source ?? source);
    const call = new Function('__step', `${text}\nreturn square;`)(step) as (x: number) => number;
    return ((x: number) => {
      reset();
      return call(x);
    }) as Callable;
  },
});
const original = square(sourceOf(module).load() as (x: number) => number);

test('changes of the code reach helpers, end their loops, and are killed', () => {
  const { sources, result } = run(squarePositive, { sources: [sourceOf(module)] }, original);
  expect(sources.map((m) => m.id)).toContain('m.js two: 2 → 3');
  // validation of arguments and functions that `square` does not reach are left alone
  expect(sources.filter((m) => m.id.includes('unrelated') || m.place?.line === 5)).toEqual([]);
  expect(sources.length).toBeGreaterThan(6);
  expect(sources.filter((m) => m.status === 'killed').length / sources.length).toBeGreaterThan(0.95);
  expect(named(sources, '2^-30')).toMatchObject([{ status: 'killed' }]);
  expect(result.sources).toEqual({
    mutants: sources.length,
    killed: sources.filter((m) => m.status === 'killed').length,
  });
  // 2^-48 is promised: an error of 2^-46 is told apart and one of 2^-50 is not
  expect(result.resolution).toBeGreaterThanOrEqual(-50);
  expect(result.resolution).toBeLessThanOrEqual(-46);
});

test('a change that the tests cannot tell apart survives', () => {
  const idle = 'function square(x) {\n  const unused = 3;\n  return x * x;\n}\n';
  const source = sourceOf(idle);
  const { sources } = run(
    squarePositive,
    { sources: [source] },
    square(source.load() as (x: number) => number),
  );
  expect(named(sources, '3 → 4')).toMatchObject([{ status: 'survived', shown: 'const unused = 4;' }]);
});

test('a module whose copy does not behave as the original is not mutated', () => {
  const other = { ...sourceOf('function square(x) { return x + 1; }'), load: () => () => 7 };
  const { sources } = run(squarePositive, { sources: [other] }, original);
  expect(sources.map((m) => m.id)).toEqual(['square: value·(1 + 2^-30)']);
});
