import { exact } from '../domains/exact.js';
import { FALSE, TRUE, UNKNOWN } from '../domains/truth.js';
import { formulaCode, termCode } from './evaluate.js';
import { environment } from './samples.js';
import { decideUnbounded } from './unbounded.js';
import { unfolding } from './unfold.js';
import { declined, } from './values.js';
/** Unfoldings and loop turns that one sample may take in one tier. */
const FUEL = 200_000;
/**
 * Makes a statement executable. `handle` may take calls over, given Lean's own meaning; `release` gives a domain's registers back.
 */
export function tier(domain, resolution, statement, handle, release) {
    const counters = { junk: 0, fuel: FUEL, depth: 0 };
    const definitions = statement.definitions ?? new Map();
    const count = statement.binders.filter((binder) => binder.kind === 'value').length;
    let sampled = [];
    let exactly;
    const exactMachine = exactEvaluator(definitions);
    const unbounded = decideUnbounded({
        env: () => {
            exactly ??= environment(exact, statement, sampled);
            return exactly;
        },
        evaluate: (t, env, depth) => exactMachine(t, env, depth),
        binders: count,
        calls: handle === undefined,
    }, (f, depth) => formulaCode(mixed, f, depth));
    const pure = {
        domain,
        resolution,
        counters,
        definitions,
        unbounded,
        call: (call, args) => own.call(call, args),
    };
    const own = unfolding(() => pure, counters);
    const mixed = handle === undefined ? pure : { ...pure, call: (call, args) => take(call, args) };
    const through = handle === undefined ? own : unfolding(() => mixed, counters);
    const take = handle === undefined ? own.call : handleWith(handle(own.call), through.call);
    const hypotheses = [];
    let depth = 0;
    for (const binder of statement.binders) {
        if (binder.kind === 'value')
            depth += 1;
        else
            hypotheses.push(formulaCode(mixed, binder.formula, depth));
    }
    const conclusion = formulaCode(mixed, statement.conclusion, count);
    return {
        domain,
        begin: () => {
            counters.junk = 0;
            counters.fuel = FUEL;
            counters.depth = 0;
            own.forget();
            through.forget();
            release();
        },
        environment: (sample) => {
            sampled = sample;
            exactly = undefined;
            return environment(domain, statement, sample);
        },
        run: (env) => {
            const found = [];
            for (const hypothesis of hypotheses) {
                const truth = hypothesis(env);
                found.push(truth);
                if (truth !== TRUE)
                    return { hypotheses: found, junk: counters.junk };
            }
            return { hypotheses: found, conclusion: conclusion(env), junk: counters.junk };
        },
        define: own.call,
    };
}
/** Evaluates single terms exactly, definitions included; quantifiers inside them are left undecided. */
function exactEvaluator(definitions) {
    const counters = { junk: 0, fuel: FUEL, depth: 0 };
    const machine = {
        domain: exact,
        resolution: 0,
        counters,
        definitions,
        unbounded: () => UNKNOWN,
        call: (call, args) => own.call(call, args),
    };
    const own = unfolding(() => machine, counters);
    const codes = new Map();
    return (t, env, depth) => {
        counters.fuel = FUEL;
        own.forget();
        const code = codes.get(t) ?? termCode(machine, t, depth);
        codes.set(t, code);
        return code([...env]);
    };
}
function handleWith(takeover, otherwise) {
    return (call, args) => {
        const value = takeover(call, args);
        return value === declined ? otherwise(call, args) : value;
    };
}
/** Whether a tier has decided the sample, so that no higher tier is needed. */
export function isDecided(outcome) {
    if (outcome.conclusion !== undefined)
        return outcome.conclusion === TRUE || outcome.conclusion === FALSE;
    return outcome.hypotheses.at(-1) === FALSE;
}
