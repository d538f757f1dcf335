import type { Name } from '../../expr/expr.ts';
import type { Layout } from './layout.ts';
import { line, type Range } from './range.ts';

/** The ranges of all unknowns at some moment: contraction narrows them, sampling turns them into points. */
export type Box = {
  /** One range per cell. */
  readonly cells: Range[];
  /** Values of the bound variables in scope. */
  readonly bound: Range[];
  /** The range of a sequence's values after its prefix, by binder level. */
  readonly tails: (Range | undefined)[];
  /** Layout of each value binder, by level. */
  layouts: readonly Layout[];
  /** The element that sampling is about to fill, so that quantifiers visit only its instances; −1 for all. */
  focus: number;
  /** Set as soon as some cell is empty. */
  empty: boolean;
};

/** The range of an unknown. @throws if the box has no such cell. */
export const cellAt = ({ cells }: Pick<Box, 'cells'>, cell: number): Range => {
  const range = cells[cell];
  if (range === undefined) throw new RangeError(`no cell ${cell} among ${cells.length}`);
  return range;
};

/** Functions that replace definitions while sampling searches for values; they guide the search and never decide. */
export type Guides = ReadonlyMap<Name, (...args: readonly never[]) => unknown>;

/** A box of unrestricted ranges. */
export const openBox = (layouts: readonly Layout[], cells: number): Box => ({
  cells: new Array<Range>(cells).fill(line),
  bound: [],
  tails: [],
  layouts,
  focus: -1,
  empty: false,
});
