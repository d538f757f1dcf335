import { apply, betaApply, exprKey, instantiate } from '../expr/spine.js';
import { overRange } from './constants/bigop.js';
import { readEquation } from './equations.js';
import { outside } from './reader.js';
import { endsInProp, isTypeUniverse } from './sorts.js';
/** Reads a definition of the project applied to arguments; arguments beyond its parameters are handed back. */
export function readCall(reader, name, args, scope) {
    const declaration = reader.inventory.declarations.get(name);
    const arity = parameterCount(declaration.type);
    if (args.length < arity)
        return { term: etaExpanded(reader, declaration, args, scope), rest: [] };
    const call = split(reader, declaration, args.slice(0, arity), scope);
    const rest = args.slice(arity);
    const big = bigOperator(reader, declaration, call, scope);
    if (big !== undefined)
        return { term: big, rest };
    const key = keyOf(name, call);
    define(reader, key, declaration, call, scope);
    return {
        term: {
            kind: 'call',
            constant: name,
            args: call.values.map(({ e }, index) => reader.term(e, { ...scope, place: `${scope.place}, argument ${index + 1} of ${name}` })),
            sort: call.result,
            place: scope.place,
            ...(key !== name && { definition: key }),
        },
        rest,
    };
}
/** A definition at fixed types and instances has its own equations. */
function keyOf(name, call) {
    return call.statics.size === 0 ? name : `${name} ${[...call.statics.values()].map(exprKey).join(' ')}`;
}
function parameterCount(type) {
    let count = 0;
    for (let rest = type; rest.kind === 'forallE'; rest = rest.body)
        count++;
    return count;
}
function etaExpanded(reader, declaration, args, scope) {
    let type = declaration.type;
    for (const arg of args)
        type = instantiate(type.body, arg);
    const binder = type;
    const param = reader.sort(binder.type, scope);
    if (param === undefined) {
        return outside(declaration.name, scope.place, `${declaration.name} without all its arguments`, 'apply it fully');
    }
    const variable = reader.open({ kind: 'value', level: scope.depth, sort: param });
    const inner = apply({ kind: 'const', name: declaration.name, levels: [] }, [...args, variable]);
    const body = reader.term(inner, { ...scope, depth: scope.depth + 1 });
    return {
        kind: 'lambda',
        name: binder.name,
        param,
        body,
        sort: { kind: 'function', from: param, to: body.sort },
    };
}
function split(reader, declaration, args, scope) {
    const values = [];
    const statics = new Map();
    const params = [];
    let [type, formal] = [declaration.type, declaration.type];
    args.forEach((arg, position) => {
        const binder = type;
        const formalBinder = formal;
        const isStatic = isTypeUniverse(binder.type) || binder.info === 'instImplicit' || endsInProp(binder.type);
        const sort = isStatic ? undefined : reader.sort(binder.type, scope);
        if (sort === undefined) {
            statics.set(position, arg);
            formal = instantiate(formalBinder.body, arg);
        }
        else {
            // Sorts of parameters may mention earlier parameters (`Fin n`), numbered as in the definition's own frame.
            const own = reader.sort(formalBinder.type, { ...scope, depth: params.length });
            formal = instantiate(formalBinder.body, reader.open({ kind: 'value', level: params.length, sort: own }));
            params.push(own);
            values.push({ e: arg, sort });
        }
        type = instantiate(binder.body, arg);
    });
    const result = reader.sort(type, scope);
    if (result === undefined) {
        return outside(declaration.name, scope.place, `${declaration.name} is not a function with values in numbers`, 'use definitions with values in Nat, Int, Rat, or a type declared under `numbers:`');
    }
    return { values, statics, params, result };
}
/** Puts the definition's equations into the reader's table, unless they are there or on their way. */
function define(reader, key, declaration, call, scope) {
    if (reader.definitions.has(key))
        return;
    reader.definitions.set(key, undefined);
    const equations = declaration.equations?.map((theorem) => reader.inventory.declarations.get(theorem)) ?? [];
    const readable = equations.length > 0 && equations.every((theorem) => theorem !== undefined);
    const read = readable
        ? equations.map((theorem) => readEquation(reader, declaration.name, theorem.name, theorem.type, call.statics, scope))
        : [fromValue(reader, declaration, call, scope)];
    const chosen = read.find((equation) => 'chosen' in equation)?.chosen;
    reader.definitions.set(key, {
        constant: declaration.name,
        params: call.params,
        result: call.result,
        equations: read.map(({ patterns, body }) => ({ patterns, body })),
        ...(chosen && { chosen }),
    });
}
function fromValue(reader, declaration, call, scope) {
    if (declaration.kind !== 'definition' || declaration.value === undefined) {
        return outside(declaration.name, scope.place, `${declaration.name} has no defining equations (${declaration.kind})`, 'use a definition that Lean can unfold, or declare it under `numbers:`');
    }
    let level = 0;
    const args = Array.from({ length: call.params.length + call.statics.size }, (_, position) => {
        const fixed = call.statics.get(position);
        if (fixed !== undefined)
            return fixed;
        const sort = call.params[level];
        return reader.open({ kind: 'value', level: level++, sort });
    });
    const body = reader.term(betaApply(declaration.value, args), {
        depth: level,
        place: `${scope.place}, in ${declaration.name}`,
    });
    return { patterns: call.params.map(() => ({ kind: 'bind' })), body };
}
/**
 * A project's own `Σ_{k < n} f k` or `Π_{k < n} f k`, recognised by its two equations, which Lean proved:
 * `op 0 f = 0` and `op (n + 1) f = op n f + f n` (or `1` and `*`).
 */
function bigOperator(reader, declaration, call, scope) {
    const [count, f] = call.values;
    if (declaration.equations?.length !== 2 || call.values.length !== 2 || f.sort.kind !== 'function')
        return undefined;
    if (call.result.kind !== 'number')
        return undefined;
    if (count.sort.kind !== 'number' || count.sort.of !== 'nat')
        return undefined;
    const key = keyOf(declaration.name, call);
    define(reader, key, declaration, call, scope);
    const kind = shapeOf(key, reader.definitions.get(key));
    if (kind === undefined)
        return undefined;
    reader.definitions.delete(key);
    return overRange(reader, kind, reader.term(count.e, scope), f.e, call.result, scope);
}
function shapeOf(key, definition) {
    const [zero, step] = definition?.equations ?? [];
    if (zero?.body.kind !== 'literal' || zero.patterns[0]?.kind !== 'literal' || zero.patterns[0].value !== 0n)
        return undefined;
    const successor = step?.patterns[0];
    if (successor?.kind !== 'successor' || successor.add !== 1n || successor.of.kind !== 'bind')
        return undefined;
    if (step?.patterns[1]?.kind !== 'bind' || zero.patterns[1]?.kind !== 'bind')
        return undefined;
    if (step.body.kind !== 'operation' || zero.body.value.den !== 1n)
        return undefined;
    const [before, last] = step.body.args;
    const recursive = before?.kind === 'call' &&
        (before.definition ?? before.constant) === key &&
        isVariable(before.args[0], 0) &&
        isVariable(before.args[1], 1);
    const term = last?.kind === 'apply' && isVariable(last.fn, 1) && last.args.length === 1 && isVariable(last.args[0], 0);
    if (!recursive || !term)
        return undefined;
    if (step.body.operation === 'add' && zero.body.value.num === 0n)
        return 'sum';
    return step.body.operation === 'mul' && zero.body.value.num === 1n ? 'product' : undefined;
}
function isVariable(t, level) {
    return t?.kind === 'variable' && t.level === level;
}
