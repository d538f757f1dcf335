// The operations of a field.
import type { Direction } from './facts.ts';
import { called, printInfix, takeLonger, unchanged } from './facts.ts';
import type { Binary, Unary } from './operation.ts';

const ordinary = {
  convention: 'none',
  rational: true,
  continuous: true,
  declarable: true,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
} as const;

const opposite = (direction: Direction): Direction => (direction === 0 ? 0 : direction === 1 ? -1 : 1);

/** Sum. */
export const add: Binary = {
  ...ordinary,
  form: 'binary',
  value: (d, a, b) => d.add(a, b),
  inverse: [(d, t, _, b) => d.sub(t, b), (d, t, a) => d.sub(t, a)],
  moves: [1, 1],
  print: printInfix('+'),
  bits: (a, b) => Math.max(a, b) + 1,
  mutant: { exchange: { by: 'sub', moves: (sign) => opposite(sign(1)) }, swaps: false },
};

/** Difference of integers, rationals or reals. */
export const sub: Binary = {
  ...ordinary,
  form: 'binary',
  value: (d, a, b) => d.sub(a, b),
  inverse: [(d, t, _, b) => d.add(t, b), (d, t, a) => d.sub(a, t)],
  moves: [1, -1],
  print: printInfix('-'),
  bits: (a, b) => Math.max(a, b) + 1,
  mutant: { exchange: { by: 'add', moves: (sign) => sign(1) }, swaps: true },
};

/** Product. */
export const mul: Binary = {
  ...ordinary,
  form: 'binary',
  value: (d, a, b) => d.mul(a, b),
  inverse: [(d, t, _, b) => d.factor(t, b), (d, t, a) => d.factor(t, a)],
  moves: [(sign) => sign(1), (sign) => sign(0)],
  print: printInfix('*'),
  bits: (a, b) => a + b,
  mutant: { exchange: { by: 'div', moves: 0 }, swaps: false },
  dividedFor: [0, 1],
};

/** Quotient of rationals or reals. */
export const div: Binary = {
  ...ordinary,
  form: 'binary',
  convention: { says: 'x / 0 is 0', unless: { operand: 1, is: 'nonzero' } },
  value: (d, a, b) =>
    d.byZero(b, { zero: () => d.junk(d.integer(0n)), other: (divisor) => d.quotient(a, divisor) }),
  inverse: [(d, t, _, b) => d.dividend(t, b), (d, t, a, b) => d.divisor(t, a, b)],
  // a / b falls as b grows, on either side of 0, if a is not negative
  moves: [(sign) => sign(1), (sign) => (sign(1) === 0 ? 0 : opposite(sign(0)))],
  print: printInfix('/'),
  mutant: { exchange: { by: 'mul', moves: 0 }, swaps: true },
  dividedFor: [1],
};

/** Negation. */
export const neg: Unary = {
  ...ordinary,
  form: 'unary',
  value: (d, a) => d.neg(a),
  inverse: [(d, t) => d.neg(t)],
  moves: [-1],
  print: { kind: 'prefix', sign: '-' },
  mutant: unchanged,
};

/** Reciprocal. */
export const inv: Unary = {
  ...ordinary,
  form: 'unary',
  convention: { says: 'the inverse of 0 is 0', unless: { operand: 0, is: 'nonzero' } },
  value: (d, a) => div.value(d, d.integer(1n), a),
  inverse: [(d, t, a) => d.divisor(t, d.integer(1n), a)],
  moves: [0],
  print: called,
  mutant: unchanged,
};
