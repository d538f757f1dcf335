import { showAddress } from './address.js';
import { findSample } from './find-sample.js';
import { fractionNear } from './fraction.js';
import { faultOf, judgeSample } from './judgement.js';
import { generator } from './sampling/generator.js';
import { streamKey } from './sampling/random.js';
import { shrinkSample } from './shrink.js';
const showTail = (value) => {
    const { tail } = value;
    if (tail.kind === 'constant')
        return `then ${tail.value}`;
    return tail.kind === 'affine' ? `then ${tail.start} + ${tail.step}·k` : `then ${tail.start}·2^(-k)`;
};
/** A value as a reader writes it. */
export const showValue = (value) => {
    switch (value.kind) {
        case 'number':
        case 'bool':
            return String(value.value);
        case 'list':
            return `[${value.items.join(', ')}]`;
        case 'matrix':
            return `[${value.rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
        case 'sequence':
            return `${value.prefix.map((x) => `${x}, `).join('')}${showTail(value)}`;
    }
};
const shownArgument = (arg) => typeof arg === 'function'
    ? `${[0, 1, 2].map((k) => String(arg(k))).join(', ')}, …`
    : Array.isArray(arg)
        ? `[${arg.map(shownArgument).join(', ')}]`
        : String(arg);
export const shownDifference = (agreement) => ({
    constant: agreement.constant,
    args: agreement.args.map(shownArgument),
    counterpart: String(agreement.counterpart),
    reference: agreement.reference[0] === agreement.reference[1]
        ? String(agreement.reference[0])
        : `between ${agreement.reference[0]} and ${agreement.reference[1]}`,
});
const shown = (plan, sample) => [...plan.values]
    .sort((a, b) => a.level - b.level)
    .map(({ name }, i) => {
    const value = sample[i];
    const near = value.kind === 'number' ? fractionNear(value.value) : undefined;
    return { name, value: showValue(value), ...(near === undefined ? {} : { near }) };
});
/** The counterexample for a fault first seen at `index`: found again by its address, then shrunk. */
export const counterexampleAt = (property, plan, options, index, fault) => {
    const make = generator(plan, streamKey(options.claim, options.seed));
    const found = findSample(property, make, index, () => undefined);
    if (found === undefined)
        throw new Error(`no sample at ${index}, which the run had found`);
    const integers = [...plan.values].sort((a, b) => a.level - b.level).map((value) => value.layout.integer);
    const shrunk = shrinkSample(found.sample, integers, (s) => faultOf(judgeSample(property, s)) === fault);
    const judgement = judgeSample(property, shrunk);
    const accepted = judgement.kind === 'accepted' ? judgement : found.judgement;
    return {
        address: showAddress({ claim: options.claim, seed: options.seed, index }),
        found: found.sample,
        shrunk,
        shown: shown(plan, shrunk),
        reference: accepted.reference,
        counterpart: accepted.counterpart,
        differs: accepted.agreements.filter((a) => a.agrees === 'false').map(shownDifference),
    };
};
