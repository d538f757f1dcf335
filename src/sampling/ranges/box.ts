import type { Name } from '../../expr/expr.ts';
import type { Layout } from './layout.ts';
import { line, type Range } from './range.ts';

/** What is known of every unknown at some moment: contraction narrows it, sampling turns ranges into points. */
export type Box = {
  /** One range a cell. */
  readonly cells: Range[];
  /** Values of the bound variables in scope. */
  readonly bound: Range[];
  /** What a sequence's values after its prefix lie in, by binder level. */
  readonly tails: (Range | undefined)[];
  /** Layout of each value binder, by level. */
  layouts: readonly Layout[];
  /** The element that sampling is about to fill, so that quantifiers visit only its instances; −1 for all. */
  focus: number;
  /** Set as soon as some cell is empty. */
  empty: boolean;
};

/** What is known of an unknown. @throws where the box has no such cell. */
export const cellAt = ({ cells }: Pick<Box, 'cells'>, cell: number): Range => {
  const range = cells[cell];
  if (range === undefined) throw new RangeError(`no cell ${cell} among ${cells.length}`);
  return range;
};

/** Functions that stand for definitions while sampling looks for values; they guide and never decide. */
export type Guides = ReadonlyMap<Name, (...args: readonly never[]) => unknown>;

/** A box in which nothing is known. */
export const openBox = (layouts: readonly Layout[], cells: number): Box => ({
  cells: new Array<Range>(cells).fill(line),
  bound: [],
  tails: [],
  layouts,
  focus: -1,
  empty: false,
});
