// However the addresses are split, no byte of a result changes.
import { beforeAll, expect, test, vi } from 'vitest';
import { loadMpfr } from '../../src/domains/mpfr.ts';
import type { Statement } from '../../src/language/ast.ts';
import type { Counterpart } from '../../src/language/property.ts';
import { joinTallies, makeEmptyTally } from '../../src/testing/run/tally.ts';
import { prepare, resultOf, testRange } from '../../src/testing/test-theorem.ts';
import { random } from '../read/language.ts';
import {
  at,
  call,
  compare,
  every,
  falseProduct,
  forall,
  lit,
  nat,
  op,
  quick,
  real,
  sequence,
  square,
  squareMonotone,
  statement,
  sum,
  trueProduct,
  variable,
} from './hand.ts';

// very many samples
vi.setConfig({ testTimeout: 120_000 });
beforeAll(loadMpfr);
const [f, n, x] = [variable(0, sequence), variable(1, nat), variable(2)];
const k = variable(3, nat);
const falling = { h: forall(compare(at(f, op('succ', k)), '≤', at(f, k))), g: compare(lit(0), '<', x) };
const sums = statement(
  { f: sequence, n: nat, x: real },
  falling,
  compare(sum(n, at(f, k)), '≤', sum(n, at(f, k))),
);
const bounded = statement(
  { f: sequence, n: nat, x: real },
  { h: every(n, compare(call('square', at(f, k)), '≤', call('square', x))) },
  compare(lit(0), '≤', call('square', at(f, n))),
);
const doubled = op('exp', op('add', variable(0), variable(0)));
const identity = statement(
  { x: real },
  {},
  compare(doubled, '=', op('mul', op('exp', variable(0)), op('exp', variable(0)))),
);

const cases: readonly (readonly [string, Statement, readonly Counterpart[]])[] = [
  ['a polynomial', trueProduct, []],
  ['a false statement', falseProduct, []],
  ['a counterpart', squareMonotone, [square((v) => v * v)]],
  ['a wrong counterpart', squareMonotone, [square((v) => v * v + (v > 3 ? 1e-9 : 0))]],
  ['sequences', sums, []],
  ['sequences and a counterpart', bounded, [square((v) => v * v)]],
  ['what doubles leave open', identity, []],
];

test.each(cases)('%s: every split of the addresses gives the same result', (_, s, counterparts) => {
  const budget = 1500;
  const options = { ...quick(...counterparts), budget };
  const next = random(3);
  const resultFor = (cuts: readonly number[]): string => {
    const testable = prepare(options.evaluate(s), options);
    const ends = [...cuts, budget];
    const tallies = ends.map((to, i) => testRange(testable, options, ends[i - 1] ?? 0, to));
    const [first = makeEmptyTally(0, 0, 0), ...rest] = tallies;
    return JSON.stringify(resultOf(testable, options, rest.reduce(joinTallies, first)));
  };
  const whole = resultFor([]);
  expect(whole).toContain('"accepted":');
  const splits = [[1], [64], [63, 65], [512, 1024], [7, 8, 9, 700, 701]];
  for (let i = 0; i < 3; i++) {
    splits.push(Array.from({ length: 6 }, () => Math.floor(next() * budget)).sort((a, b) => a - b));
  }
  for (const cuts of splits) expect([cuts, resultFor(cuts)]).toEqual([cuts, whole]);
});
