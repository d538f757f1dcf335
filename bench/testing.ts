// How fast samples are accepted and mutants judged, compared with fast-check on the same property written by hand, in one run.
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { inBlocks } from '../src/counterparts/command/blocks.ts';
import { makeCommandClient } from '../src/counterparts/command/client.ts';
import { loadMpfr } from '../src/domains/mpfr.ts';
import type { Formula, Statement } from '../src/language/ast.ts';
import type { Counterpart } from '../src/language/property.ts';
import { makeRefuter } from '../src/mutation/statement/refute.ts';
import { makeStatementMutants } from '../src/mutation/statement/statement-mutants.ts';
import { makeGenerator } from '../src/sampling/address/generator.ts';
import { makeStreamKey } from '../src/sampling/address/random.ts';
import { findSample } from '../src/testing/run/find-sample.ts';
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

/** A function that processes a given number of samples. */
type Row = { readonly samples: number; readonly work: () => void };

/** Medians of samples per second. The rows take turns, after one turn each to warm up, so that other load slows all of them equally. */
const ratesOf = (rows: readonly Row[]): readonly number[] => {
  for (const { work } of rows) work();
  const rounds = Array.from({ length: 9 }, () => rows.map(({ work }) => seconds(work)));
  return rows.map(({ samples }, i) => samples / median(rounds.map((times) => times[i] as number)));
};

/** The complete test of a statement: draw, hypotheses, S with D three-valued, S with T, T against D, and counts. */
const whole = (s: Statement, ...counterparts: readonly Counterpart[]): Row => {
  const options = { ...quick(...counterparts), budget: 100_000 };
  const testable = prepare(options.evaluate(s), options);
  const { accepted } = testRange(testable, options, 0, options.budget);
  return { samples: accepted, work: () => void testRange(testable, options, 0, options.budget) };
};

const byHand = 50_000;
const property = fc.property(
  fc.double({ min: 1, max: 4, noNaN: true }),
  fc.double({ min: 1, max: 4, noNaN: true }),
  (x, y) => !(1 < x && 1 < y && x + y < 5) || x * y <= 6.25,
);
const x = variable(0);
const belowExp: Formula = compare(op('add', lit(1), x), '≤', op('exp', x));
const [raw = 0, polynomial = 0, bound = 0, transcendental = 0] = ratesOf([
  { samples: byHand, work: () => fc.assert(property, { numRuns: byHand, seed: 1 }) },
  whole(trueProduct),
  whole(
    squareMonotone,
    square((v) => v * v),
  ),
  whole(statement({ x: real }, { h: compare(lit(1, 16), '<', x) }, belowExp)),
]);
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
const all = makeStatementMutants(trueProduct, testable.plan.start);
const make = makeGenerator(testable.plan, makeStreamKey('hand', 1));
const shared = Array.from({ length: samples }, (_, i) =>
  findSample(testable.property, make, i, { reject: () => undefined }),
).filter((found) => found !== undefined);
// the original, which no sample refutes, and its mutants in turn: half of the statements need every sample
const isRefuted = makeRefuter(shared, testable.plan.window, options);
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

// A counterpart in Python, called with blocks of samples: the calls alone, without the rest of the test.
const folder = mkdtempSync(join(tmpdir(), 'check-claims-bench-'));
copyFileSync('docs/examples/counterparts/check_claims.py', join(folder, 'check_claims.py'));
const code =
  'from check_claims import counterpart, serve\n@counterpart\ndef product(x, y):\n    return x * y\nserve()\n';
writeFileSync(join(folder, 'product.py'), code);
const argv = ['python3', 'product.py'];
const client = makeCommandClient({ name: argv.join(' '), argv, folder: '.' }, folder);
const many = 65_536;
const ask = (): void => {
  client.begin();
  inBlocks([client], () => {
    for (let i = 0; i < many; i++) client.call('product', [i / 3, Math.sqrt(i)], ['number', 'number']);
  });
};
try {
  const [asked = 0] = ratesOf([{ samples: many, work: ask }]);
  console.log(`calls of a counterpart in Python, two doubles each: ${show(asked)} (must: 50 k/s)`);
} catch (error) {
  console.log(`calls of a counterpart in Python: not run, ${error instanceof Error ? error.message : error}`);
}
client.close();
