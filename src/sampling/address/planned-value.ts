import type { Sort } from '../../language/ast.ts';
import type { Lengths } from '../order/lengths.ts';
import type { Residues } from '../order/residues.ts';
import type { Layout } from '../ranges/layout.ts';
import type { Range } from '../ranges/range.ts';
import type { Manner } from './manner.ts';

/** One value binder as sampling sees it. */
export type PlannedValue = {
  readonly level: number;
  readonly name: string;
  readonly sort: Sort;
  readonly layout: Layout;
  readonly bool: boolean;
  /** A matrix that is 0 beyond its rows, for it has to be symmetric. */
  readonly mirrored: boolean;
  readonly copyOf: number | undefined;
  readonly manner: Manner;
  /** What an integer leaves when it is divided. */
  readonly residues?: Residues | undefined;
  /** How long a list is. */
  readonly lengths?: Lengths | undefined;
  /** What the hypotheses leave of a scalar before any other value is known; of other values, where each element may lie. */
  readonly range: Range;
  /** Hypotheses that narrow it further once earlier values are known. */
  readonly narrowing: readonly number[];
};

/** How many integers without a bound there are, where all values are integers. */
export const growthOf = (values: readonly PlannedValue[]): number =>
  values.every(({ layout }) => layout.kind === 'scalar' && layout.integer)
    ? values.filter(({ range }) => range.lo === -Infinity || range.hi === Infinity).length
    : 0;

/** How far integers may lie, by level. */
export const farthest = (values: readonly PlannedValue[]): ((level: number) => number) => {
  const reaches = new Map(values.map(({ level, manner }) => [level, manner.reach.far]));
  return (level) => reaches.get(level) ?? Infinity;
};
