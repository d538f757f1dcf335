import type { Name } from '../../expr/expr.ts';
import type { LayoutKind } from '../../language/layout-of.ts';
import { line, type Range } from './range.ts';

/** How a value binder is laid out in cells, the scalar unknowns that sampling fills one after another. */
export type Layout =
  | { readonly kind: 'scalar'; readonly cell: number; readonly integer: boolean }
  | { readonly kind: 'sequence'; readonly cell: number; readonly length: number; readonly integer: boolean }
  | {
      readonly kind: 'matrix';
      readonly cell: number;
      readonly rows: number;
      readonly columns: number;
      readonly integer: boolean;
    }
  | {
      readonly kind: 'list';
      readonly cell: number;
      /** The greatest length, or that of the proposal once it is drawn. */
      readonly length: number;
      readonly isDrawn: boolean;
      readonly integer: boolean;
    }
  /** Drawn as a whole; it has no cells. */
  | { readonly kind: 'data'; readonly cell: number; readonly integer: false };

/** A layout of a kind from `cell` on: sequences, lists and the sides of matrices take `length` cells. */
export const layoutAt = (kind: LayoutKind, cell: number, length: number, integer: boolean): Layout => {
  switch (kind) {
    case 'data':
      return { kind, cell, integer: false };
    case 'scalar':
      return { kind, cell, integer };
    case 'list':
      return { kind, cell, length, integer, isDrawn: false };
    case 'matrix':
      return { kind, cell, rows: length, columns: length, integer };
    case 'sequence':
      return { kind, cell, length, integer };
  }
};

/** How many cells a layout takes. */
export const cellsIn = (layout: Layout): number => {
  if (layout.kind === 'data') return 0;
  if (layout.kind === 'scalar') return 1;
  return layout.kind === 'matrix' ? layout.rows * layout.columns : layout.length;
};

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
