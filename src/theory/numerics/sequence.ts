/** A sequence, as a function of the index from 0. */
export type Sequence = (i: number) => number;

/** The first `count` terms of a sequence. */
export const first = (count: number, sequence: Sequence): number[] =>
  Array.from({ length: count }, (_, i) => sequence(i));
