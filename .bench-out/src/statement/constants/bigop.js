import { apply, betaApply, headConstant, spine } from '../../expr/spine.js';
import { outside } from '../reader.js';
import { build, coreSort, numberSort } from './row.js';
/** `Σ_{k < count} f k` (or the product); `f` is a closed Lean function on `Nat`. */
export function overRange(reader, kind, count, f, sort, scope) {
    const index = reader.open({ kind: 'value', level: scope.depth, sort: coreSort('Nat') });
    const applied = f.kind === 'lam' ? betaApply(f, [index]) : apply(f, [index]);
    return { kind, count, body: reader.term(applied, { ...scope, depth: scope.depth + 1 }), sort };
}
/** Sums and products over `Finset.range n` in Mathlib. */
function finset(constant, kind, follows) {
    return {
        constant,
        from: 'Mathlib',
        arity: 5,
        follows,
        read: (reader, args, scope) => {
            const sort = numberSort(reader, constant, args[1], scope);
            reader.trust(args[2], sort, scope);
            const range = spine(args[3]);
            if (headConstant(args[3]) !== 'Finset.range' || range.args.length !== 1) {
                return outside(constant, scope.place, `${constant} over a set that is no Finset.range`, 'sum over Finset.range n');
            }
            return overRange(reader, kind, reader.term(range.args[0], scope), args[4], sort, scope);
        },
    };
}
/** Big operators and list folds. */
export const bigop = [
    finset('Finset.sum', 'sum', 'Finset.sum (range n) f = f 0 + … + f (n - 1), 0 for n = 0'),
    finset('Finset.prod', 'product', 'Finset.prod (range n) f = f 0 * … * f (n - 1), 1 for n = 0'),
    {
        constant: 'List.length',
        from: 'Init',
        arity: 2,
        follows: 'List.length',
        read: (reader, args, scope) => build('length', [reader.term(args[1], scope)], coreSort('Nat'), scope),
    },
    {
        constant: 'List.sum',
        from: 'Init',
        arity: 4,
        follows: 'List.sum = foldr (· + ·) 0; [].sum = 0',
        read: (reader, args, scope) => {
            const sort = numberSort(reader, 'List.sum', args[0], scope);
            reader.trust(args[1], sort, scope);
            reader.trust(args[2], sort, scope);
            const list = reader.term(args[3], scope);
            const body = build('get', [list, { kind: 'variable', level: scope.depth, sort: coreSort('Nat') }], sort, scope);
            return { kind: 'sum', count: build('length', [list], coreSort('Nat'), scope), body, sort };
        },
    },
];
