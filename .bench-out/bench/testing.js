// How fast samples are accepted and mutants judged, beside fast-check on the same property written by hand, in one run.
import fc from 'fast-check';
import { loadMpfr } from '../src/domains/mpfr.js';
import { findSample } from '../src/testing/find-sample.js';
import { refuter } from '../src/testing/mutation/refute.js';
import { statementMutants } from '../src/testing/mutation/statement-mutants.js';
import { generator } from '../src/testing/sampling/generator.js';
import { streamKey } from '../src/testing/sampling/random.js';
import { prepare, testRange } from '../src/testing/test-theorem.js';
import { compare, lit, op, quick, real, statement, trueProduct, variable } from '../test/testing/hand.js';
await loadMpfr();
const seconds = (work) => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
};
const show = (rate) => `${(rate / 1000).toFixed(0)} k/s`;
/** Accepted samples a second of S with D, three-valued. */
const rate = (s, samples) => {
    const options = { ...quick(), budget: samples };
    const testable = prepare(options.evaluate(s), options);
    testRange(testable, options, 0, 2000);
    let accepted = 0;
    const time = seconds(() => {
        accepted = testRange(testable, options, 0, samples).accepted;
    });
    return accepted / time;
};
const byHand = 50_000;
const property = fc.property(fc.double({ min: 1, max: 4, noNaN: true }), fc.double({ min: 1, max: 4, noNaN: true }), (x, y) => !(1 < x && 1 < y && x + y < 5) || x * y <= 6.25);
fc.assert(property, { numRuns: 2000, seed: 1 });
const raw = byHand / seconds(() => fc.assert(property, { numRuns: byHand, seed: 1 }));
const polynomial = rate(trueProduct, 100_000);
const x = variable(0);
const belowExp = compare(op('add', lit(1), x), '≤', op('exp', x));
const transcendental = rate(statement({ x: real }, { h: compare(lit(0), '<', x) }, belowExp), 50_000);
console.log(`fast-check, the property by hand (discards count as runs): ${show(raw)}`);
console.log(`polynomial statement, accepted samples: ${show(polynomial)}, ${(polynomial / raw).toFixed(2)} × fast-check (must: 3)`);
console.log(`one transcendental, accepted samples: ${show(transcendental)} (must: 300 k/s)`);
const mutants = 100;
const samples = 10_000;
const options = { ...quick(), budget: samples };
const testable = prepare(options.evaluate(trueProduct), options);
const all = statementMutants(trueProduct, testable.plan.start);
const make = generator(testable.plan, streamKey('hand', 1));
const shared = Array.from({ length: samples }, (_, i) => findSample(testable.property, make, i, () => undefined)).filter((found) => found !== undefined);
// the original, which no sample refutes, and its mutants in turn: half of the statements look at every sample
const isRefuted = refuter(shared, testable.plan.window, options);
let killed = 0;
const time = seconds(() => {
    for (let i = 0; i < mutants; i++) {
        const mutant = i % 2 === 0 ? trueProduct : (all[i % all.length]?.statement ?? trueProduct);
        if (isRefuted(mutant))
            killed += 1;
    }
});
console.log(`${mutants} statement mutants × ${shared.length} shared samples: ${time.toFixed(2)} s, ${killed} refuted (must: 10 s)`);
