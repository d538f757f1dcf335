import { judgeSample } from './judgement.js';
/** Proposals for one address before it counts as missed; over a run at most this many times the budget. */
export const mostAttempts = 1000;
/** Prefixes of sequences tried in a row before giving up on finding a tail. */
const fewTails = 8;
/** Finds the sample at one address: the first proposal whose hypotheses all hold. */
export const findSample = (property, make, index, reject) => {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const broken = make.propose(index, attempt);
        if (broken !== -1) {
            reject(broken, false);
            // when no tail fits any of several prefixes, the next prefix will not help
            if (make.tailFailures() >= fewTails)
                return undefined;
            continue;
        }
        const sample = make.sample();
        const judgement = judgeSample(property, sample);
        if (judgement.kind === 'accepted')
            return { sample, judgement };
        reject(judgement.hypothesis, judgement.undecided);
    }
    return undefined;
};
