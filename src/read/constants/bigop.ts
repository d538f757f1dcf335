import type { Expr } from '../../expr/expr.ts';
import { apply, betaApply } from '../../expr/spine.ts';
import type { Term } from '../../language/ast.ts';
import { type Reader, type Scope, throwOutside } from '../reader.ts';
import { readFinsetRange } from './ranges.ts';
import { readNumberSort, sortOfCoreType, type TermRow } from './row.ts';

/** `Σ_{k < count} f k` (or the product); `f` is a closed Lean function on `Nat`. */
export function overRange(
  reader: Reader,
  kind: 'sum' | 'product',
  count: Term,
  { f, sort, scope }: { readonly f: Expr; readonly sort: Term['sort']; readonly scope: Scope },
): Term {
  const index = reader.open({ kind: 'value', level: scope.depth, sort: sortOfCoreType('Nat') });
  const applied = f.kind === 'lam' ? betaApply(f, [index]) : apply(f, [index]);
  return { kind, count, body: reader.term(applied, { ...scope, depth: scope.depth + 1 }), sort };
}

/** Sums and products over ranges in Mathlib. */
function finset(constant: 'Finset.sum' | 'Finset.prod', kind: 'sum' | 'product', follows: string): TermRow {
  return {
    constant,
    from: 'Mathlib',
    arity: 5,
    follows,
    read: (reader, args, scope) => {
      const sort = readNumberSort(reader, constant, args[1], scope);
      reader.trust(args[2], sort, scope);
      const range = readFinsetRange(reader, args[3], scope);
      if (range === undefined) {
        return throwOutside(
          constant,
          scope.place,
          `${constant} over a set that is not a range`,
          'sum over Finset.range n, Icc, Ico, Ioc or Ioo of naturals, or all of Fin n',
        );
      }
      const index = reader.open({ kind: 'value', level: scope.depth, sort: sortOfCoreType('Nat') });
      const inner = { ...scope, depth: scope.depth + 1 };
      const at = reader.open({
        kind: 'term',
        term: range.at(reader.term(index, inner), inner),
        depth: inner.depth,
      });
      const f = args[4];
      const body = reader.term(f.kind === 'lam' ? betaApply(f, [at]) : apply(f, [at]), inner);
      return { kind, count: range.count, body, sort };
    },
  };
}

/** Big operators. */
export const bigop: readonly TermRow[] = [
  finset('Finset.sum', 'sum', 'Finset.sum s f: the sum over the elements of s, 0 if there are none'),
  finset(
    'Finset.prod',
    'product',
    'Finset.prod s f: the product over the elements of s, 1 if there are none',
  ),
];
