// Accepted samples a second of CPU of one checkout's engine, as JSON. Argument: a checkout whose `bench` is compiled.
import { resolve } from 'node:path';
import fc from 'fast-check';

type Mpfr = typeof import('../src/domains/mpfr.ts');
type Testing = typeof import('../src/testing/test-theorem.ts');
type Hand = typeof import('../test/testing/hand.ts');

const compiled = (file: string): string =>
  resolve(process.argv[2] ?? '.', '.check-claims/bench', `${file}.js`);
const { loadMpfr }: Mpfr = await import(compiled('src/domains/mpfr'));
const { prepare, testRange }: Testing = await import(compiled('src/testing/test-theorem'));
const { compare, lit, op, quick, real, square, squareMonotone, statement, trueProduct, variable }: Hand =
  await import(compiled('test/testing/hand'));

await loadMpfr();
const x = variable(0);
const rows = {
  polynomial: { said: trueProduct, code: [] },
  'over a counterpart': { said: squareMonotone, code: [square((v) => v * v)] },
  transcendental: {
    said: statement(
      { x: real },
      { h: compare(lit(1, 16), '<', x) },
      compare(op('add', lit(1), x), '≤', op('exp', x)),
    ),
    code: [],
  },
};

/** Seconds of CPU of the best of twelve turns: what disturbs a turn only makes it slower. */
const best = (turn: () => void): number => {
  const turns = Array.from({ length: 12 }, () => {
    const before = process.cpuUsage();
    turn();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...turns);
};

const rates = Object.entries(rows).map(([name, { said, code }]): readonly [string, number] => {
  const options = { ...quick(...code), budget: 100_000 };
  const testable = prepare(options.evaluate(said), options);
  const { accepted } = testRange(testable, options, 0, options.budget);
  return [name, accepted / best(() => void testRange(testable, options, 0, options.budget))];
});
// the polynomial by hand; discards count as runs
const numRuns = 20_000;
const between = fc.double({ min: 1, max: 4, noNaN: true });
const byHand = fc.property(between, between, (a, b) => !(1 < a && 1 < b && a + b < 5) || a * b <= 6.25);
const raw = numRuns / best(() => fc.assert(byHand, { numRuns, seed: 1 }));
console.log(JSON.stringify({ ...Object.fromEntries(rates), 'fast-check by hand': raw }));
