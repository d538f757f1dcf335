import { betaApply, instantiate, sameExpr, spine } from '../expr/spine.js';
import { outside } from './reader.js';
import { endsInProp, isTypeUniverse } from './sorts.js';
function split(constant, theorem, type, place) {
    const binders = [];
    let body = type;
    while (body.kind === 'forallE') {
        binders.push(body);
        body = body.body;
    }
    const equation = spine(body);
    const left = equation.args.length === 3 ? spine(equation.args[1]) : undefined;
    if (left === undefined || left.head.kind !== 'const' || left.head.name !== constant) {
        return outside(constant, place, `${theorem} is no equation for ${constant}`, 'define it by plain equations');
    }
    return { binders, args: left.args, right: equation.args[2] };
}
/** What one argument on the left matches; `variables` collects bound binder positions in order. */
function pattern(constant, e, binders, variables, place) {
    const fail = () => outside(constant, place, `an equation of ${constant} matches on more than numerals and lists`, 'define it by cases on Nat, Bool or List');
    if (e.kind === 'bvar') {
        const position = binders - 1 - e.index;
        if (variables.includes(position))
            return fail();
        variables.push(position);
        return { kind: 'bind' };
    }
    if (e.kind === 'natLit')
        return { kind: 'literal', value: e.value };
    const { head, args } = spine(e);
    if (head.kind !== 'const')
        return fail();
    const inner = (arg) => pattern(constant, arg, binders, variables, place);
    switch (head.name) {
        case 'OfNat.ofNat': {
            const numeral = args[1];
            return numeral?.kind === 'natLit' ? { kind: 'literal', value: numeral.value } : fail();
        }
        case 'Nat.zero':
            return { kind: 'literal', value: 0n };
        case 'Nat.succ':
            return { kind: 'successor', add: 1n, of: inner(args[0]) };
        case 'HAdd.hAdd': {
            const added = spine(args[5]).args[1];
            return added?.kind === 'natLit' ? { kind: 'successor', add: added.value, of: inner(args[4]) } : fail();
        }
        case 'Bool.true':
        case 'Bool.false':
            return { kind: 'bool', value: head.name === 'Bool.true' };
        case 'List.nil':
            return { kind: 'nil' };
        case 'List.cons':
            return { kind: 'cons', head: inner(args[1]), tail: inner(args[2]) };
        default:
            return fail();
    }
}
/** Hypotheses of overlapping equations say that no earlier equation applies, which the order of matching ensures. */
function saysNotEarlier(type) {
    let codomain = type;
    while (codomain.kind === 'forallE')
        codomain = codomain.body;
    return codomain.kind === 'const' && codomain.name === 'False';
}
/** Splits `if h : ∃ k, P k then Classical.choose h else e` into P and e. */
function splitChoice(e) {
    const { head, args } = spine(e);
    if (head.kind !== 'const' || head.name !== 'dite' || args.length !== 5)
        return undefined;
    const existence = spine(args[1]);
    const [then, otherwise] = [args[3], args[4]];
    if (existence.head.kind !== 'const' || existence.head.name !== 'Exists' || then.kind !== 'lam')
        return undefined;
    const choice = spine(then.body);
    const [type, predicate] = existence.args;
    const isChoice = choice.head.kind === 'const' && choice.head.name === 'Classical.choose' && choice.args.length === 3;
    if (!isChoice || !sameExpr(choice.args[1], predicate))
        return undefined;
    return otherwise.kind === 'lam'
        ? { type: type, predicate: predicate, otherwise: otherwise.body }
        : undefined;
}
/**
 * Reads an equation theorem at fixed types and instances. `statics` holds, by argument position, the type, instance and proof
 * arguments; the other arguments are patterns.
 */
export function readEquation(reader, constant, theorem, type, statics, scope) {
    const raw = split(constant, theorem, type, scope.place);
    const fixed = new Map();
    const variables = [];
    const patterns = [];
    raw.args.forEach((arg, position) => {
        const value = statics.get(position);
        if (value === undefined)
            patterns.push(pattern(constant, arg, raw.binders.length, variables, scope.place));
        else if (arg.kind === 'bvar')
            fixed.set(raw.binders.length - 1 - arg.index, value);
    });
    let rest = type;
    raw.binders.forEach((_, position) => {
        const binder = rest;
        rest = instantiate(binder.body, fixed.get(position) ?? open(binder.type, position));
    });
    const right = spine(rest).args[2];
    const depth = variables.length;
    const choice = splitChoice(right);
    const sort = choice && reader.sort(choice.type, scope);
    if (choice !== undefined &&
        sort?.kind === 'number' &&
        sort.of === 'real' &&
        reader.origin('Classical.choose') === 'Init') {
        const variable = reader.open({ kind: 'value', level: depth, sort });
        const predicate = reader.formula(betaApply(choice.predicate, [variable]), {
            depth: depth + 1,
            place: `${scope.place}, in ${constant}`,
        });
        return {
            patterns,
            body: reader.term(choice.otherwise, { depth, place: scope.place }),
            chosen: { predicate },
        };
    }
    return {
        patterns,
        body: reader.term(right, { depth: variables.length, place: `${scope.place}, in ${constant}` }),
    };
    function open(binder, position) {
        const sort = isTypeUniverse(binder) || endsInProp(binder) ? undefined : reader.sort(binder, scope);
        const level = variables.indexOf(position);
        if (sort !== undefined && level >= 0)
            return reader.open({ kind: 'value', level, sort });
        if (!saysNotEarlier(binder)) {
            outside(constant, scope.place, `an equation of ${constant} has a hypothesis`, 'define it by plain cases');
        }
        return reader.open({ kind: 'proof' });
    }
}
