import type { LayoutKind } from '../../language/layout-of.ts';

/** The cells of a value binder: the scalar unknowns that sampling fills one after another. */
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
      /** The greatest length, or the proposal's length once it is drawn. */
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

/** The number of cells of a layout. */
export const cellsIn = (layout: Layout): number => {
  if (layout.kind === 'data') return 0;
  if (layout.kind === 'scalar') return 1;
  return layout.kind === 'matrix' ? layout.rows * layout.columns : layout.length;
};
