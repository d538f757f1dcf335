import { findSample } from './find-sample.js';
import { weaker } from './grade.js';
import { hashNumbers, hashSample } from './hash.js';
import { binCount, binOf, counted, histogramEdges } from './histogram.js';
import { faultOf, isOpen } from './judgement.js';
import { runBlocks } from './run-blocks.js';
import { generator } from './sampling/generator.js';
import { strata, stratumOf } from './sampling/stratum.js';
import { emptyTally } from './tally.js';
const uniformAt = strata.indexOf('value-uniform');
/** Counts one accepted sample; `values` are its numbers as histograms see them. */
const record = (draft, index, judgement, values, hash, edges) => {
    const stratum = strata.indexOf(stratumOf(index));
    draft.accepted += 1;
    draft.proposed += 1;
    draft.strata[stratum] = draft.strata[stratum] + 1;
    (stratum === uniformAt ? draft.uniformHashes : draft.otherHashes).push(hash);
    draft.junk += judgement.junk;
    if (judgement.reference === 'undecided')
        draft.undecidedReference += 1;
    const open = isOpen(judgement);
    if (open && judgement.reference !== 'undecided')
        draft.undecidedCounterpart += 1;
    if (open && stratum === uniformAt)
        draft.undecidedUniform += 1;
    if (!open)
        draft.grade = weaker(draft.grade, judgement.grade);
    for (const [name, count] of judgement.calls)
        draft.calls[name] = (draft.calls[name] ?? 0) + count;
    for (const { agrees } of judgement.agreements)
        if (agrees === 'undecided')
            draft.undecidedAgreements += 1;
    const fault = faultOf(judgement);
    if (fault !== undefined)
        draft.first[fault] = Math.min(index, draft.first[fault] ?? index);
    for (let i = 0; i < values.length; i++) {
        const bins = draft.bins[i];
        const bin = binOf(edges[i], values[i]);
        bins[bin] = bins[bin] + 1;
    }
};
/** Tests the samples at indices `from … to − 1`. */
export const runRange = (property, plan, key, from, to) => {
    const draft = emptyTally(plan.hypotheses.length, plan.values.length, binCount);
    const edges = histogramEdges(plan);
    const make = generator(plan, key);
    const reject = (hypothesis, undecided) => {
        const by = undecided ? draft.openBy : draft.rejectedBy;
        draft.proposed += 1;
        if (hypothesis >= 0)
            by[hypothesis] = by[hypothesis] + 1;
    };
    const miss = () => {
        draft.missed += 1;
    };
    const keep = (index, { sample, judgement }) => record(draft, index, judgement, sample.map(counted), hashSample(sample), edges);
    const keepRow = (index, row, judgement) => record(draft, index, judgement, row, hashNumbers(row), edges);
    if (property.batch !== undefined) {
        runBlocks(property, property.batch, plan, make, from, to, { reject, miss, keep, keepRow });
        return draft;
    }
    for (let index = from; index < to; index++) {
        const found = findSample(property, make, index, reject);
        if (found === undefined)
            miss();
        else
            keep(index, found);
    }
    return draft;
};
