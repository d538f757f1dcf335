import type { Expr } from '../../../src/expr/expr.ts';
import { call, int, nat, neg, numeral, real } from '../../../src/read/mathlib/write.ts';

// Numerals, indices and vectors of statements that tests write by hand.

const signed =
  (type: Expr): ((value: number) => Expr) =>
  (value) =>
    value < 0 ? neg(type, numeral(type, BigInt(-value))) : numeral(type, BigInt(value));

/** A natural number. */
export const n = (value: number): Expr => numeral(nat, BigInt(value));
/** An integer. */
export const z: (value: number) => Expr = signed(int);
/** A real number. */
export const r: (value: number) => Expr = signed(real);

/** `Fin n`. */
export const fin = (size: Expr): Expr => call('Fin', size);

/** `![a, b, …]` with entries of a type. */
export const vectorOf = (type: Expr, ...entries: readonly Expr[]): Expr =>
  entries.reduceRight<Expr>(
    (rest, entry, i) => call('Matrix.vecCons', type, n(entries.length - 1 - i), entry, rest),
    call('Matrix.vecEmpty', type),
  );
