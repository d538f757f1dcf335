import type { SampleValue, Tail } from '../../language/property.ts';
import { type Box, cellAt } from '../ranges/box.ts';
import { point, type Range } from '../ranges/range.ts';
import type { Beyond } from './beyond.ts';

/** Candidate tails after a prefix that ends in `last`, simplest first. */
const simplest = (last: number, integer: boolean): readonly Tail[] => [
  { kind: 'constant', value: last },
  ...(last !== 0 && !integer ? [{ kind: 'halving', start: last / 2 } as const] : []),
  { kind: 'affine', start: last + 1, step: 1 },
  { kind: 'affine', start: last - 1, step: -1 },
  { kind: 'constant', value: 0 },
];

/** Orders in which tails are tried: a repeating sequence is as common as a constant one, because faults occur at every index. */
export const tailChoices = 8;

const candidates = (
  prefix: readonly number[],
  integer: boolean,
  choice: number,
  mayRepeat: boolean,
): readonly Tail[] => {
  const last = prefix.at(-1) ?? 0;
  const all = simplest(last, integer);
  const varied: readonly Tail[] = mayRepeat ? [{ kind: 'repeating' }] : [];
  const first = [...varied, ...varied, ...varied, ...all.filter(({ kind }) => kind !== 'constant')][choice];
  return first === undefined ? all : [first, ...all];
};

const reach = (tail: Tail, prefix: readonly number[]): Range => {
  if (tail.kind === 'repeating')
    return { lo: Math.min(...prefix), hi: Math.max(...prefix), openLo: false, openHi: false };
  if (tail.kind === 'constant') return point(tail.value);
  if (tail.kind === 'halving') {
    return tail.start > 0
      ? { lo: 0, hi: tail.start, openLo: true, openHi: false }
      : { lo: tail.start, hi: 0, openLo: false, openHi: true };
  }
  return tail.step > 0
    ? { lo: tail.start, hi: Infinity, openLo: false, openHi: true }
    : { lo: -Infinity, hi: tail.start, openLo: true, openHi: false };
};

/** The plan of the tails of sequences. */
export type Tailing = {
  readonly beyond: readonly Beyond[];
  /** Hypotheses about all naturals are checked one by one below this index. */
  readonly window: number;
  /** Whether sequences may repeat their prefix forever. Little can be decided about all indices of such a sequence. */
  readonly mayRepeat: boolean;
};

/**
 * The finished sequence at `level` with values `within` a range: its prefix and a tail, or the position of the hypothesis that
 * no tail of ours satisfies.
 */
export const finishWithTail = (
  { beyond, window, mayRepeat }: Tailing,
  box: Box,
  tails: (Tail | undefined)[],
  {
    level,
    range: within,
    choice,
  }: { readonly level: number; readonly range: Range; readonly choice: number },
): SampleValue | number => {
  const layout = box.layouts[level];
  if (layout?.kind !== 'sequence') return 0;
  const prefix = Array.from({ length: layout.length }, (_, i) => cellAt(box, layout.cell + i).lo);
  // a hypothesis about sequences that are not drawn yet is checked when those are filled
  const due = beyond.filter(
    (b) =>
      b.levels.includes(level) && b.levels.every((other) => other === level || tails[other] !== undefined),
  );
  let broken = due[0]?.hypothesis ?? 0;
  for (const tail of candidates(prefix, layout.integer, choice, mayRepeat && prefix.length > 0)) {
    const values = reach(tail, prefix);
    if (values.lo < within.lo || values.hi > within.hi) continue;
    tails[level] = tail;
    box.tails[level] = values;
    const failed = due.find((b) => !b.holds(box, tails, window));
    if (failed === undefined) return { kind: 'sequence', prefix, tail };
    broken = failed.hypothesis;
  }
  return broken;
};
