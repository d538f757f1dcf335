import type { Expr, Name } from '../../expr/expr.ts';
import { call, le, numeral, real } from './write.ts';

/** Fields of Mathlib's own structures that are read as records. */
export const libraryFields: ReadonlyMap<Name, readonly Name[]> = new Map([
  ['Complex', ['re', 'im']],
  ['ENNReal', ['isTop', 'value', 'nonneg']],
]);

/** The fields of such a Mathlib type, in order; propositions among them are proofs. */
export function makeLibraryRecord(type: Expr, name: Name): Expr | undefined {
  const field = (named: Name, of: Expr, body: Expr): Expr => ({
    kind: 'forallE',
    name: named,
    info: 'default',
    type: of,
    body,
  });
  if (name === 'Complex') return field('re', real, field('im', real, type));
  if (name !== 'ENNReal') return undefined;
  const isNonnegative = le(real, numeral(real, 0n), { kind: 'bvar', index: 0 });
  return field('isTop', call('Bool'), field('value', real, field('nonneg', isNonnegative, type)));
}

/** Projections of Mathlib's records: the position of the field. */
export const libraryProjections: ReadonlyMap<Name, number> = new Map([
  ['NNReal.toReal', 0],
  ['PNat.val', 0],
  ['Complex.re', 0],
  ['Complex.im', 1],
]);
