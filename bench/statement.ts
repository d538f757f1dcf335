// Accepted samples per second: statements compiled from Lean, compared with raw fast-check on the same property written by hand.
import fc from 'fast-check';
import { loadMpfr } from '../src/domains/mpfr.ts';
import type { Statement } from '../src/language/ast.ts';
import type { Batch, Property } from '../src/language/property.ts';
import { makeProperty } from '../src/property/make-property.ts';
import { makeDefaultTestOptions } from '../src/testing/options.ts';
import { testTheorem } from '../src/testing/test-theorem.ts';
import { property, random } from '../test/read/language.ts';

const REPEATS = 7;
const COUNT = 1 << 17;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Median over repeats of accepted samples per second. */
function rate(run: () => number): number {
  run();
  return median(
    Array.from({ length: REPEATS }, () => {
      const start = performance.now();
      return run() / ((performance.now() - start) / 1000);
    }),
  );
}

/** Draws uniformly from [low, high), evaluates, and counts accepted samples; every undecided sample takes the slow path. */
function compiled(name: string, low: number, high: number): () => number {
  const { statement, batch, reference } = property(name);
  const width = statement.binders.filter((binder) => binder.kind === 'value').length;
  const next = random(1);
  const columns = new Float64Array(COUNT * width);
  const out = new Uint8Array(COUNT);
  const evaluate = batch([])?.reference as Batch;
  const calls = new Uint32Array(0);
  return () => {
    for (let index = 0; index < columns.length; index++) columns[index] = low + next() * (high - low);
    evaluate(columns, COUNT, out, calls);
    let accepted = 0;
    for (let index = 0; index < COUNT; index++) {
      if (out[index] === 0) throw new Error('a true statement was refuted');
      if (out[index] === 1) accepted += 1;
      if (out[index] === 2) {
        const sample = Array.from(
          columns.subarray(index * width, (index + 1) * width),
          (value) => ({ kind: 'number', value }) as const,
        );
        if (reference(sample).conclusion === 'true') accepted += 1;
      }
    }
    return accepted;
  };
}

function raw(
  arity: number,
  low: number,
  high: number,
  holds: (...values: number[]) => boolean | undefined,
): () => number {
  const value = fc.double({ min: low, max: high, noNaN: true });
  let accepted = 0;
  const tested = fc.property(fc.tuple(...Array.from({ length: arity }, () => value)), (values) => {
    const result = holds(...values);
    if (result !== undefined) accepted += 1;
    return result !== false;
  });
  return () => {
    accepted = 0;
    fc.assert(tested, { numRuns: 20_000, seed: 1 });
    return accepted;
  };
}

const rows = [
  {
    name: 'repairedProduct',
    says: '1 < x → 1 < y → x + y < 5 → x y ≤ 25/4',
    range: [1, 3] as const,
    arity: 2,
    need: '3 × fast-check; goal 10 M/s',
    byHand: (x: number, y: number) => (x > 1 && y > 1 && x + y < 5 ? x * y <= 6.25 + 1e-9 : undefined),
  },
  {
    name: 'alphaMonotone',
    says: 'the exponent 2s / (2s + 1/β) grows with β',
    range: [0.1, 4] as const,
    arity: 3,
    need: '3 × fast-check; goal 10 M/s',
    byHand: (s: number, b: number, c: number) =>
      b < c ? (2 * s) / (2 * s + 1 / b) < (2 * s) / (2 * s + 1 / c) + 1e-12 : undefined,
  },
  {
    name: 'belowExp',
    says: '1 + x ≤ exp x',
    range: [-10, 10] as const,
    arity: 1,
    need: '300 k/s; goal 5 M/s',
    byHand: (x: number) => 1 + x <= Math.exp(x) + 1e-12,
  },
] as const;

await loadMpfr();
const show = (perSecond: number): string => `${(perSecond / 1e6).toFixed(2)} M/s`.padStart(12);
console.log(`accepted samples a second, median of ${REPEATS}; draws included`);
for (const { name, says, range, arity, need, byHand } of rows) {
  const peer = rate(raw(arity, range[0], range[1], byHand as (...values: number[]) => boolean | undefined));
  const ours = rate(compiled(name, range[0], range[1]));
  const made = property(name);
  const evaluate = (statement: Statement): Property => makeProperty(statement, []);
  const whole = { ...makeDefaultTestOptions(name, evaluate), proved: false, budget: COUNT };
  const engine = rate(() => testTheorem(made, whole).accepted);
  console.log(`${says}`);
  console.log(`  fast-check, by hand in doubles     ${show(peer)}`);
  console.log(
    `  compiled from Lean, three-valued   ${show(ours)}   ${(ours / peer).toFixed(1)} ×   (${need})`,
  );
  console.log(`  whole engine: plan, strata, tally  ${show(engine)}   ${(engine / peer).toFixed(1)} ×`);
}
