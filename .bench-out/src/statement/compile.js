import { instantiate } from '../expr/spine.js';
import { readFormula } from './formulas.js';
import { trustInstance } from './instances.js';
import { isUntestable, outside } from './reader.js';
import { endsInProp, readSort } from './sorts.js';
import { specialise } from './specialise.js';
import { readTerm } from './terms.js';
function makeReader(inventory, options) {
    const locals = new Map();
    const numbers = new Map(options.numbers.map((type) => [type.type, type]));
    const reader = {
        inventory,
        numbers,
        operations: new Map(options.numbers.flatMap((type) => type.operations.map((operation) => [operation.name, { type, operation }]))),
        origin: (name) => {
            const mapped = options.originMap?.get(name);
            if (mapped !== undefined)
                return mapped.split('.')[0];
            if (inventory.declarations.has(name))
                return 'project';
            return inventory.library.get(name)?.module.split('.')[0];
        },
        open: (local) => {
            const name = `\u0001${locals.size}`;
            locals.set(name, local);
            return { kind: 'const', name, levels: [] };
        },
        local: (e) => (e.kind === 'const' ? locals.get(e.name) : undefined),
        term: (e, scope) => readTerm(reader, e, scope),
        formula: (e, scope) => readFormula(reader, e, scope),
        sort: (type, scope) => readSort(reader, type, scope),
        trust: (instance, carrier, scope) => trustInstance(reader, instance, carrier, scope),
        definitions: new Map(),
    };
    return reader;
}
/** A binder name as the author wrote it, without Lean's hygiene marks. */
function plainName(name) {
    const plain = name.split('._@')[0];
    return plain === '' ? 'x' : plain;
}
/** The proposition that a theorem states, or that a `def … : Prop` with parameters asserts for all of them. */
function proposition(inventory, name) {
    const declaration = inventory.declarations.get(name);
    if (declaration === undefined) {
        return outside(name, 'theorem', `${name} is not in the inventory`, 'name a theorem of the Lean project');
    }
    if (declaration.kind !== 'definition' || !endsInProp(declaration.type))
        return declaration.type;
    const closeOver = (e) => e.kind === 'lam' ? { ...e, kind: 'forallE', body: closeOver(e.body) } : e;
    return declaration.value === undefined
        ? outside(name, 'theorem', `${name} has no body`, 'state it as a theorem')
        : closeOver(declaration.value);
}
function readStatement(reader, name) {
    const binders = [];
    let depth = 0;
    let rest = specialise(reader, proposition(reader.inventory, name), { depth: 0, place: 'binders' });
    while (rest.kind === 'forallE') {
        const binderName = plainName(rest.name);
        const scope = { depth, place: `binder ${binderName}` };
        const sort = reader.sort(rest.type, scope);
        if (sort !== undefined) {
            binders.push({ kind: 'value', name: binderName, level: depth, sort });
            rest = instantiate(rest.body, reader.open({ kind: 'value', level: depth, sort }));
            depth += 1;
        }
        else if (rest.info === 'instImplicit') {
            rest = specialise(reader, rest, scope);
        }
        else {
            const formula = reader.formula(rest.type, { depth, place: `hypothesis ${binderName}` });
            binders.push({ kind: 'hypothesis', name: binderName, formula });
            rest = instantiate(rest.body, reader.open({ kind: 'proof' }));
        }
    }
    const conclusion = reader.formula(rest, { depth, place: 'conclusion' });
    const definitions = new Map();
    for (const [key, definition] of reader.definitions)
        if (definition !== undefined)
            definitions.set(key, definition);
    const calls = [...new Set([...definitions.values()].map((definition) => definition.constant))].sort();
    return { constant: name, binders, conclusion, calls, definitions };
}
/**
 * Compiles the statement of a theorem, or of a `def … : Prop`, to data that can be evaluated. A statement outside the supported
 * language gives an `Untestable` that names the constant, its place, and the nearest supported form.
 */
export function compileStatement(inventory, theorem, options) {
    try {
        return readStatement(makeReader(inventory, options), theorem);
    }
    catch (thrown) {
        if (isUntestable(thrown))
            return thrown;
        throw thrown;
    }
}
