// Rounding, and changes of the kind of number.
import { called, takeLonger, unchanged } from './facts.ts';
import { leaveUnsolved, type Rounding, type Unary } from './operation.ts';

const ordinary = {
  convention: 'none',
  rational: true,
  print: called,
  mutant: unchanged,
  counted: [],
  dividedFor: [],
  bits: takeLonger,
  jumps: 'nowhere',
} as const;
const rounding = { ...ordinary, form: 'rounding', continuous: false } as const;
const fraction = { ...rounding, jumps: 'everywhere' } as const;
const rounded = { ...rounding, jumps: { where: 'operand', at: 'integer' } } as const;

/** The largest integer that is not above a number. */
export const floor: Rounding = {
  ...rounded,
  value: (d, a) => d.floor(a),
  inverse: [(d, t) => d.unrounded(t)],
  moves: [1],
  declarable: true,
};

/** The smallest integer that is not below a number. */
export const ceil: Rounding = {
  ...rounded,
  value: (d, a) => d.ceil(a),
  inverse: [(d, t) => d.unrounded(t)],
  moves: [1],
  declarable: true,
};

/** Numerator of a rational in lowest terms; it carries the sign. */
export const num: Rounding = {
  ...fraction,
  value: (d, a) => d.num(a),
  inverse: [leaveUnsolved],
  moves: [0],
  declarable: false,
};

/** Denominator of a rational in lowest terms, positive. */
export const den: Rounding = {
  ...fraction,
  value: (d, a) => d.den(a),
  inverse: [leaveUnsolved],
  moves: [0],
  declarable: false,
};

/** A number of a smaller kind as one of a larger kind. */
export const cast: Unary = {
  ...ordinary,
  form: 'unary',
  continuous: true,
  value: (_, a) => a,
  inverse: [(_, t) => t],
  moves: [1],
  print: { kind: 'silent' },
  declarable: true,
};

/** An element of `Fin n` as a natural number. */
export const finVal: Unary = {
  ...ordinary,
  form: 'unary',
  continuous: true,
  value: (_, a) => a,
  inverse: [(_, t) => t],
  moves: [1],
  declarable: false,
};
