import { scaleByTwo } from '../../domains/doubles.ts';
import { down, up } from '../../domains/rounding.ts';
import { entryOf, itemAt } from '../../present.ts';
import { drawBelow, type Stream } from '../address/random.ts';
import { type Box, cellAt } from '../ranges/box.ts';
import type { Layout } from '../ranges/layout.ts';
import { contains, point, type Range } from '../ranges/range.ts';
import { rangeOfTerm, type TermRange } from '../ranges/term-range.ts';
import type { Jump } from './jumps.ts';

/** Moves one value of a proposal to a jump or next to it; `at` reads and `put` writes the value of a level. */
export type Aim = (
  stream: Stream,
  at: (level: number) => number,
  put: (level: number, x: number) => void,
) => void;

/** The relative width of a range that still counts as a solution. */
const narrow = 2 ** -30;

/** The middle of a range that arithmetic has widened a little. */
const middle = ({ lo, hi }: Range): number => {
  const mid = lo + (hi - lo) / 2;
  const whole = Math.round(mid);
  return whole >= lo && whole <= hi ? whole : mid;
};

/** Reals near a jump are at a distance of a power of two, down to this many halvings of 1, or of the jump itself. */
const halvings = 32;

/** Integers are at most one step away; every second real is at most one double away, others at a distance of any size. */
const beside = (stream: Stream, x: number, integer: boolean): number => {
  const step = drawBelow(stream, 3) - 1;
  if (integer) return Math.round(x) + step;
  const manner = drawBelow(stream, 4);
  if (step === 0 && manner < 2) return x;
  if (manner < 2) return step > 0 ? up(x) : down(x);
  const distance = (manner === 2 ? 1 : Math.abs(x)) * scaleByTwo(-drawBelow(stream, halvings));
  return step < 0 ? x - distance : x + distance;
};

type Place = Extract<Layout, { kind: 'scalar' }>;

/**
 * Aims at the jumps of a plan with values at `start` that have known ranges; nothing if it has no jumps. Integers stay within
 * `most`, by level.
 */
export const aimOf = (
  jumps: readonly Jump[],
  start: Box,
  most: (level: number) => number,
): Aim | undefined => {
  const scalars = new Map<number, Place>();
  for (const [level, layout] of start.layouts.entries())
    if (layout.kind === 'scalar') scalars.set(level, layout);
  const values = start.layouts.length;
  // an edge that the hypotheses exclude by bounds, as that of `1 / s` for `0 < s`, has no sample
  const terms = jumps
    .filter(({ levels }) => levels.every((level) => scalars.has(level)))
    .map((jump) => ({ jump, term: rangeOfTerm(jump.term, { values, depth: values, guides: undefined }) }))
    .filter(({ jump, term }) => !jump.isEdge || contains(term.forward(start), 0))
    .map(({ jump, term }) => ({
      term,
      at: jump.at,
      places: jump.levels.map((level) => ({ level, ...entryOf(scalars, level) })),
    }));
  if (terms.length === 0) return undefined;
  const box: Box = { ...start, cells: [...start.cells], bound: [], tails: [] };
  const solve = (term: TermRange, cell: number, target: number): Range => {
    box.cells[cell] = cellAt(start, cell);
    box.empty = false;
    // a few rounds, because a value may occur more than once
    let found = cellAt(box, cell);
    for (let round = 0; round < 3; round++) {
      term.forward(box);
      term.backward(box, point(target));
      const { lo, hi } = found;
      found = cellAt(box, cell);
      if (box.empty || found.hi - found.lo <= narrow * Math.abs(found.lo)) break;
      if (found.lo === lo && found.hi === hi) break;
    }
    return found;
  };
  return (stream, at, put) => {
    const { places, term, at: kind } = itemAt(terms, drawBelow(stream, terms.length));
    for (const { level, cell } of places) box.cells[cell] = point(at(level));
    const { level, cell, integer } = itemAt(places, drawBelow(stream, places.length));
    const target = kind === 'zero' ? 0 : Math.round(middle(term.forward(box)));
    if (!Number.isFinite(target)) return;
    const found = solve(term, cell, target);
    const isSolved = found.hi - found.lo <= Math.max(narrow * Math.abs(found.lo), integer ? 1 : 2 ** -60);
    if (box.empty || !isSolved) return;
    const x = beside(stream, middle(found), integer);
    if (integer && Math.abs(x) > most(level)) return;
    if (contains(cellAt(start, cell), x)) put(level, x + 0);
  };
};
