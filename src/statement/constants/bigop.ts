import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply, headConstant, spine } from '../../expr/spine.ts';
import type { Term } from '../ast.ts';
import { outside, type Reader, type Scope } from '../reader.ts';
import { coreSort, numberSort, type TermRow } from './row.ts';

/** `Σ_{k < count} f k` (or the product); `f` is a closed Lean function on `Nat`. */
export function overRange(
  reader: Reader,
  kind: 'sum' | 'product',
  count: Term,
  f: Expr,
  sort: Term['sort'],
  scope: Scope,
): Term {
  const index = reader.open({ kind: 'value', level: scope.depth, sort: coreSort('Nat') });
  const applied = f.kind === 'lam' ? betaApply(f, [index]) : apply(f, [index]);
  return { kind, count, body: reader.term(applied, { ...scope, depth: scope.depth + 1 }), sort };
}

/** Sums and products over `Finset.range n` in Mathlib. */
function finset(constant: 'Finset.sum' | 'Finset.prod', kind: 'sum' | 'product', follows: string): TermRow {
  return {
    constant,
    from: 'Mathlib',
    arity: 5,
    follows,
    read: (reader, args, scope) => {
      const sort = numberSort(reader, constant, args[1]!, scope);
      reader.trust(args[2]!, sort, scope);
      const range = spine(args[3]!);
      if (headConstant(args[3]!) !== 'Finset.range' || range.args.length !== 1) {
        return outside(
          constant,
          scope.place,
          `${constant} over a set that is no Finset.range`,
          'sum over Finset.range n',
        );
      }
      return overRange(reader, kind, reader.term(range.args[0]!, scope), args[4]!, sort, scope);
    },
  };
}

/** Big operators. */
export const bigop: readonly TermRow[] = [
  finset('Finset.sum', 'sum', 'Finset.sum (range n) f = f 0 + … + f (n - 1), 0 for n = 0'),
  finset('Finset.prod', 'product', 'Finset.prod (range n) f = f 0 * … * f (n - 1), 1 for n = 0'),
];
