import type { Box } from '../ranges/box.ts';
import type { Layout } from '../ranges/layout.ts';
import { isEmpty, isPoint, type Range } from '../ranges/range.ts';
import { contract, type SamplingPlan } from './plan.ts';

/** Boxes that are examined before the question is left open. */
const mostBoxes = 400;

/** Where a range is split: at 0, ever farther out if it is unbounded, and otherwise in the middle. */
const cutOf = ({ lo, hi }: Range, integer: boolean): number => {
  if (lo === -Infinity && hi === Infinity) return integer ? -1 : 0;
  const middle =
    hi === Infinity ? Math.max(1, 2 * lo) : lo === -Infinity ? Math.min(-1, 2 * hi) : (lo + hi) / 2;
  return integer ? Math.floor(middle) : middle;
};

/** Two ranges that together are the given one. */
const halves = (range: Range, integer: boolean): readonly [Range, Range] => {
  const cut = cutOf(range, integer);
  return integer
    ? [
        { ...range, hi: cut, openHi: false },
        { ...range, lo: cut + 1, openLo: false },
      ]
    : [
        { ...range, hi: cut, openHi: false },
        { ...range, lo: cut, openLo: true },
      ];
};

type Scalar = Extract<Layout, { kind: 'scalar' }>;

/** The scalar with the widest range; none if all are points, or too narrow to be split. */
const widest = (box: Box): Scalar | undefined => {
  let found: { readonly layout: Scalar; readonly width: number } | undefined;
  for (const layout of box.layouts) {
    const range = layout.kind === 'scalar' ? box.cells[layout.cell] : undefined;
    if (layout.kind !== 'scalar' || range === undefined || isPoint(range)) continue;
    const width = range.hi - range.lo;
    const cut = cutOf(range, layout.integer);
    const isCut = layout.integer ? cut < range.hi : cut > range.lo && cut < range.hi;
    if (isCut && (found === undefined || width > found.width)) found = { layout, width };
  }
  return found?.layout;
};

/**
 * Whether no values satisfy the hypotheses. Shown by splitting the box into boxes on each of which interval arithmetic refutes
 * a hypothesis. False if that takes too many boxes.
 */
export const hasNoValues = (plan: SamplingPlan): boolean => {
  if (plan.empty !== undefined) return true;
  let boxes = 0;
  const isRefuted = (box: Box): boolean => {
    boxes += 1;
    if (boxes > mostBoxes) return false;
    contract(box, plan.guided);
    if (box.empty || plan.guided.some((formula) => formula.truth(box) === 'false')) return true;
    const layout = widest(box);
    const range = layout && box.cells[layout.cell];
    if (layout === undefined || range === undefined) return false;
    return halves(range, layout.integer).every((half) => {
      if (isEmpty(half)) return true;
      const cells = [...box.cells];
      cells[layout.cell] = half;
      return isRefuted({ ...box, cells, bound: [], tails: [] });
    });
  };
  return isRefuted({ ...plan.start, cells: [...plan.start.cells], bound: [], tails: [] });
};
