import { outside } from '../reader.js';
const coreSorts = {
    Nat: { kind: 'number', of: 'nat', type: 'Nat' },
    Int: { kind: 'number', of: 'int', type: 'Int' },
    Rat: { kind: 'number', of: 'rational', type: 'Rat' },
    Real: { kind: 'number', of: 'real', type: 'Real' },
};
/** The sort of a number type of core Lean, or of Mathlib's reals. */
export function coreSort(type) {
    return coreSorts[type];
}
/** The number type that `type` denotes; otherwise the statement is outside the language. */
export function numberSort(reader, constant, type, scope) {
    const sort = reader.sort(type, scope);
    if (sort?.kind === 'number')
        return sort;
    return outside(constant, scope.place, `${constant} on a type that is no number type`, 'use Nat, Int, Rat, or a type declared under `numbers:`');
}
/** The row of an arithmetic operation on numbers. */
export function operation(row) {
    return {
        constant: row.constant,
        from: row.from,
        arity: row.arity,
        follows: row.follows,
        read: (reader, args, scope) => {
            const sort = typeof row.carrier === 'number'
                ? numberSort(reader, row.constant, args[row.carrier], scope)
                : coreSorts[row.carrier];
            for (const position of row.alike ?? []) {
                if (numberSort(reader, row.constant, args[position], scope).type !== sort.type) {
                    outside(row.constant, scope.place, `${row.constant} between different types`, 'cast to one type');
                }
            }
            const meaning = row.by[sort.of];
            if (meaning === undefined) {
                return outside(row.constant, scope.place, `${row.constant} on ${sort.type}`, 'use another operation');
            }
            if (row.instance !== undefined)
                reader.trust(args[row.instance], sort, scope);
            return {
                kind: 'operation',
                operation: meaning,
                args: row.operands.map((position) => reader.term(args[position], scope)),
                sort: row.result === undefined ? sort : coreSorts[row.result],
                place: scope.place,
            };
        },
    };
}
/** The term of an operation that a special row builds itself. */
export function build(operation, args, sort, scope) {
    return { kind: 'operation', operation, args, sort, place: scope.place };
}
/** The literal of a number type. */
export function literal(num, den, sort) {
    return { kind: 'literal', value: { num, den }, sort };
}
