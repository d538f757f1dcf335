import { continuousBinary, continuousPower, continuousUnary, guardsHold } from './continuous.js';
import { integerBinary, integerUnary } from './integers.js';
import { isIntegral } from './values.js';
/** The integer below a number, or above it. */
function rounded(d, kind, a) {
    if (kind === 'floor')
        return d.floor(a);
    const below = d.floor(d.neg(a));
    return below === undefined ? undefined : -below;
}
function integralCode(t, args, counters) {
    const [first, second] = args;
    const unary = integerUnary[t.operation];
    if (second === undefined && unary !== undefined) {
        return (env) => {
            const i = first(env);
            return i === undefined ? undefined : unary(i);
        };
    }
    const binary = integerBinary[t.operation];
    if (second === undefined || binary === undefined)
        throw new Error(`no integer operation ${t.operation}`);
    return (env) => {
        const [i, j] = [first(env), second(env)];
        return i === undefined || j === undefined ? undefined : binary(i, j, counters);
    };
}
function continuousCode(d, t, args, counters) {
    const [first, second] = args;
    const unary = continuousUnary[t.operation];
    if (second === undefined && unary !== undefined)
        return (env) => unary(d, first(env), counters);
    const binary = continuousBinary[t.operation];
    if (second !== undefined && binary !== undefined) {
        return (env) => binary(d, first(env), second(env), counters);
    }
    const power = continuousPower[t.operation];
    if (second === undefined || power === undefined)
        throw new Error(`no operation ${t.operation} on ${d.name} numbers`);
    return (env) => {
        const base = first(env);
        const n = second(env);
        return n === undefined ? d.unknown : power(d, base, n, counters);
    };
}
/** Makes an operation executable; `args` are its operands. */
export function operationCode(d, counters, t, args) {
    const [first, second] = args;
    if (t.operation === 'length')
        return (env) => BigInt(first(env).length);
    if (t.operation === 'get') {
        return (env) => first(env)[Number(second(env))];
    }
    const operandIntegral = isIntegral(t.args[0]);
    if (isIntegral(t)) {
        const { operation } = t;
        if (!operandIntegral && (operation === 'floor' || operation === 'ceil')) {
            return (env) => rounded(d, operation, first(env));
        }
        return integralCode(t, args, counters);
    }
    if (operandIntegral && t.operation === 'cast') {
        return (env) => {
            const n = first(env);
            return n === undefined ? d.unknown : d.ofInteger(n);
        };
    }
    const { where } = t;
    if (where === undefined)
        return continuousCode(d, t, args, counters);
    const plain = continuousCode(d, t, args, counters);
    return (env) => {
        const operands = args.map((arg) => arg(env));
        return guardsHold(d, where, operands) ? plain(env) : d.unknown;
    };
}
