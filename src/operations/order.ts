// Operations from the order of numbers.
import { called, takeLonger, unchanged } from './facts.ts';
import type { Binary, Unary } from './operation.ts';

const ordinary = {
  convention: 'none',
  rational: true,
  continuous: true,
  print: called,
  declarable: true,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
} as const;

const meeting = { where: 'difference', at: 'zero' } as const;

/** Absolute value. */
export const abs: Unary = {
  ...ordinary,
  form: 'unary',
  value: (d, a) => d.abs(a),
  inverse: [(d, t, a) => d.ofSize(t, a)],
  jumps: { where: 'operand', at: 'zero' },
  moves: [0],
  mutant: unchanged,
};

/** The larger of two. */
export const max: Binary = {
  ...ordinary,
  form: 'binary',
  value: (d, a, b) => d.max(a, b),
  inverse: [(d, t, _, b) => d.belowMax(t, b), (d, t, a) => d.belowMax(t, a)],
  moves: [1, 1],
  jumps: meeting,
  mutant: { exchange: { by: 'min', moves: -1 }, swaps: false },
};

/** The smaller of two. */
export const min: Binary = {
  ...ordinary,
  form: 'binary',
  value: (d, a, b) => d.min(a, b),
  inverse: [
    (d, t, _, b) => d.neg(d.belowMax(d.neg(t), d.neg(b))),
    (d, t, a) => d.neg(d.belowMax(d.neg(t), d.neg(a))),
  ],
  moves: [1, 1],
  jumps: meeting,
  mutant: { exchange: { by: 'max', moves: 1 }, swaps: false },
};
