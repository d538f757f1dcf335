import type { Domain } from '../domains/domain.ts';
import { certain, FALSE, TRUE } from '../domains/truth.ts';
import type { Comparison, Guard, Operation } from '../language/ast.ts';
import type { Counters } from './values.ts';

/** Division with `a / 0 = 0`. */
function divide<X>(d: Domain<X>, a: X, b: X, counters: Counters): X {
  const sign = d.sign(b);
  if (sign === undefined) return d.unknown;
  if (sign !== 0) return d.div(a, b);
  counters.junk += 1;
  return d.ofInteger(0n);
}

/** Mathlib's logarithm: `log |x|`, and 0 at 0. */
function logarithm<X>(d: Domain<X>, a: X, counters: Counters): X {
  const sign = d.sign(a);
  if (sign === undefined) return d.unknown;
  if (sign === 1) return d.log(a);
  counters.junk += 1;
  return sign === 0 ? d.ofInteger(0n) : d.log(d.neg(a));
}

/** The square root, 0 for negative numbers; an enclosure around 0 is cut there, where the root is continuous. */
function squareRoot<X>(d: Domain<X>, a: X, counters: Counters): X {
  if (d.sign(a) !== -1) return d.sqrt(d.max(a, d.ofInteger(0n)));
  counters.junk += 1;
  return d.ofInteger(0n);
}

/** Mathlib's real power; negative bases are known at integer exponents only. */
function realPower<X>(d: Domain<X>, a: X, b: X, counters: Counters): X {
  const sign = d.sign(a);
  if (sign === 1) return d.rpow(a, b);
  if (sign === undefined) return d.unknown;
  counters.junk += 1;
  if (sign === 0) {
    const exponent = d.sign(b);
    return exponent === undefined ? d.unknown : d.ofInteger(exponent === 0 ? 1n : 0n);
  }
  const n = d.floor(b);
  return n !== undefined && d.equal(b, d.ofInteger(n)) === TRUE ? integerPower(d, a, n, counters) : d.unknown;
}

/** `a ^ n` for an integer `n`: `(a ^ (-n))⁻¹` below 0. */
function integerPower<X>(d: Domain<X>, a: X, n: bigint, counters: Counters): X {
  return n >= 0n ? d.power(a, n) : divide(d, d.ofInteger(1n), d.power(a, -n), counters);
}

type Unary = <X>(d: Domain<X>, a: X, counters: Counters) => X;
type Binary = <X>(d: Domain<X>, a: X, b: X, counters: Counters) => X;
type Power = <X>(d: Domain<X>, a: X, n: bigint, counters: Counters) => X;

/** Operations with one rational or real operand and value, with Lean's conventions. */
export const continuousUnary: Partial<Record<Operation, Unary>> = {
  neg: (d, a) => d.neg(a),
  abs: (d, a) => d.abs(a),
  inv: (d, a, counters) => divide(d, d.ofInteger(1n), a, counters),
  exp: (d, a) => d.exp(a),
  log: logarithm,
  sqrt: squareRoot,
  cast: (_d, a) => a,
};

/** Operations with two rational or real operands, with Lean's conventions. */
export const continuousBinary: Partial<Record<Operation, Binary>> = {
  add: (d, a, b) => d.add(a, b),
  sub: (d, a, b) => d.sub(a, b),
  mul: (d, a, b) => d.mul(a, b),
  div: divide,
  max: (d, a, b) => d.max(a, b),
  min: (d, a, b) => d.min(a, b),
  rpow: realPower,
};

/** Operations whose second operand is an integer. */
export const continuousPower: Partial<Record<Operation, Power>> = {
  pow: (d, a, n) => d.power(a, n),
  zpow: integerPower,
};

/** A comparison of two numbers of a domain, before it is softened by the resolution. */
export function compareNumbers<X>(d: Domain<X>, comparison: Comparison, a: X, b: X): 0 | 1 | 2 | 3 {
  switch (comparison) {
    case '=':
      return d.equal(a, b);
    case '≠': {
      const equal = d.equal(a, b);
      return equal === TRUE ? FALSE : equal === FALSE ? TRUE : 1;
    }
    case '<':
      return d.less(a, b);
    case '≤':
      return d.lessEqual(a, b);
  }
}

/** A comparison of two integers. */
export function compareIntegers(comparison: Comparison, a: bigint, b: bigint): 0 | 1 | 2 | 3 {
  const holds = { '=': a === b, '≠': a !== b, '<': a < b, '≤': a <= b }[comparison];
  return certain(holds);
}

/** Whether all guards of a declared operation are known to hold of its operands. */
export function guardsHold<X>(d: Domain<X>, guards: readonly Guard[], operands: readonly X[]): boolean {
  const side = (of: Guard['left']): X =>
    of === 'x' ? operands[0]! : of === 'y' ? operands[1]! : d.ofRational(of);
  return guards.every(
    (guard) => compareNumbers(d, guard.comparison, side(guard.left), side(guard.right)) === TRUE,
  );
}
