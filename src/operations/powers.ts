// Powers and the square root.
import { called, printInfix, takeLonger, unchanged } from './facts.ts';
import { inv } from './field.ts';
import { type Binary, leaveUnsolved, type Power, type Unary } from './operation.ts';

const ordinary = {
  continuous: true,
  declarable: true,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
} as const;

/** Power with a natural exponent. */
export const pow: Power = {
  ...ordinary,
  form: 'power',
  convention: 'none',
  rational: true,
  value: (d, a, n) => d.power(a, n),
  inverse: [(d, t, a, n) => d.root(t, a, n), leaveUnsolved],
  bits: (a, _, exponent = 1) => Math.max(1, a * exponent),
  moves: [(sign) => (sign(0) === 1 ? 1 : 0), 0],
  print: printInfix('^'),
  mutant: { exchange: 'none', swaps: true },
  counted: [1],
};

/** Power with an integer exponent: `a ^ (-n)` is `(a ^ n)⁻¹`. */
export const zpow: Power = {
  ...ordinary,
  form: 'power',
  convention: { says: '0 ^ n is 0 for a negative n', unless: { operand: 0, is: 'nonzero' } },
  rational: true,
  value: (d, a, n) =>
    d.byExponent(n, {
      natural: (exponent) => d.power(a, exponent),
      negative: (exponent) => inv.value(d, d.power(a, d.negated(exponent))),
    }),
  inverse: [leaveUnsolved, leaveUnsolved],
  moves: [0, 0],
  print: printInfix('^'),
  mutant: { exchange: 'none', swaps: true },
  counted: [1],
};

/**
 * Mathlib's real power. For negative `x` it is `exp (y · log |x|) · cos (π y)`, which is the integer power if `y` is an
 * integer; at other exponents the value is unknown.
 */
export const rpow: Binary = {
  ...ordinary,
  form: 'binary',
  convention: {
    says: '0 ^ y is 0 for y ≠ 0, and x ^ y has a value for negative x',
    unless: { operand: 0, is: 'positive' },
  },
  rational: false,
  value: (d, a, b) =>
    d.bySign(a, {
      positive: (x) => d.rpow(x, b),
      zero: () => d.junk(d.byZero(b, { zero: () => d.integer(1n), other: () => d.integer(0n) })),
      negative: (x) => d.junk(d.atInteger(b, (n) => zpow.value(d, x, n))),
    }),
  inverse: [
    (d, t, a, b) =>
      d.bySign(a, {
        positive: () => d.whereKnown(b, () => d.exp(d.factor(d.log(d.positive(t)), b))),
        zero: (x) => x,
        negative: (x) => x,
      }),
    (d, t, a, b) =>
      d.whereKnown(a, () =>
        d.bySign(a, {
          positive: (x) => d.factor(d.log(d.positive(t)), d.log(x)),
          zero: () => b,
          negative: () => b,
        }),
      ),
  ],
  moves: [0, 0],
  print: printInfix('^'),
  mutant: { exchange: 'none', swaps: true },
};

/** Square root. An enclosure around 0 is cut at 0, where the root is continuous. */
export const sqrt: Unary = {
  ...ordinary,
  form: 'unary',
  convention: { says: 'the root of a negative number is 0', unless: { operand: 0, is: 'nonnegative' } },
  rational: false,
  value: (d, a) => d.sqrt(d.positivePart(a)),
  inverse: [(d, t) => d.uncut(d.power(d.nonnegative(t), d.integer(2n)))],
  moves: [1],
  print: called,
  mutant: unchanged,
};
