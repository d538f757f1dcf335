import { hasArity } from '../../../expr/arguments.ts';
import type { Expr, Name } from '../../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../../expr/spine.ts';
import type { Reader, Scope } from '../../reader.ts';
import { findLibraryType } from '../types.ts';
import { call, standard } from '../write.ts';
import { partOf } from './complex.ts';

/** The number that an element of a subtype is. */
export const valueAt = (e: Expr): Expr => partOf(e, 0);

/** The position of operations on records, for messages. */
export const nowhere: Scope = { depth: 0, place: 'an operation on records' };

/** A subtype of a number type: the number type, and the constructor of its values. */
export function readSubtype(
  reader: Reader,
  type: Expr,
): { readonly of: Expr; readonly name: Name; readonly make: (value: Expr) => Expr } | undefined {
  const given = findLibraryType(reader, type) ?? type;
  const { head, args } = spineOf(given);
  if (head.kind !== 'const' || head.name !== 'Subtype' || !hasArity(args, 2)) return undefined;
  const [of, holds] = args;
  return {
    of,
    name: headConstantOf(type) ?? '',
    make: (value) => call('Subtype.mk', of, holds, value, standard),
  };
}

/** Whether a type is Mathlib's. */
export const isConstant = (reader: Reader, type: Expr, name: Name): boolean =>
  headConstantOf(type) === name && reader.origin(name) === 'Mathlib';
