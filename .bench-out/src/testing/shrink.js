import fc from 'fast-check';
import { simplerPairs, simplerThan } from './simplicity.js';
const numbers = function* (x, integer) {
    for (const y of simplerThan(x))
        if (!integer || Number.isInteger(y))
            yield y;
    if (integer && x > 0)
        for (let y = 1; y < Math.min(x, 64); y++)
            yield y;
};
/** Every way to make one number of a list simpler. */
const oneSimpler = function* (items, integer) {
    for (const [i, x] of items.entries()) {
        for (const y of numbers(x, integer))
            yield items.map((other, j) => (j === i ? y : other));
    }
};
const values = function* (value, integer) {
    switch (value.kind) {
        case 'number':
            for (const x of numbers(value.value, integer))
                yield { kind: 'number', value: x };
            return;
        case 'bool':
            if (value.value)
                yield { kind: 'bool', value: false };
            return;
        case 'sequence': {
            const { prefix, tail } = value;
            for (let length = 0; length < prefix.length; length++)
                yield { ...value, prefix: prefix.slice(0, length) };
            for (const items of oneSimpler(prefix, integer))
                yield { ...value, prefix: items };
            if (tail.kind !== 'constant')
                yield { ...value, tail: { kind: 'constant', value: 0 } };
            const start = tail.kind === 'constant' ? tail.value : tail.start;
            for (const x of numbers(start, integer)) {
                yield { ...value, tail: tail.kind === 'constant' ? { ...tail, value: x } : { ...tail, start: x } };
            }
            return;
        }
        case 'list':
            for (let i = 0; i < value.items.length; i++) {
                yield { kind: 'list', items: value.items.filter((_, j) => j !== i) };
            }
            for (const items of oneSimpler(value.items, integer))
                yield { kind: 'list', items };
            return;
        case 'matrix':
            for (let i = value.rows.length - 1; i > 0; i--)
                yield { ...value, rows: value.rows.slice(0, i) };
            for (const [i, row] of value.rows.entries()) {
                for (const items of oneSimpler(row, integer)) {
                    yield { ...value, rows: value.rows.map((other, j) => (j === i ? items : other)) };
                }
            }
    }
};
const samples = function* (sample, integers) {
    for (const [i, value] of sample.entries()) {
        for (const simpler of values(value, integers[i] === true)) {
            yield sample.map((other, j) => (j === i ? simpler : other));
        }
    }
    // one value can often become simpler only while another moves with it
    for (const [i, a] of sample.entries()) {
        for (const [j, b] of sample.entries()) {
            if (j === i || a.kind !== 'number' || b.kind !== 'number')
                continue;
            for (const [x, y] of simplerPairs(a.value, b.value)) {
                if ((integers[i] && !Number.isInteger(x)) || (integers[j] && !Number.isInteger(y)))
                    continue;
                yield sample.map((other, k) => (k === i ? { ...a, value: x } : k === j ? { ...b, value: y } : other));
            }
        }
    }
};
/** Samples as fast-check sees them: it only shrinks, from a sample that we give. */
class SampleArbitrary extends fc.Arbitrary {
    start;
    integers;
    constructor(start, integers) {
        super();
        this.start = start;
        this.integers = integers;
    }
    generate() {
        return new fc.Value(this.start, undefined);
    }
    canShrinkWithoutContext(value) {
        return Array.isArray(value);
    }
    shrink(value) {
        const each = function* (candidates) {
            for (const candidate of candidates)
                yield new fc.Value(candidate, undefined);
        };
        return fc.stream(each(samples(value, this.integers)));
    }
}
/** At most this many samples are tried; a slow counterpart must not turn shrinking into a hang. */
const mostTries = 20_000;
/** The simplest sample that still `fails`: fewest significant bits, then smallest exponents, shortest sequences. */
export const shrinkSample = (start, integers, fails) => {
    let tries = 0;
    const details = fc.check(fc.property(new SampleArbitrary(start, integers), (sample) => {
        tries += 1;
        return tries > mostTries || !fails(sample);
    }), { numRuns: 1, seed: 1, endOnFailure: false });
    return details.counterexample?.[0] ?? start;
};
