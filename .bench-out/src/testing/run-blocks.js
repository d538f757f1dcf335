import { mostAttempts } from './find-sample.js';
import { judgeSample } from './judgement.js';
import { stratumOf } from './sampling/stratum.js';
/** Addresses that are evaluated together. */
const blockSize = 512;
const callsIn = (agreements) => {
    const calls = new Map();
    for (const { constant } of agreements)
        calls.set(constant, (calls.get(constant) ?? 0) + 1);
    return calls;
};
/** What is known of a sample that the fast path has decided and that calls no counterpart. */
const decided = {
    kind: 'accepted',
    reference: 'true',
    counterpart: 'true',
    grade: { kind: 'rigorous' },
    agreements: [],
    junk: 0,
    calls: new Map(),
};
/** Every fourth edge value takes the slow path all the same: it counts hits of total-function conventions. */
const isLookedAt = (index) => stratumOf(index) === 'edge' && index % 64 < 16;
/** Judges a sample that the fast path has decided or left open. */
const judge = (property, sample, isDecided) => {
    if (!isDecided)
        return judgeSample(property, sample);
    const agreements = property.agreement(sample);
    return { ...decided, agreements, calls: callsIn(agreements) };
};
/** Proposes until nothing is known against the values, and writes them to a row; false once all attempts are used up. */
const fillRow = (make, pending, rows, offset, reject) => {
    for (; pending.attempt < mostAttempts; pending.attempt++) {
        const broken = make.propose(pending.index, pending.attempt);
        if (broken === -1) {
            make.writeRow(rows, offset);
            return true;
        }
        reject(broken, false);
    }
    return false;
};
/** Does what looking for each sample in turn does, with the same results, on many scalar samples at once. */
export const runBlocks = (property, batch, plan, make, from, to, { reject, miss, keep, keepRow }) => {
    const width = plan.values.length;
    const rows = new Float64Array(blockSize * width);
    const reference = new Uint8Array(blockSize);
    const counterpart = new Uint8Array(blockSize);
    const bound = property.bound.length > 0;
    const judgeRow = (row, at) => {
        const values = rows.subarray(row * width, (row + 1) * width);
        const isDecided = reference[row] === 1 && (!bound || counterpart[row] === 1) && !isLookedAt(at.index);
        if (isDecided && !bound) {
            keepRow(at.index, values, decided);
            return true;
        }
        const sample = Array.from(values, (value) => ({ kind: 'number', value }));
        const judgement = judge(property, sample, isDecided);
        if (judgement.kind === 'accepted')
            keep(at.index, { sample, judgement });
        else
            reject(judgement.hypothesis, judgement.undecided);
        return judgement.kind === 'accepted';
    };
    for (let start = from; start < to; start += blockSize) {
        let pending = Array.from({ length: Math.min(blockSize, to - start) }, (_, i) => ({
            index: start + i,
            attempt: 0,
        }));
        while (pending.length > 0) {
            const filled = [];
            for (const at of pending) {
                if (fillRow(make, at, rows, filled.length * width, reject))
                    filled.push(at);
                else
                    miss();
            }
            batch.reference(rows, filled.length, reference);
            if (bound)
                batch.counterpart(rows, filled.length, counterpart);
            pending = filled.filter((at, row) => !judgeRow(row, at));
            for (const at of pending)
                at.attempt += 1;
        }
    }
};
