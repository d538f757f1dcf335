import { ofArity } from '../../expr/arguments.ts';
import type { Expr, Name } from '../../expr/expr.ts';
import { headConstantOf, spineOf } from '../../expr/spine.ts';
import type { Reader } from '../reader.ts';
import { call, isIn, lam, le, lt, nat, numeral, real } from './write.ts';

/** Types of Mathlib, by what they are in terms of types that can be read. */
const types: Readonly<Record<Name, (args: readonly Expr[]) => Expr | undefined>> = {
  Matrix: ofArity(3, ([rows, columns, of]) => arrow(rows, arrow(columns, of))),
  NNReal: ofArity(0, () =>
    call(
      'Subtype',
      real,
      lam(real, (x) => le(real, numeral(real, 0n), x)),
    ),
  ),
  PNat: ofArity(0, () =>
    call(
      'Subtype',
      nat,
      lam(nat, (n) => lt(nat, numeral(nat, 0n), n)),
    ),
  ),
  'Set.Elem': ofArity(2, ([of, s]) =>
    call(
      'Subtype',
      of,
      lam(of, (x) => isIn(of, x, s)),
    ),
  ),
};

const arrow = (from: Expr, body: Expr): Expr => ({
  kind: 'forallE',
  name: 'i',
  info: 'default',
  type: from,
  body,
});

/** The definition of a type of Mathlib; `undefined` for any other type. */
export function findLibraryType(reader: Reader, type: Expr): Expr | undefined {
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || reader.origin(head.name) !== 'Mathlib') return undefined;
  return types[head.name]?.(args);
}

/** The parts of a variable finite set: a bound, and a test for the numbers below it. */
export const finiteSet = '\u0002finite';

/**
 * A finite set of naturals or of indices, as a record of a bound and a test, after the set's type; `undefined` for any other
 * type.
 */
export function finiteSetOf(reader: Reader, type: Expr): Expr | undefined {
  const { head, args } = spineOf(type);
  if (head.kind !== 'const' || head.name !== 'Finset' || reader.origin('Finset') !== 'Mathlib')
    return undefined;
  const [of] = args;
  const name = of && headConstantOf(of);
  if (of === undefined || (name !== 'Nat' && name !== 'Fin')) return undefined;
  const test = arrow(of, { kind: 'const', name: 'Bool', levels: [] });
  return {
    kind: 'forallE',
    name: 'bound',
    info: 'default',
    type: nat,
    body: { kind: 'forallE', name: 'has', info: 'default', type: test, body: type },
  };
}
