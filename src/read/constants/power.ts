import type { Term } from '../../language/ast.ts';
import { throwOutside } from '../reader.ts';
import { build, readNumberSort, rowFor, type TermRow } from './row.ts';

/** Reads `a ^ n` by the type of the exponent. */
export const power: readonly TermRow[] = (
  [
    ['HPow.hPow', 6],
    ['Pow.pow', 5],
  ] as const
).map(
  ([constant, arity]): TermRow =>
    rowFor<5 | 6, Term>({
      constant,
      from: 'Init',
      arity,
      follows:
        'Nat exponent: a ^ 0 = 1, a ^ (n + 1) = a ^ n * a (Rat.pow, Nat.pow, Int.pow); Int exponent: a ^ (-n) = (a ^ n)⁻¹ (Rat.zpow); real exponent: Real.rpow of Mathlib',
      read: (reader, args, scope) => {
        const base = readNumberSort(reader, constant, args[0], scope);
        const exponent = readNumberSort(reader, constant, args[1], scope);
        const [instance, ...sides] =
          args.length === 6 ? ([args[3], args[4], args[5]] as const) : ([args[2], args[3], args[4]] as const);
        if (args.length === 6 && readNumberSort(reader, constant, args[2], scope).type !== base.type) {
          throwOutside(constant, scope.place, 'a power whose type is not that of its base', 'cast first');
        }
        reader.trust(instance, base, scope);
        const operands = sides.map((side) => reader.term(side, scope));
        const continuous = base.of === 'rational' || base.of === 'real';
        if (exponent.of === 'nat') return build('pow', operands, base, scope);
        if (exponent.of === 'int' && continuous) return build('zpow', operands, base, scope);
        if (exponent.of === 'real' && base.of === 'real' && reader.origin(base.type) === 'Mathlib') {
          return build('rpow', operands, base, scope);
        }
        return throwOutside(
          constant,
          scope.place,
          `a power of ${base.type} with exponent in ${exponent.type}`,
          'use a Nat or Int exponent, or the real power function of the number type',
        );
      },
    }),
);
