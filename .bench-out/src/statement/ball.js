import { addDown, addUp, down, mulUp, up } from '../domains/rounding.js';
import { ofPlain, toPlain } from './plain.js';
import { declined, isIntegral } from './values.js';
/** Below this magnitude doubles lose relative accuracy, so no relative promise can be kept. */
const TINY = 2 ** -1021;
/** Calls a counterpart; whatever it throws or returns becomes a value. */
export function ask(counterpart, sort, args) {
    try {
        const value = counterpart.call(...args);
        if (sort.kind === 'bool') {
            return typeof value === 'boolean'
                ? { kind: 'value', value }
                : { kind: 'none', why: `returned a ${typeof value}` };
        }
        if (typeof value !== 'number')
            return { kind: 'none', why: `returned a ${typeof value}` };
        return Number.isNaN(value) ? { kind: 'none', why: 'returned NaN' } : { kind: 'value', value };
    }
    catch (thrown) {
        return { kind: 'none', why: `threw ${thrown instanceof Error ? thrown.message : String(thrown)}` };
    }
}
/**
 * Takes calls with a counterpart over: its value enters as the ball T(x)·(1 ± accuracy). Where an argument q is no double, T is
 * called at doubles x̂ nearby and the enclosure of D(q) − D(x̂), from Lean's own equations, is added.
 */
export function withCounterparts(domain, counterparts, log) {
    return (define) => (call, args) => {
        const counterpart = counterparts.get(call.constant);
        if (counterpart === undefined || call.sort.kind === 'function' || call.sort.kind === 'list') {
            return declined;
        }
        const exactness = { exact: true };
        const plain = call.args.map((arg, index) => toPlain(domain, arg.sort, args[index], exactness));
        if (plain.some((x) => typeof x === 'number' && !Number.isFinite(x)))
            return unknown(domain, call);
        log.counts.set(call.constant, (log.counts.get(call.constant) ?? 0) + 1);
        const answer = ask(counterpart, call.sort, plain);
        if (answer.kind === 'none') {
            log.fault ??= { constant: call.constant, why: answer.why };
            return unknown(domain, call);
        }
        const { value } = answer;
        if (typeof value === 'boolean')
            return exactness.exact ? value : undefined;
        if (isIntegral(call))
            return integralAnswer(call, value, exactness.exact, log);
        const ball = ballAround(domain, value, counterpart.accuracy, () => domain.enclosure(define(call, args)));
        if (ball === undefined) {
            log.fault ??= { constant: call.constant, why: `returned ${value}` };
            return domain.unknown;
        }
        if (exactness.exact)
            return ball;
        const rounded = call.args.map((arg, index) => ofPlain(domain, arg.sort, plain[index]));
        return domain.add(ball, domain.sub(define(call, args), define(call, rounded)));
    };
}
function unknown(domain, call) {
    return isIntegral(call) || call.sort.kind === 'bool' ? undefined : domain.unknown;
}
function integralAnswer(call, value, exact, log) {
    if (!exact)
        return undefined;
    if (Number.isSafeInteger(value))
        return BigInt(value);
    log.fault ??= { constant: call.constant, why: `returned ${value}, which is no exact integer` };
    return undefined;
}
/**
 * T(x)·(1 ± a), rounded outward. Near underflow and overflow a double cannot keep a relative promise; there the ball is widened, if
 * Lean's definition really is that small or that large. `undefined` when the value is infinite and the definition is not.
 */
function ballAround(domain, value, accuracy, reference) {
    if (Number.isFinite(value) && Math.abs(value) >= TINY) {
        const radius = mulUp(Math.abs(value), accuracy);
        return domain.between(addDown(value, -radius), addUp(value, radius));
    }
    const [low, high] = reference();
    if (!Number.isFinite(value)) {
        return Math.max(Math.abs(low), Math.abs(high)) < Number.MAX_VALUE / 2 ? undefined : domain.unknown;
    }
    const tiny = low < TINY && high > -TINY;
    return tiny ? domain.between(down(value - TINY), up(value + TINY)) : domain.between(value, value);
}
