import { interval } from '../domains/interval.js';
import { UNKNOWN } from '../domains/truth.js';
import { choose } from './chosen.js';
import { termCode } from './evaluate.js';
import { unknownOf } from './machine.js';
/** Nested unfoldings beyond this leave the value unknown; JavaScript's stack holds several times as many. */
const DEEPEST = 600;
/** Recursions over larger numbers are climbed in steps of this size, so that none nests deeply. */
const STAIR = 200n;
/** Unfoldings and loop turns of one search for a chosen value. */
const SEARCH_FUEL = 2_000_000;
/** Matches one argument and appends what it binds; `undefined` when it is not known whether it matches. */
function matches(pattern, value, env) {
    if (pattern.kind === 'bind') {
        env.push(value);
        return true;
    }
    if (value === undefined)
        return undefined;
    switch (pattern.kind) {
        case 'literal':
            return value === pattern.value;
        case 'successor':
            return value >= pattern.add && matches(pattern.of, value - pattern.add, env);
        case 'bool':
            return value === pattern.value;
        case 'nil':
            return value.length === 0;
        case 'cons': {
            const list = value;
            if (list.length === 0)
                return false;
            const head = matches(pattern.head, list[0], env);
            return head === true ? matches(pattern.tail, list.slice(1), env) : head;
        }
    }
}
/** Identities of the objects among the arguments, for the memory of one sample. */
function memoKey(key, args, ids) {
    let text = key;
    for (const arg of args) {
        if (arg === undefined)
            return undefined;
        if (typeof arg === 'bigint' || typeof arg === 'boolean') {
            text += ` ${arg}`;
            continue;
        }
        let id = ids.get(arg);
        if (id === undefined) {
            id = ids.size;
            ids.set(arg, id);
        }
        text += ` @${id}`;
    }
    return text;
}
/** The first equation whose patterns match applies, as in Lean. */
export function unfolding(machine, counters) {
    const compiled = new Map();
    const memory = new Map();
    const ids = new Map();
    const bodies = (key, definition) => {
        let codes = compiled.get(key);
        if (codes === undefined) {
            codes = definition.equations.map((equation) => termCode(machine(), equation.body, equation.patterns.reduce((sum, pattern) => sum + binds(pattern), 0)));
            compiled.set(key, codes);
        }
        return codes;
    };
    const unfold = (definition, codes, args) => {
        const unknown = unknownOf(machine().domain, definition.result);
        if (counters.fuel <= 0 || counters.depth >= DEEPEST)
            return unknown;
        counters.fuel -= 1;
        counters.depth += 1;
        let result = unknown;
        if (definition.chosen !== undefined) {
            const { chosen } = definition;
            result = choose(machine(), intervals, { ...definition, chosen }, args, () => codes[0]([...args]));
            counters.depth -= 1;
            return result;
        }
        for (const [index, equation] of definition.equations.entries()) {
            const env = [];
            let matched = true;
            for (let i = 0; i < args.length && matched === true; i++)
                matched = matches(equation.patterns[i], args[i], env);
            if (matched === false)
                continue;
            if (matched === true)
                result = codes[index](env);
            break;
        }
        counters.depth -= 1;
        return result;
    };
    let aside;
    const intervals = () => {
        aside ??= intervalMachine(machine().definitions);
        aside.counters.fuel = SEARCH_FUEL;
        aside.unfolding.forget();
        return aside.machine;
    };
    const recursive = new Map();
    const rememberPosition = (definition) => {
        const successor = definition.equations.find((equation) => equation.patterns.some((p) => p.kind === 'successor'));
        const position = successor === undefined ? -1 : successor.patterns.findIndex((p) => p.kind === 'successor');
        recursive.set(definition, position);
        return position;
    };
    const self = {
        forget: () => {
            if (memory.size > 0)
                memory.clear();
            if (ids.size > 0)
                ids.clear();
        },
        call: (call, args) => {
            const key = call.definition ?? call.constant;
            const definition = machine().definitions.get(key);
            if (definition === undefined)
                return unknownOf(machine().domain, call.sort);
            const codes = bodies(key, definition);
            const remembered = definition.equations.length > 1 || definition.chosen !== undefined
                ? memoKey(key, args, ids)
                : undefined;
            if (remembered === undefined)
                return unfold(definition, codes, args);
            const known = memory.get(remembered);
            if (known !== undefined)
                return known;
            const position = recursive.get(definition) ?? rememberPosition(definition);
            const counter = position >= 0 ? args[position] : undefined;
            if (typeof counter === 'bigint' && counter > STAIR && counter <= BigInt(counters.fuel)) {
                for (let k = STAIR; k < counter; k += STAIR)
                    self.call(call, args.with(position, k));
            }
            const value = unfold(definition, codes, args);
            memory.set(remembered, value);
            return value;
        },
    };
    return self;
}
/** A machine of double intervals beside another one, for searches over all reals. */
function intervalMachine(definitions) {
    const counters = { junk: 0, fuel: SEARCH_FUEL, depth: 0 };
    const own = unfolding(() => machine, counters);
    const machine = {
        domain: interval,
        resolution: 0,
        counters,
        definitions,
        unbounded: () => UNKNOWN,
        call: own.call,
    };
    return { machine, unfolding: own, counters };
}
function binds(pattern) {
    switch (pattern.kind) {
        case 'bind':
            return 1;
        case 'successor':
            return binds(pattern.of);
        case 'cons':
            return binds(pattern.head) + binds(pattern.tail);
        default:
            return 0;
    }
}
