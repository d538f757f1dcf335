import { exact } from '../domains/exact.js';
import { mpfr } from '../domains/mpfr.js';
import { FALSE, TRUE, UNKNOWN } from '../domains/truth.js';
import { ask } from './ball.js';
import { ofPlain } from './plain.js';
import { tier } from './tier.js';
import { isIntegral } from './values.js';
/** Below this magnitude doubles lose relative accuracy. */
const TINY = 2 ** -1021;
const truths = ['false', 'undecided', 'undecided', 'true'];
/** `|T − D| ≤ a·|D|` for all values that the enclosure of D allows, with room for underflow near 0. */
function within(d, value, reference, accuracy) {
    const difference = d.abs(d.sub(d.ofDouble(value), reference));
    const relative = d.mul(d.ofDouble(accuracy), d.abs(reference));
    const truth = d.lessEqual(difference, relative);
    if (truth === TRUE)
        return TRUE;
    const tiny = d.lessEqual(d.abs(reference), d.ofDouble(TINY));
    if (tiny === FALSE)
        return truth;
    return d.lessEqual(difference, d.ofDouble(TINY)) === TRUE ? TRUE : tiny === TRUE ? truth : UNKNOWN;
}
/** Makes the judge of one statement; definitions are evaluated exactly where they stay rational. */
export function makeJudge(statement) {
    const rational = tier(exact, 0, statement, undefined, () => { });
    let high;
    const climb = () => {
        high ??= [113, 400].map((bits) => {
            const domain = mpfr(bits);
            return tier(domain, 0, statement, undefined, domain.release);
        });
        return high;
    };
    return (call, counterpart, args) => {
        const answer = ask(counterpart, call.sort, args);
        const value = answer.kind === 'none' ? Number.NaN : Number(answer.value);
        let found = judgeIn(rational, call, counterpart.accuracy, args, value);
        for (let index = 0; found.agrees === UNKNOWN && !found.settled && index < 2; index++) {
            found = judgeIn(climb()[index], call, counterpart.accuracy, args, value);
        }
        return {
            constant: call.constant,
            args: args.map(shown),
            counterpart: value,
            reference: found.reference,
            agrees: truths[found.agrees],
        };
    };
}
function judgeIn(t, call, accuracy, args, value) {
    t.begin();
    const values = call.args.map((arg, index) => ofPlain(t.domain, arg.sort, args[index]));
    const reference = t.define(call, values);
    if (isIntegral(call) || call.sort.kind === 'bool') {
        const truth = reference === undefined ? UNKNOWN : Number(reference) === value ? TRUE : FALSE;
        const number = reference === undefined ? Number.NaN : Number(reference);
        return { agrees: truth, reference: [number, number], settled: true };
    }
    const ends = t.domain.enclosure(reference);
    const unbounded = Math.max(Math.abs(ends[0]), Math.abs(ends[1])) > Number.MAX_VALUE / 2;
    if (!Number.isFinite(value))
        return { agrees: unbounded ? UNKNOWN : FALSE, reference: ends, settled: false };
    return { agrees: within(t.domain, value, reference, accuracy), reference: ends, settled: false };
}
/** An argument for a report: functions by their first values. */
function shown(arg) {
    return typeof arg === 'function' ? [0, 1, 2, 3].map((k) => shownValue(arg, k)) : arg;
}
function shownValue(f, k) {
    const value = f(k);
    return typeof value === 'function' ? [0, 1, 2, 3].map((j) => value(j)) : value;
}
