// Where faults live: each statement is refuted, or its wrong counterpart found, at default settings and on several seeds.
import { beforeAll, expect, test, vi } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Definition, Formula, Operation, Sort, Statement, Term } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import type { TestResult } from '../../src/testing/result.ts';
import { testTheorem } from '../../src/testing/test-theorem.ts';
import {
  compare,
  evaluator,
  lit,
  nat,
  natural,
  op,
  quick,
  real,
  statement,
  variable,
} from '../testing/hand.ts';

// very many samples
vi.setConfig({ testTimeout: 120_000 });
beforeAll(loadMpfr);

const int: Sort = { kind: 'number', of: 'int', type: 'Int' };
const sorted = (operation: Operation, sort: Sort, ...args: readonly Term[]): Term => ({
  kind: 'operation',
  operation,
  args,
  sort,
  place: '',
});
const called = (constant: string, sort: Sort, ...args: readonly Term[]): Term => ({
  kind: 'call',
  constant,
  args,
  sort,
  place: '',
});
const defining = (name: string, params: readonly Sort[], body: Term): Definition => ({
  constant: name,
  params,
  result: body.sort,
  equations: [{ patterns: params.map(() => ({ kind: 'bind' as const })), body }],
});
const withDefinition = (s: Statement, definition: Definition): Statement => ({
  ...s,
  calls: [definition.constant],
  definitions: new Map([[definition.constant, definition]]),
});
const run = (s: Statement, seed: number, ...counterparts: readonly Counterpart[]): TestResult => {
  const guides = new Map(counterparts.map(({ constant, call }) => [constant, call]));
  const options = { ...quick(...counterparts), budget: 16384, proved: false, seed, guides };
  return testTheorem(evaluator(...counterparts)(s), options);
};
const counterpart = (constant: string, call: (...args: never[]) => unknown): Counterpart => ({
  constant,
  call,
  accuracy: 2 ** -48,
});
const seeds = [1, 2];

const x = variable(0);
const roundUp = defining('roundUp', [real], sorted('floor', int, op('add', x, lit(1, 2))));
const near = withDefinition(
  statement({ x: real }, {}, compare(op('sub', op('cast', called('roundUp', int, x)), x), '≤', lit(1, 2))),
  roundUp,
);

test.each(seeds)('one double below a half is met, where adding a half rounds up (seed %i)', (seed) => {
  const { verdict } = run(
    near,
    seed,
    counterpart('roundUp', (v: number) => Math.floor(v + 0.5)),
  );
  expect(verdict).toMatchObject({
    kind: 'disagrees',
    counterexample: { shown: [{ value: '0.49999999999999994' }] },
  });
  const right = (v: number): number => Math.floor(v) + (v - Math.floor(v) >= 0.5 ? 1 : 0);
  expect(run(near, seed, counterpart('roundUp', right)).verdict.kind).toBe('agrees');
});

const [a, b] = [variable(0, nat), variable(1, nat)];
const ordered = { h: compare(a, '≤', b) };
const mid = defining('mid', [nat, nat], sorted('natDiv', nat, op('add', a, b), natural(2)));
const between = withDefinition(
  statement({ a: nat, b: nat }, ordered, compare(a, '≤', called('mid', nat, a, b))),
  mid,
);

test.each(seeds)('a middle of 32 bits is told from one of 53, and that one is right (seed %i)', (seed) => {
  const wrong = counterpart('mid', (lo: number, hi: number) => (lo + hi) >> 1);
  expect(run(between, seed, wrong).verdict.kind).toBe('disagrees');
  const right = counterpart('mid', (lo: number, hi: number) => Math.floor((lo + hi) / 2));
  expect(run(between, seed, right)).toMatchObject({
    verdict: { kind: 'agrees' },
    accepted: 16384,
    health: [],
  });
});

const step: Term = {
  kind: 'if',
  condition: compare(x, '≤', lit(9950)),
  then: lit(0),
  else: op('mul', op('sub', x, lit(9950)), lit(1, 4)),
  sort: real,
};
const tax = withDefinition(
  statement({ x: real }, { h: compare(lit(0), '≤', x) }, compare(lit(0), '≤', called('tax', real, x))),
  defining('tax', [real], step),
);

test.each(seeds)('what lies beyond a threshold of the definition is reached (seed %i)', (seed) => {
  const right = counterpart('tax', (v: number) => (v <= 9950 ? 0 : (v - 9950) / 4));
  expect(run(tax, seed, right).verdict.kind).toBe('agrees');
  for (const wrong of [
    () => 0,
    (v: number) => (v <= 9950 ? 0 : v / 4),
    (v: number) => (v < 9951 ? 0 : (v - 9950) / 4),
  ])
    expect(run(tax, seed, counterpart('tax', wrong)).verdict.kind).toBe('disagrees');
});

