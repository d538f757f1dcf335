import { constantAtoms } from './atoms.js';
import { conclude, isStarved } from './conclude.js';
import { counterexampleAt } from './counterexample.js';
import { binCount } from './histogram.js';
import { runRange } from './run-range.js';
import { boundHypotheses } from './sampling/bounded.js';
import { planSampling } from './sampling/plan.js';
import { streamKey } from './sampling/random.js';
import { emptyTally, joinTallies } from './tally.js';
/** The first addresses of a claim: when these already starve, the others are not tried. */
const pilotSize = 64;
/**
 * Prepares a property: plans its samples, and cuts hypotheses about all naturals to a window, beyond which samples satisfy them
 * by construction.
 */
export const prepare = (property, options) => {
    const plan = planSampling(property.statement, options.sample, options.guides);
    if (plan.beyond.length === 0)
        return { property, plan };
    return { property: options.evaluate(boundHypotheses(property.statement, plan.window)), plan };
};
/**
 * Tests the addresses `from … to − 1`. Every range first looks at the pilot, so that all ranges of a run agree on whether the
 * hypotheses can be met often enough to go on.
 */
export const testRange = ({ property, plan }, options, from, to) => {
    const none = emptyTally(plan.hypotheses.length, plan.values.length, binCount);
    if (plan.empty)
        return none;
    const key = streamKey(options.claim, options.seed);
    const pilotEnd = Math.min(pilotSize, options.budget);
    const pilot = runRange(property, plan, key, 0, pilotEnd);
    const stops = pilot.accepted === 0 || isStarved(pilot);
    const head = from === 0 && to >= pilotEnd
        ? pilot
        : runRange(property, plan, key, Math.min(from, pilotEnd), Math.min(to, pilotEnd));
    if (stops || to <= pilotEnd)
        return from < pilotEnd ? head : none;
    return joinTallies(from < pilotEnd ? head : none, runRange(property, plan, key, Math.max(from, pilotEnd), to));
};
const faultName = (fault, proved) => fault === 'reference' ? (proved ? 'translation' : 'hypothesis') : fault;
/** The result of a whole run from its tally: verdict, fault and shrunk counterexample. */
export const resultOf = ({ property, plan }, options, tally) => {
    const result = conclude(plan, tally, options);
    // loudest first: a statement that fails with Lean's own definitions makes every other finding meaningless
    for (const fault of ['reference', 'implementation', 'definition']) {
        const index = tally.first[fault];
        if (index === undefined)
            continue;
        const counterexample = counterexampleAt(property, plan, options, index, fault);
        const { bound: _, ...rest } = result;
        return {
            ...rest,
            verdict: { kind: 'disagrees', fault: faultName(fault, options.proved), counterexample },
        };
    }
    return { ...result, health: [...result.health, ...constantAtoms(plan.statement, options)] };
};
/** Tests one theorem with one thread. */
export const testTheorem = (property, options) => {
    const testable = prepare(property, options);
    const tally = testRange(testable, options, 0, options.budget);
    return resultOf(testable, options, tally);
};
