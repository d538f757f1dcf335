import { boundHypotheses } from '../sampling/bounded.js';
/** The samples as rows of doubles, where each value is a number. */
const rowsOf = (samples) => {
    const width = samples[0]?.sample.length ?? 0;
    const rows = new Float64Array(samples.length * width);
    for (const [i, { sample }] of samples.entries()) {
        for (const [j, value] of sample.entries()) {
            if (value.kind !== 'number')
                return undefined;
            rows[i * width + j] = value.value;
        }
    }
    return rows;
};
/**
 * Judges changed statements on samples that all of them share: refuted if it is false with Lean's definitions on a sample that
 * satisfies its hypotheses.
 */
export const refuter = (samples, window, options) => {
    const rows = rowsOf(samples);
    const codes = new Uint8Array(samples.length);
    return (statement) => {
        const property = options.evaluate(boundHypotheses(statement, window));
        const isFalse = (found) => property.reference(found.sample).conclusion === 'false';
        if (rows === undefined || property.batch === undefined)
            return samples.some(isFalse);
        property.batch.reference(rows, samples.length, codes);
        // refuted by intervals is refuted; only what they leave open is looked at again
        return codes.includes(0) || samples.some((found, i) => codes[i] === 2 && isFalse(found));
    };
};
