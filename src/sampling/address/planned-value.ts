import type { Sort } from '../../language/ast.ts';
import type { Lengths } from '../order/lengths.ts';
import type { Residues } from '../order/residues.ts';
import type { Layout } from '../ranges/layout.ts';
import type { Range } from '../ranges/range.ts';
import type { Manner } from './manner.ts';

/** The plan of one value binder. */
export type PlannedValue = {
  readonly level: number;
  readonly name: string;
  readonly sort: Sort;
  readonly layout: Layout;
  readonly bool: boolean;
  /** A matrix that is 0 beyond its rows, because it must be symmetric. */
  readonly mirrored: boolean;
  readonly copyOf: number | undefined;
  readonly manner: Manner;
  /** The allowed remainders of an integer. */
  readonly residues?: Residues | undefined;
  /** The length of a list. */
  readonly lengths?: Lengths | undefined;
  /**
   * The range of a scalar that the hypotheses leave before any other value is known; for other values, the range of each
   * element.
   */
  readonly range: Range;
  /** Hypotheses that narrow it further once earlier values are known. */
  readonly narrowing: readonly number[];
};

/** The number of unbounded integers, if all values are integers. */
export const growthOf = (values: readonly PlannedValue[]): number =>
  values.every(({ layout }) => layout.kind === 'scalar' && layout.integer)
    ? values.filter(({ range }) => range.lo === -Infinity || range.hi === Infinity).length
    : 0;

/** How far integers may lie, by level. */
export const farthestByLevel = (values: readonly PlannedValue[]): ((level: number) => number) => {
  const reaches = new Map(values.map(({ level, manner }) => [level, manner.reach.far]));
  return (level) => reaches.get(level) ?? Infinity;
};
