import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import { itemAt } from '../../../present.ts';
import type { Reader } from '../../reader.ts';
import { type Meaning, meaningFor } from '../meaning.ts';
import { at, call, choose, eq, isIn, lam, nat, numeral, standard } from '../write.ts';
import { boundOf } from './finset-bounds.ts';

/** The sets that sums can range over directly: ranges. */
const ranges: ReadonlySet<Name> = new Set([
  'Finset.range',
  'Finset.univ',
  ...['Icc', 'Ico', 'Ioc', 'Ioo', 'Iic', 'Iio'].map((name) => `Finset.${name}`),
]);

/** Whether a finite set is a range. */
export const isRange = (reader: Reader, set: Expr): boolean => {
  const name = headConstantOf(set);
  return name !== undefined && ranges.has(name) && reader.origin(name) === 'Mathlib';
};

/** The list of the values of `f` on a range, and the first of them. */
function listOf(
  reader: Reader,
  type: Expr,
  of: Expr,
  { s, f }: { readonly s: Expr; readonly f: Expr },
): readonly [list: Expr, first: Expr] | undefined {
  const { args } = spineOf(s);
  if (!isRange(reader, s)) return undefined;
  const name = headConstantOf(s);
  if (name === 'Finset.univ' && headConstantOf(type) === 'Fin') {
    const n = itemAt(spineOf(type).args, 0);
    return [call('List.ofFn', of, n, f), at(f, call('Fin.mk', n, numeral(nat, 0n), standard))];
  }
  if (name !== 'Finset.range') return undefined;
  return [call('List.map', nat, of, f, call('List.range', itemAt(args, 0))), at(f, numeral(nat, 0n))];
}

const fold = (operation: 'Max.max' | 'Min.min', of: Expr, start: Expr, list: Expr): Expr =>
  call(
    'List.foldl',
    of,
    of,
    lam(of, (a) => lam(of, (b) => call(operation, of, standard, a, b))),
    start,
    list,
  );

/** The largest and the smallest value on a finite set or type. */
export const extremes: readonly Meaning[] = (
  [
    ['Finset.sup', 'Max.max', 'Finset.sup s f of naturals: the largest value, 0 if there is none'],
    ["Finset.sup'", 'Max.max', "Finset.sup' s h f: the largest value"],
    ["Finset.inf'", 'Min.min', "Finset.inf' s h f: the smallest value"],
    ['iSup', 'Max.max', 'Finite.ciSup: the largest value; of no number 0'],
    ['iInf', 'Min.min', 'Finite.ciInf: the smallest value; of no number 0'],
  ] as const
).map(([constant, operation, follows]): Meaning => {
  const isFamily = constant === 'iSup' || constant === 'iInf';
  return meaningFor<4 | 6>({
    constant,
    from: 'Mathlib',
    arity: isFamily ? 4 : 6,
    instances: [[2, 0]],
    follows,
    means: (args, reader, scope) => {
      const [of, type, f] = [itemAt(args, 0), itemAt(args, 1), itemAt(args, -1)];
      const sort = reader.sort(of, scope);
      if (sort?.kind !== 'number' || (isFamily && headConstantOf(type) !== 'Fin')) return undefined;
      const set = isFamily ? call('Finset.univ', type, standard) : itemAt(args, 4);
      const zero = numeral(of, 0n);
      if (constant === 'Finset.sup' && sort.of === 'nat' && !isRange(reader, set)) {
        const index = headConstantOf(type);
        const bound = index === 'Nat' ? boundOf(reader, set) : undefined;
        if (bound === undefined && index !== 'Fin') return undefined;
        const around = bound ? call('Finset.range', bound) : call('Finset.univ', type, standard);
        const inside = lam(type, (i) => choose(of, isIn(type, i, set), at(f, i), zero));
        const [list] = listOf(reader, type, of, { s: around, f: inside }) ?? [];
        return list && fold(operation, of, zero, list);
      }
      const found = listOf(reader, type, of, {
        s: isFamily || constant === 'Finset.sup' ? set : itemAt(args, 3),
        f,
      });
      if (found === undefined) return undefined;
      const [list, first] = found;
      if (constant === 'Finset.sup') return sort.of === 'nat' ? fold(operation, of, zero, list) : undefined;
      if (!isFamily) return fold(operation, of, first, list);
      if (sort.of === 'rational') return undefined;
      const isNone = eq(nat, itemAt(spineOf(type).args, 0), numeral(nat, 0n));
      return choose(of, isNone, zero, fold(operation, of, first, list));
    },
  });
});
