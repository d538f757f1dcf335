import { makeRational, type Rational } from '../domains/rational.ts';
import type { Numbers } from './numbers.ts';

/**
 * A normal form of some terms: a linear expression, a sum of powers, or a number. Forms can be added and sometimes multiplied;
 * the result is `undefined` if it has no such form.
 */
export type Form<N> = {
  readonly ofRational: (q: Rational) => N;
  readonly add: (a: N, b: N) => N | undefined;
  readonly mul: (a: N, b: N) => N | undefined;
  /** The reciprocal of a form that is not 0. */
  readonly inverse: (a: N) => N | undefined;
  /** The number that the form is equal to, if it is constant. */
  readonly constantOf: (a: N) => Rational | undefined;
  readonly signOf: (a: N) => -1 | 0 | 1 | undefined;
  /** A form for a value that is one of two, without knowing which. */
  readonly either: (a: N, b: N) => N | undefined;
};

/** By default, powers with larger exponents are not expanded. */
const LARGEST_POWER = 8n;

/** Forms as numbers, so that the meaning of an operation can be evaluated on them. */
export function makeFormNumbers<N>(
  form: Form<N>,
  largestPower: bigint = LARGEST_POWER,
): Numbers<N | undefined, N | undefined> {
  type Maybe = N | undefined;
  const of = (n: bigint): N => form.ofRational(makeRational(n, 1n));
  const unknown = (): undefined => undefined;
  const onOne =
    (give: (a: N) => Maybe): ((a: Maybe) => Maybe) =>
    (a) =>
      a === undefined ? undefined : give(a);
  const onTwo =
    (give: (a: N, b: N) => Maybe): ((a: Maybe, b: Maybe) => Maybe) =>
    (a, b) =>
      a === undefined || b === undefined ? undefined : give(a, b);
  const signOf = (a: Maybe): -1 | 0 | 1 | undefined => (a === undefined ? undefined : form.signOf(a));
  const either = onTwo(form.either);
  const neg = onOne((a) => form.mul(of(-1n), a));
  const add = onTwo(form.add);
  const sub = (a: Maybe, b: Maybe): Maybe => add(a, neg(b));
  const bySignOf = (sign: -1 | 0 | 1 | undefined, below: Maybe, above: Maybe): Maybe =>
    sign === undefined ? undefined : sign < 0 ? below : above;
  const power = onTwo((a, n) => {
    const exponent = form.constantOf(n);
    if (exponent?.den !== 1n || exponent.num < 0n || exponent.num > largestPower) return undefined;
    let product: Maybe = of(1n);
    for (let k = 0n; k < exponent.num && product !== undefined; k++) product = form.mul(product, a);
    return product;
  });
  return {
    integer: of,
    add,
    sub,
    mul: onTwo(form.mul),
    quotient: onTwo((a, b) => onOne((inverse) => form.mul(a, inverse))(form.inverse(b))),
    neg,
    abs: (a) => bySignOf(signOf(a), neg(a), a),
    max: (a, b) => bySignOf(signOf(sub(a, b)), b, a),
    min: (a, b) => bySignOf(signOf(sub(a, b)), a, b),
    positivePart: (a) => bySignOf(signOf(a), of(0n), a),
    power,
    exp: unknown,
    log: unknown,
    sqrt: unknown,
    rpow: unknown,
    sin: unknown,
    cos: unknown,
    arctan: unknown,
    floor: unknown,
    ceil: unknown,
    num: unknown,
    den: unknown,
    floorQuotient: unknown,
    modulo: unknown,
    bits: unknown,
    negated: neg,
    byZero: (x, { zero, other }) => {
      const sign = signOf(x);
      if (sign === undefined) return x === undefined ? undefined : either(zero(x), other(x));
      return sign === 0 ? zero(x) : other(x);
    },
    bySign: (x, { negative, zero, positive }) => {
      const sign = signOf(x);
      if (sign === undefined) return undefined;
      return sign === 0 ? zero(x) : sign < 0 ? negative(x) : positive(x);
    },
    byExponent: (n, { natural, negative }) => {
      const sign = signOf(n);
      if (sign === undefined) return undefined;
      return sign < 0 ? negative(n) : natural(n);
    },
    atInteger: unknown,
    junk: (value) => value,
  };
}
