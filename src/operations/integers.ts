// Operations on natural numbers and integers.
import { called, printInfix, takeLonger, unchanged } from './facts.ts';
import { type Binary, leaveUnsolved, type Unary } from './operation.ts';

const ordinary = {
  rational: true,
  continuous: false,
  declarable: false,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
} as const;
const division = {
  ...ordinary,
  form: 'binary',
  inverse: [leaveUnsolved, leaveUnsolved],
  moves: [0, 0],
  mutant: { exchange: 'none', swaps: true },
  jumps: { where: 'quotient', at: 'integer' },
} as const;
const rounded = { says: 'a quotient of whole numbers is rounded', edge: 'n / 0 is 0' } as const;
const modulus = { says: 'n % 0 is n', unless: { operand: 1, is: 'nonzero' } } as const;

// dividing by a known divisor removes bits, and a remainder has no more bits than the divisor
const quotientBits = (a: number, _: number, divisor = 1): number =>
  Math.max(1, a - Math.log2(Math.max(1, divisor)));

/** Difference of natural numbers, 0 if the second is larger. */
export const natSub: Binary = {
  ...ordinary,
  form: 'binary',
  convention: { says: 'a difference of natural numbers is at least 0' },
  value: (d, a, b) => d.positivePart(d.sub(a, b)),
  inverse: [(d, t, _, b) => d.add(d.uncut(t), b), (d, t, a) => d.sub(a, d.uncut(t))],
  moves: [1, -1],
  print: printInfix('-'),
  jumps: { where: 'difference', at: 'zero' },
  mutant: { exchange: 'none', swaps: true },
};

/** Quotient of natural numbers, rounded down; `n / 0` is 0. */
export const natDiv: Binary = {
  ...division,
  convention: rounded,
  value: (d, a, b) => d.byZero(b, { zero: (x) => d.junk(x), other: (x) => d.floorQuotient(a, x) }),
  bits: quotientBits,
  print: printInfix('/'),
};

/** Remainder of natural numbers; `n % 0` is `n`. */
export const natMod: Binary = {
  ...division,
  convention: modulus,
  value: (d, a, b) => d.byZero(b, { zero: () => d.junk(a), other: (x) => d.modulo(a, x) }),
  bits: (a, b, divisor = 0) => (divisor === 0 ? a : b),
  print: printInfix('%'),
};

/** Euclidean quotient: the remainder lies in [0, |j|); `i / 0` is 0. */
export const intDiv: Binary = {
  ...division,
  convention: rounded,
  value: (d, a, b) =>
    d.bySign(b, {
      positive: (x) => d.floorQuotient(a, x),
      zero: (x) => d.junk(x),
      negative: (x) => d.neg(d.floorQuotient(a, d.neg(x))),
    }),
  bits: quotientBits,
  print: called,
};

/** Euclidean remainder, in [0, |j|); `i % 0` is `i`. */
export const intMod: Binary = {
  ...division,
  convention: modulus,
  value: (d, a, b) => d.byZero(b, { zero: () => d.junk(a), other: (x) => d.modulo(a, d.abs(x)) }),
  // the remainder of a negative number may be as large as the divisor
  bits: (a, b, divisor) => (divisor === undefined ? Math.max(a, b) : divisor === 0 ? a : b),
  print: called,
};

/** The next natural number. */
export const succ: Unary = {
  ...ordinary,
  form: 'unary',
  convention: 'none',
  continuous: true,
  value: (d, a) => d.add(a, d.integer(1n)),
  inverse: [(d, t) => d.sub(t, d.integer(1n))],
  moves: [1],
  print: called,
  mutant: unchanged,
};
