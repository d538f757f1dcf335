// How fast samples are accepted and mutants judged, beside fast-check on the same property written by hand, in one run.
import fc from 'fast-check';
import { loadMpfr } from '../src/domains/mpfr.ts';
import type { Formula, Statement } from '../src/statement/ast.ts';
import type { Counterpart } from '../src/statement/property.ts';
import { findSample } from '../src/testing/find-sample.ts';
import { refuter } from '../src/testing/mutation/refute.ts';
import { statementMutants } from '../src/testing/mutation/statement-mutants.ts';
import { generator } from '../src/testing/sampling/generator.ts';
import { streamKey } from '../src/testing/sampling/random.ts';
import { prepare, testRange } from '../src/testing/test-theorem.ts';
import {
  compare,
  lit,
  op,
  quick,
  real,
  square,
  squareMonotone,
  statement,
  trueProduct,
  variable,
} from '../test/testing/hand.ts';

await loadMpfr();

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
const show = (rate: number): string => `${(rate / 1000).toFixed(0)} k/s`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Median over runs, after one to warm up, of samples a second. */
const rateOf = (samples: number, work: () => void): number => {
  work();
  return samples / median(Array.from({ length: 7 }, () => seconds(work)));
};

/** Accepted samples a second of the whole way: drawn, hypotheses, S with D three-valued, S with T and T against D, counted. */
const rate = (s: Statement, samples: number, ...counterparts: readonly Counterpart[]): number => {
  const options = { ...quick(...counterparts), budget: samples };
  const testable = prepare(options.evaluate(s), options);
  const { accepted } = testRange(testable, options, 0, samples);
  return rateOf(accepted, () => void testRange(testable, options, 0, samples));
};

const byHand = 50_000;
const property = fc.property(
  fc.double({ min: 1, max: 4, noNaN: true }),
  fc.double({ min: 1, max: 4, noNaN: true }),
  (x, y) => !(1 < x && 1 < y && x + y < 5) || x * y <= 6.25,
);
const raw = rateOf(byHand, () => fc.assert(property, { numRuns: byHand, seed: 1 }));
const polynomial = rate(trueProduct, 100_000);
const bound = rate(
  squareMonotone,
  100_000,
  square((v) => v * v),
);
const x = variable(0);
const belowExp: Formula = compare(op('add', lit(1), x), '≤', op('exp', x));
const transcendental = rate(statement({ x: real }, { h: compare(lit(1, 16), '<', x) }, belowExp), 100_000);
console.log(`fast-check, the property by hand (discards count as runs): ${show(raw)}`);
console.log(
  `polynomial statement, accepted samples: ${show(polynomial)}, ${(polynomial / raw).toFixed(2)} × fast-check (must: 3)`,
);
console.log(
  `polynomial statement over a counterpart, T against D in it: ${show(bound)}, ${(bound / raw).toFixed(2)} × fast-check`,
);
console.log(`one transcendental, accepted samples: ${show(transcendental)} (must: 300 k/s)`);

const mutants = 100;
const samples = 10_000;
const options = { ...quick(), budget: samples };
const testable = prepare(options.evaluate(trueProduct), options);
const all = statementMutants(trueProduct, testable.plan.start);
const make = generator(testable.plan, streamKey('hand', 1));
const shared = Array.from({ length: samples }, (_, i) =>
  findSample(testable.property, make, i, () => undefined),
).filter((found) => found !== undefined);
// the original, which no sample refutes, and its mutants in turn: half of the statements look at every sample
const isRefuted = refuter(shared, testable.plan.window, options);
let killed = 0;
const time = seconds(() => {
  for (let i = 0; i < mutants; i++) {
    const mutant = i % 2 === 0 ? trueProduct : (all[i % all.length]?.statement ?? trueProduct);
    if (isRefuted(mutant)) killed += 1;
  }
});
console.log(
  `${mutants} statement mutants × ${shared.length} shared samples: ${time.toFixed(2)} s, ${killed} refuted (must: 10 s)`,
);
