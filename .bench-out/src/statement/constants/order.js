import { outside } from '../reader.js';
import { coreSort, literal } from './row.js';
function compare(comparison, left, right, scope) {
    return { kind: 'compare', comparison, left, right, place: scope.place };
}
function read(reader, constant, sort, args, comparison, scope) {
    const comparable = sort?.kind === 'number' ||
        sort?.kind === 'fin' ||
        (sort?.kind === 'bool' && (comparison === '=' || comparison === '≠'));
    if (!comparable) {
        return outside(constant, scope.place, `${constant} between values that are no numbers`, 'compare numbers, or say for every index that the values are equal');
    }
    const side = (which) => ({ ...scope, place: `${scope.place}, ${which} side` });
    return compare(comparison, reader.term(args[0], side('left')), reader.term(args[1], side('right')), scope);
}
function equality(constant, comparison, follows) {
    return {
        constant,
        from: 'Init',
        arity: 3,
        follows,
        read: (reader, args, scope) => read(reader, constant, reader.sort(args[0], scope), [args[1], args[2]], comparison, scope),
    };
}
function ordering(constant, comparison, swapped, follows) {
    return {
        constant,
        from: 'Init',
        arity: 4,
        follows,
        read: (reader, args, scope) => {
            const sort = reader.sort(args[0], scope);
            if (sort !== undefined)
                reader.trust(args[1], sort, scope);
            const sides = swapped ? [args[3], args[2]] : [args[2], args[3]];
            return read(reader, constant, sort, sides, comparison, scope);
        },
    };
}
/** Equality, order and divisibility. */
export const order = [
    equality('Eq', '=', 'Eq'),
    equality('Ne', '≠', 'Ne a b = ¬ (a = b)'),
    ordering('LT.lt', '<', false, 'Nat.lt, Int.lt, Rat.instLT'),
    ordering('LE.le', '≤', false, 'Nat.le, Int.le, Rat.instLE'),
    ordering('GT.gt', '<', true, 'GT.gt a b = LT.lt b a'),
    ordering('GE.ge', '≤', true, 'GE.ge a b = LE.le b a'),
    {
        constant: 'Dvd.dvd',
        from: 'Init',
        arity: 4,
        follows: 'Nat.instDvd, Int.instDvdInt: a ∣ b iff b % a = 0, also for a = 0 as b % 0 = b',
        read: (reader, args, scope) => {
            const sort = reader.sort(args[0], scope);
            if (sort?.kind !== 'number' || (sort.of !== 'nat' && sort.of !== 'int')) {
                return outside('Dvd.dvd', scope.place, 'divisibility outside Nat and Int', 'use Nat or Int');
            }
            reader.trust(args[1], sort, scope);
            const remainder = {
                kind: 'operation',
                operation: sort.of === 'nat' ? 'natMod' : 'intMod',
                args: [reader.term(args[3], scope), reader.term(args[2], scope)],
                sort,
                place: scope.place,
            };
            return compare('=', remainder, literal(0n, 1n, sort.of === 'nat' ? coreSort('Nat') : coreSort('Int')), scope);
        },
    },
];
