import { exact } from '../domains/exact.js';
import { interval } from '../domains/interval.js';
import { mpfr } from '../domains/mpfr.js';
import { NEARLY, TRUE } from '../domains/truth.js';
import { makeJudge } from './agreement.js';
import { withCounterparts } from './ball.js';
import { makeBatch } from './batch.js';
import { anyPart } from './levels.js';
import { toPlain } from './plain.js';
import { isDecided, tier } from './tier.js';
import { declined } from './values.js';
/** Bits to which an equality of reals that nothing refutes is asked to hold: of definitions, and of counterparts. */
const REFERENCE_BITS = 100;
const COUNTERPART_BITS = 40;
const truths = ['false', 'undecided', 'undecided', 'true'];
const leavesRationals = new Set(['exp', 'log', 'sqrt', 'rpow']);
function rung(grade, resolution, t) {
    return {
        grade,
        resolution,
        run: (sample) => {
            t.begin();
            return t.run(t.environment(sample));
        },
    };
}
/** Only undecided samples climb; the last rung counts equalities to its resolution as true. */
function climb(rungs, sample, calls) {
    let current = rungs[0]();
    let outcome = current.run(sample);
    for (let index = 1; index < rungs.length && !settled(outcome, current.resolution); index++) {
        current = rungs[index]();
        calls.counts.clear();
        outcome = current.run(sample);
    }
    return summary(outcome, current, calls);
}
function settled(outcome, resolution) {
    return isDecided(outcome) || (resolution > 0 && outcome.conclusion === NEARLY);
}
function summary(outcome, at, calls) {
    const { conclusion } = outcome;
    const grade = conclusion === NEARLY ? { kind: 'to', bits: at.resolution } : at.grade;
    return {
        hypotheses: outcome.hypotheses.map((truth) => truths[truth]),
        ...(conclusion !== undefined && { conclusion: verdict(conclusion, calls) }),
        grade,
        junk: outcome.junk,
        calls: new Map(calls.counts),
        ...(calls.fault && { fault: calls.fault }),
    };
}
function verdict(conclusion, calls) {
    if (conclusion === NEARLY)
        return 'true';
    // A counterpart that gives no number where the definition has one does not have the property.
    return conclusion !== TRUE && calls.fault !== undefined ? 'false' : truths[conclusion];
}
function ladder(statement) {
    const rational = !reaches(statement, (part) => part.kind === 'operation' && leavesRationals.has(part.operation));
    const made = new Map();
    const once = (key, make) => () => {
        const known = made.get(key) ?? make();
        made.set(key, known);
        return known;
    };
    const high = (bits, resolution) => once(`mpfr${bits}`, () => {
        const domain = mpfr(bits);
        return rung({ kind: 'rigorous' }, resolution, tier(domain, resolution, statement, undefined, domain.release));
    });
    const exactly = once('exact', () => rung({ kind: 'exact' }, 0, tier(exact, 0, statement, undefined, () => { })));
    const screen = once('interval', () => rung({ kind: 'rigorous' }, 0, tier(interval, 0, statement, undefined, () => { })));
    if (!rational)
        return [screen, high(113, 0), high(400, REFERENCE_BITS)];
    // Exact sums of many fractions are slow; there only what intervals leave open is computed exactly.
    const long = reaches(statement, (part) => part.kind === 'sum' || part.kind === 'product' || part.kind === 'apply');
    return long ? [screen, exactly, high(400, REFERENCE_BITS)] : [exactly, high(400, REFERENCE_BITS)];
}
function reaches(statement, test) {
    const terms = [...(statement.definitions?.values() ?? [])].flatMap((definition) => definition.equations.map((equation) => equation.body));
    const formulas = statement.binders.flatMap((binder) => binder.kind === 'hypothesis' ? [binder.formula] : []);
    return [...terms, ...formulas, statement.conclusion].some((part) => anyPart(part, test));
}
function counterpartLadder(statement, counterparts, log) {
    const made = [];
    const at = (index, domain, release) => () => {
        made[index] ??= rung({ kind: 'rigorous' }, COUNTERPART_BITS, tier(domain(), COUNTERPART_BITS, statement, withCounterparts(domain(), counterparts, log), release));
        return made[index];
    };
    return [
        at(0, () => interval, () => { }),
        at(1, () => mpfr(113), () => mpfr(113).release()),
    ];
}
/** Remembers every call that the statement makes on a sample, then judges each once. */
function agreements(statement, counterparts) {
    const judge = makeJudge(statement);
    const met = [];
    const collector = tier(interval, 0, statement, () => (call, args) => {
        if (counterparts.has(call.constant) && call.sort.kind !== 'function' && call.sort.kind !== 'list') {
            const plain = call.args.map((arg, index) => toPlain(interval, arg.sort, args[index], { exact: true }));
            if (plain.every((x) => typeof x !== 'number' || Number.isFinite(x)))
                met.push({ call, args: plain });
        }
        return declined;
    }, () => { });
    return (sample) => {
        met.length = 0;
        collector.begin();
        collector.run(collector.environment(sample));
        const seen = new Set();
        const found = [];
        for (const { call, args } of [...met]) {
            const key = args.some((arg) => typeof arg === 'function')
                ? undefined
                : `${call.constant} ${JSON.stringify(args)}`;
            if (key !== undefined && seen.has(key))
                continue;
            if (key !== undefined)
                seen.add(key);
            found.push(judge(call, counterparts.get(call.constant), args));
        }
        return found;
    };
}
/**
 * Makes a compiled statement executable: with Lean's definitions, with counterparts in their place, and each counterpart against
 * its definition. MPFR must be loaded (`loadMpfr`) before a sample needs it.
 */
export function makeProperty(statement, _inventory, counterparts) {
    const byName = new Map(counterparts.map((counterpart) => [counterpart.constant, counterpart]));
    const log = { counts: new Map() };
    const none = { counts: new Map() };
    const reference = ladder(statement);
    const tested = counterpartLadder(statement, byName, log);
    const [fastReference, fastCounterpart] = [makeBatch(statement, []), makeBatch(statement, counterparts)];
    return {
        statement,
        bound: statement.calls.filter((constant) => byName.has(constant)),
        reference: (sample) => climb(reference, sample, none),
        counterpart: (sample) => {
            log.counts.clear();
            delete log.fault;
            return climb(tested, sample, log);
        },
        agreement: agreements(statement, byName),
        ...(fastReference &&
            fastCounterpart && { batch: { reference: fastReference, counterpart: fastCounterpart } }),
    };
}
