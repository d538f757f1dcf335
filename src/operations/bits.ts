// Operations on the binary digits of natural numbers.
import { printInfix } from './facts.ts';
import { type Binary, leaveUnsolved } from './operation.ts';

const ordinary = {
  form: 'binary',
  convention: 'none',
  rational: true,
  continuous: false,
  inverse: [leaveUnsolved, leaveUnsolved],
  moves: [0, 0],
  declarable: false,
  counted: [],
  dividedFor: [],
  // no digit beyond the highest of both numbers
  bits: (a: number, b: number) => Math.floor(Math.max(a, b)) + 1,
  jumps: 'nowhere',
} as const;

/** The digits that both numbers have. */
export const bitAnd: Binary = {
  ...ordinary,
  value: (d, a, b) => d.bits('and', a, b),
  bits: (a, b) => Math.min(a, b),
  print: printInfix('&&&'),
  mutant: { exchange: { by: 'bitOr', moves: 0 }, swaps: false },
};

/** The digits that at least one of the numbers has. */
export const bitOr: Binary = {
  ...ordinary,
  value: (d, a, b) => d.bits('or', a, b),
  print: printInfix('|||'),
  mutant: { exchange: { by: 'bitXor', moves: 0 }, swaps: false },
};

/** The digits that exactly one of the numbers has. */
export const bitXor: Binary = {
  ...ordinary,
  value: (d, a, b) => d.bits('xor', a, b),
  print: printInfix('^^^'),
  mutant: { exchange: { by: 'bitOr', moves: 0 }, swaps: false },
};
