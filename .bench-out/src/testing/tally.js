import { weaker } from './grade.js';
import { strata } from './sampling/stratum.js';
/** The tally of no samples. */
export const emptyTally = (hypotheses, values, bins) => ({
    accepted: 0,
    proposed: 0,
    missed: 0,
    rejectedBy: new Array(hypotheses).fill(0),
    openBy: new Array(hypotheses).fill(0),
    strata: strata.map(() => 0),
    undecidedReference: 0,
    undecidedCounterpart: 0,
    undecidedUniform: 0,
    undecidedAgreements: 0,
    grade: undefined,
    junk: 0,
    calls: {},
    uniformHashes: [],
    otherHashes: [],
    first: {},
    bins: Array.from({ length: values }, () => new Array(bins).fill(0)),
});
const sums = (a, b) => a.map((x, i) => x + b[i]);
const earlier = (a, b) => a === undefined ? b : b === undefined ? a : Math.min(a, b);
const firsts = (a, b) => {
    const out = {};
    for (const fault of ['reference', 'implementation', 'definition']) {
        const index = earlier(a[fault], b[fault]);
        if (index !== undefined)
            out[fault] = index;
    }
    return out;
};
/** The tally of two disjoint ranges together, `a` before `b`. */
export const joinTallies = (a, b) => ({
    accepted: a.accepted + b.accepted,
    proposed: a.proposed + b.proposed,
    missed: a.missed + b.missed,
    rejectedBy: sums(a.rejectedBy, b.rejectedBy),
    openBy: sums(a.openBy, b.openBy),
    strata: sums(a.strata, b.strata),
    undecidedReference: a.undecidedReference + b.undecidedReference,
    undecidedCounterpart: a.undecidedCounterpart + b.undecidedCounterpart,
    undecidedUniform: a.undecidedUniform + b.undecidedUniform,
    undecidedAgreements: a.undecidedAgreements + b.undecidedAgreements,
    grade: b.grade === undefined ? a.grade : weaker(a.grade, b.grade),
    junk: a.junk + b.junk,
    calls: Object.fromEntries([...new Set([...Object.keys(a.calls), ...Object.keys(b.calls)])]
        .sort()
        .map((name) => [name, (a.calls[name] ?? 0) + (b.calls[name] ?? 0)])),
    uniformHashes: a.uniformHashes.concat(b.uniformHashes),
    otherHashes: a.otherHashes.concat(b.otherHashes),
    first: firsts(a.first, b.first),
    bins: a.bins.map((row, i) => sums(row, b.bins[i])),
});
