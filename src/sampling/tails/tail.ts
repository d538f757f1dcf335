import type { SampleValue, Tail } from '../../language/property.ts';
import type { Box } from '../ranges/box.ts';
import { point, type Range } from '../ranges/range.ts';
import type { Beyond } from './beyond.ts';

/** Candidates for what follows a prefix that ends in `last`, simplest first. */
const candidates = (last: number, integer: boolean): readonly Tail[] => [
  { kind: 'constant', value: last },
  ...(last !== 0 && !integer ? [{ kind: 'halving', start: last / 2 } as const] : []),
  { kind: 'affine', start: last + 1, step: 1 },
  { kind: 'affine', start: last - 1, step: -1 },
  { kind: 'constant', value: 0 },
];

const reach = (tail: Tail): Range => {
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

/** The finished sequence at `level`, whose values lie `within` a range: its prefix and a tail, or the position of the hypothesis that no tail of ours satisfies. */
export const sequenceTail = (
  beyond: readonly Beyond[],
  box: Box,
  tails: (Tail | undefined)[],
  level: number,
  window: number,
  within: Range,
): SampleValue | number => {
  const layout = box.layouts[level];
  if (layout?.kind !== 'sequence') return 0;
  const prefix = Array.from({ length: layout.length }, (_, i) => (box.cells[layout.cell + i] as Range).lo);
  // hypotheses that also speak of sequences still to come are looked at when those are filled
  const due = beyond.filter(
    (b) =>
      b.levels.includes(level) && b.levels.every((other) => other === level || tails[other] !== undefined),
  );
  let broken = due[0]?.hypothesis ?? 0;
  for (const tail of candidates(prefix.at(-1) ?? 0, layout.integer)) {
    const values = reach(tail);
    if (values.lo < within.lo || values.hi > within.hi) continue;
    tails[level] = tail;
    box.tails[level] = values;
    const failed = due.find((b) => !b.holds(box, tails, window));
    if (failed === undefined) return { kind: 'sequence', prefix, tail };
    broken = failed.hypothesis;
  }
  return broken;
};
