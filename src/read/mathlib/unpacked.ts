import type { Expr } from '../../expr/expr.ts';
import { type Binding, spineOf } from '../../expr/spine.ts';
import { itemAt } from '../../present.ts';
import type { Reader } from '../reader.ts';
import { isConstant, readSubtype } from './numbers/subtype.ts';
import { findLibraryType } from './types.ts';
import { all, and, at, call, implies, real, some } from './write.ts';

/**
 * Rewrites a quantifier over numbers with a property, over pairs or over complex numbers to quantifiers over their parts: `∃ x
 * : ℝ≥0, p x` becomes `p x` for a nonnegative real `x`. `undefined` for any other type.
 */
export function unpack(reader: Reader, kind: 'every' | 'some', type: Expr, claim: Expr): Expr | undefined {
  const over = kind === 'every' ? all : some;
  const found = readSubtype(reader, type);
  if (found !== undefined) {
    const holds = itemAt(spineOf(findLibraryType(reader, type) ?? type).args, 1);
    const join = kind === 'every' ? implies : and;
    return over(found.of, (x) => join(at(holds, x), at(claim, found.make(x))));
  }
  if (isConstant(reader, type, 'Complex'))
    return over(real, (re) => over(real, (im) => at(claim, call('Complex.mk', re, im)), 'im'), 're');
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || head.name !== 'Prod' || reader.origin('Prod') !== 'Init') return undefined;
  const [a, b] = [itemAt(args, 0), itemAt(args, 1)];
  return over(a, (x) => over(b, (y) => at(claim, call('Prod.mk', a, b, x, y)), 'y'));
}

/** `∀ x, p x`, in the same way. */
export const eachPart = (reader: Reader, e: Binding): Expr | undefined =>
  unpack(reader, 'every', e.type, { ...e, kind: 'lam' });