const flag = (operation: Operation, by: number): Term => sorted(operation, nat, a, natural(by));
const isCentury: Formula = compare(flag('natMod', 100), '=', natural(0));
const leap = defining('leap', [nat], {
  kind: 'if',
  condition: {
    kind: 'and',
    left: compare(flag('natMod', 4), '=', natural(0)),
    right: {
      kind: 'or',
      left: { kind: 'not', of: isCentury },
      right: compare(flag('natMod', 400), '=', natural(0)),
    },
  },
  then: natural(1),
  else: natural(0),
  sort: nat,
});
const leapYears = withDefinition(
  statement(
    { a: nat },
    { h: compare(called('leap', nat, a), '=', natural(1)) },
    compare(flag('natMod', 4), '=', natural(0)),
  ),
  leap,
);

test.each(seeds)(
  'a definition that a hypothesis asks for is compared where the hypothesis fails too (seed %i)',
  (seed) => {
    const right = (y: number): number => Number(y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0));
    expect(run(leapYears, seed, counterpart('leap', right)).verdict.kind).toBe('agrees');
    const wrong = counterpart('leap', (y: number) => Number(y % 4 === 0));
    expect(run(leapYears, seed, wrong).verdict).toMatchObject({
      kind: 'disagrees',
      fault: 'definition',
      counterexample: { differs: [{ counterpart: '1', reference: '0' }] },
    });
  },
);

const integers: Sort = { kind: 'function', from: nat, to: int };
const f = variable(0, integers);
const n = variable(1, nat);
const at = (index: Term): Term => ({ kind: 'apply', fn: f, args: [index], sort: int });

test.each(seeds)('a sequence is not constant from some index on (seed %i)', (seed) => {
  const constantFrom20 = statement(
    { f: integers, n: nat },
    { h: compare(natural(20), '≤', n) },
    compare(at(n), '=', at(natural(20))),
  );
  expect(run(constantFrom20, seed).verdict).toMatchObject({ kind: 'disagrees', fault: 'hypothesis' });
});

test.each([
  [
    'half of all values satisfy it',
    {
      h: {
        kind: 'implies',
        left: compare(x, '≤', lit(0)),
        right: compare(lit(1), '≤', op('mul', lit(0), x)),
      } as Formula,
    },
    compare(lit(0), '<', x),
  ],
  ['small ones satisfy it', { h: compare(op('mul', x, x), '<', lit(1)) }, compare(x, '<', lit(1))],
] as const)(
  'a stratum that never satisfies the hypotheses starves no run: %s',
  (_, hypotheses, conclusion) => {
    const result = run(statement({ x: real }, hypotheses, conclusion), 1);
    expect(result.verdict.kind).toBe('statement-only');
    expect(result.accepted).toBe(16384);
  },
);

// A convention gives the value at the edge of the domain: on a curve that contains no small numbers and no numeral of the definition.
const curve = (v: number, w: number): number => w - v * v - 37 * v - 14.125;
const edge = op(
  'sub',
  op('sub', op('sub', variable(1), op('mul', x, x)), op('mul', lit(37), x)),
  lit(113, 8),
);
const edgeCases: readonly {
  readonly name: string;
  readonly body: Term;
  readonly call: (d: number) => number;
}[] = [
  { name: 'a divisor', body: op('div', lit(1), edge), call: (d) => (d === 0 ? 1 : 1 / d) },
  { name: 'an inverse', body: op('inv', edge), call: (d) => (d === 0 ? 1 : 1 / d) },
  {
    name: 'a logarithm',
    body: op('log', edge),
    call: (d) => (d === 0 ? 1 : Math.log(Math.abs(d))),
  },
  { name: 'a root', body: op('sqrt', edge), call: (d) => (d === 0 ? 1 : Math.sqrt(Math.max(0, d))) },
];
test.each(edgeCases.flatMap((one) => seeds.map((seed) => ({ ...one, seed }))))(
  'a fault at the edge of the domain of $name is found (seed $seed)',
  ({ body, call, seed }) => {
    const about = called('P.edge', real, x, variable(1));
    const s = withDefinition(
      statement({ x: real, y: real }, {}, compare(about, '=', about)),
      defining('P.edge', [real, real], body),
    );
    const wrong = counterpart('P.edge', (v: number, w: number) => call(curve(v, w)));
    expect(run(s, seed, wrong).verdict.kind).toBe('disagrees');
  },
);
