import { floorDivide } from '../domains/rational.ts';
import type { Operation } from '../language/ast.ts';
import type { Counters } from './values.ts';

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

/** Exponents beyond this give numbers that nothing here could use; the value is then not known. */
const LARGEST_EXPONENT = 100_000n;

function larger(i: bigint, j: bigint): bigint {
  if (i < j) return j;
  return i;
}

/** Euclidean quotient: the remainder lies in [0, |j|). */
function ediv(i: bigint, j: bigint): bigint {
  return j > 0n ? floorDivide(i, j) : -floorDivide(i, -j);
}

/** A quotient with Lean's convention at 0. */
function quotient(divide: (i: bigint, j: bigint) => bigint): Binary {
  return (i, j, counters) => {
    if (j !== 0n) return divide(i, j);
    counters.junk += 1;
    return 0n;
  };
}

function remainder(divide: (i: bigint, j: bigint) => bigint): Binary {
  return (i, j, counters) => {
    if (j !== 0n) return i - j * divide(i, j);
    counters.junk += 1;
    return i;
  };
}

type Binary = (i: bigint, j: bigint, counters: Counters) => bigint | undefined;

/** Operations with two integer operands and an integer value, with the conventions of core Lean 4.28 cited in `constants/`. */
export const integerBinary: Partial<Record<Operation, Binary>> = {
  add: (i, j) => i + j,
  sub: (i, j) => i - j,
  mul: (i, j) => i * j,
  max: larger,
  min: (i, j) => -larger(-i, -j),
  pow: (i, j) =>
    j > LARGEST_EXPONENT && abs(i) > 1n ? undefined : i ** (abs(i) > 1n ? j : j > 1n ? 2n - (j % 2n) : j),
  natSub: (i, j, counters) => {
    if (i >= j) return i - j;
    counters.junk += 1;
    return 0n;
  },
  natDiv: quotient(ediv),
  natMod: remainder(ediv),
  intDiv: quotient(ediv),
  intMod: remainder(ediv),
};

/** Operations with one integer operand and an integer value. */
export const integerUnary: Partial<Record<Operation, (i: bigint) => bigint>> = {
  neg: (i) => -i,
  abs,
  succ: (i) => i + 1n,
  cast: (i) => i,
  finVal: (i) => i,
  floor: (i) => i,
  ceil: (i) => i,
};
