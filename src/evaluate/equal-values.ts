import type { Domain } from '../domains/domain.ts';
import { both, FALSE, type Kleene, TRUE, toKleene, UNKNOWN } from '../domains/truth.ts';
import type { Sort } from '../language/ast.ts';
import { variantAt } from '../language/variants.ts';
import { itemAt } from '../present.ts';
import { functionOf, listOf, numberOf } from './read-value.ts';
import type { Value } from './values.ts';

/**
 * Number of arguments at which functions on infinite sorts are compared: one difference decides, agreement at all of them does
 * not.
 */
const TRIED = 16;

/** All values of a small sort; the first few of ℕ or ℤ; none of other sorts. */
function argumentsOf(sort: Sort): {
  readonly some: readonly (bigint | boolean)[];
  readonly areAll: boolean;
} {
  if (sort.kind === 'bool') return { some: [false, true], areAll: true };
  if (sort.kind === 'fin' && sort.size.kind === 'literal' && sort.size.value.num <= 256n) {
    const count = Number(sort.size.value.num);
    return { some: Array.from({ length: count }, (_, k) => BigInt(k)), areAll: true };
  }
  const isCounted = sort.kind === 'number' && (sort.of === 'nat' || sort.of === 'int');
  return { some: isCounted ? Array.from({ length: TRIED }, (_, k) => BigInt(k)) : [], areAll: false };
}

/** Whether two values of one sort are equal: lists element by element, functions argument by argument. */
export function areValuesEqual<X>(d: Domain<X>, sort: Sort, a: Value<X>, b: Value<X>): Kleene {
  if (sort.kind === 'number' && (sort.of === 'rational' || sort.of === 'real'))
    return d.equal(numberOf(d, a), numberOf(d, b));
  if (sort.kind === 'function') {
    if (a === b) return TRUE;
    const { some, areAll } = argumentsOf(sort.from);
    const [f, g] = [functionOf(a), functionOf(b)];
    let result: Kleene = areAll ? TRUE : UNKNOWN;
    for (const argument of some) {
      result = both(result, areValuesEqual(d, sort.to, f(argument), g(argument)));
      if (result === FALSE) return FALSE;
    }
    return result;
  }
  if (sort.kind === 'data') {
    const [x, y] = [listOf(a), listOf(b)];
    if (x === undefined || y === undefined || x[0] === undefined || y[0] === undefined) return UNKNOWN;
    const variant = variantAt(sort, x[0]);
    if (variant === undefined || x[0] !== y[0]) return FALSE;
    return areValuesEqual(d, variant, a, b);
  }
  if (sort.kind !== 'list' && sort.kind !== 'record')
    return a === undefined || b === undefined ? UNKNOWN : toKleene(a === b);
  const [xs, ys] = [listOf(a), listOf(b)];
  if (xs === undefined || ys === undefined) return UNKNOWN;
  if (xs.length !== ys.length) return FALSE;
  const sortAt = (i: number): Sort => (sort.kind === 'list' ? sort.of : itemAt(sort.fields, i).sort);
  return xs.reduce<Kleene>((least, x, i) => both(least, areValuesEqual(d, sortAt(i), x, ys[i])), TRUE);
}
