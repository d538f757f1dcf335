import type { SampleRange } from '../../claims/registry.ts';
import type { Sort } from '../../language/ast.ts';
import { itemAt } from '../../present.ts';
import { addNeighbours, type findLiteralLandmarks } from '../landmarks/literals.ts';
import type { Equations, Hypothesis } from '../order/equalities.ts';
import type { Lengths } from '../order/lengths.ts';
import { findMirroredLevels } from '../order/mirrored.ts';
import { widen } from '../order/reach.ts';
import type { Residues } from '../order/residues.ts';
import { type Box, cellAt } from '../ranges/box.ts';
import type { Layout } from '../ranges/layout.ts';
import { countOccurrences } from '../ranges/occurrences.ts';
import { intersect, line, type Range } from '../ranges/range.ts';
import { toRange } from '../ranges/rational-range.ts';
import { characters } from './characters.ts';
import type { PlannedValue } from './planned-value.ts';
import type { Reach } from './stratum.ts';
import { edgesOfWord } from './word-edges.ts';

export const elementOf = (sort: Sort): Sort =>
  sort.kind === 'function' ? elementOf(sort.to) : sort.kind === 'list' ? elementOf(sort.of) : sort;

const isCharacter = (sort: Sort): boolean => sort.kind === 'fin' && sort.names === 'characters';

export const rangeOfSort = (sort: Sort): Range => {
  if (sort.kind === 'bool') return { lo: 0, hi: 1, openLo: false, openHi: false };
  if (sort.kind === 'fin') {
    const size = sort.size.kind === 'literal' ? toRange(sort.size.value).hi : Infinity;
    return { lo: 0, hi: size - 1, openLo: false, openHi: size === Infinity };
  }
  return sort.kind === 'number' && sort.of === 'nat' ? { ...line, lo: 0, openLo: false } : line;
};

export const narrowBy = (range: Range, sample: SampleRange | undefined): Range =>
  intersect(range, {
    lo: sample?.min ?? -Infinity,
    hi: sample?.max ?? Infinity,
    openLo: sample?.min === undefined,
    openHi: sample?.max === undefined,
  });

/** What determines how a value is drawn. */
type Known = {
  readonly binders: readonly { readonly name: string; readonly sort: Sort }[];
  readonly layouts: readonly Layout[];
  readonly equations: Equations;
  readonly hypotheses: readonly Hypothesis[];
  readonly start: Box;
  readonly samples: ReadonlyMap<string, SampleRange>;
  readonly lengths: ReadonlyMap<number, Lengths>;
  readonly residues: ReadonlyMap<number, Residues>;
  readonly reaches: (level: number) => Reach;
  readonly landmarks: ReturnType<typeof findLiteralLandmarks>;
};

/** Plans how each value is drawn, in drawing order. */
export const planValues = ({
  binders,
  layouts,
  equations,
  hypotheses,
  start,
  samples,
  reaches,
  lengths,
  residues,
  landmarks: { numbers, scales, texts },
}: Known): readonly PlannedValue[] => {
  const mirrored = findMirroredLevels(hypotheses.map(({ formula }) => formula));
  return equations.order.map((level) => {
    const binder = itemAt(binders, level);
    const layout = itemAt(layouts, level);
    const { integer } = layout;
    const narrowing = hypotheses.flatMap((h, i) => {
      const seen = countOccurrences(h.formula, h.values);
      // a hypothesis about this scalar alone has already narrowed its range
      return seen.has(level) && (seen.size > 1 || layout.kind !== 'scalar') ? [i] : [];
    });
    return {
      level,
      name: binder.name,
      sort: binder.sort,
      layout,
      bool: elementOf(binder.sort).kind === 'bool',
      mirrored: mirrored.has(level),
      lengths: lengths.get(level),
      residues: layout.kind === 'scalar' && integer ? residues.get(level) : undefined,
      copyOf: equations.copies.get(level),
      manner: {
        integer,
        grid: equations.grids.get(level) ?? 'free',
        reach: widen(reaches(level), samples.get(binder.name)?.reach),
        landmarks: addNeighbours([...numbers, ...edgesOfWord(binder.sort)], integer),
        texts,
        scales: integer ? [] : scales,
        grows: false,
        ...(isCharacter(binder.sort) && { among: characters }),
      },
      range:
        layout.kind === 'scalar'
          ? cellAt(start, layout.cell)
          : narrowBy(rangeOfSort(elementOf(binder.sort)), samples.get(binder.name)),
      narrowing,
    };
  });
};
