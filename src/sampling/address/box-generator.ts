import type { Term } from '../../language/ast.ts';
import { isSized } from '../../language/indices/indexed.ts';
import type { SampleValue, Tail } from '../../language/property.ts';
import { writeRow } from '../../language/rows.ts';
import { itemAt } from '../../present.ts';
import { drawDatum } from '../data/draw-datum.ts';
import { sizeIn } from '../data/size-in.ts';
import { type Fraction, fractionIn } from '../order/fractions.ts';
import { findCongruent, type Residues } from '../order/residues.ts';
import { type Box, cellAt } from '../ranges/box.ts';
import { cellsIn } from '../ranges/layout.ts';
import { contains, integersOf, intersect, isEmpty, isPoint, point, type Range } from '../ranges/range.ts';
import { finishWithTail, tailChoices } from '../tails/tail.ts';
import { draw, isSolved } from './draw.ts';
import type { Generator } from './made.ts';
import type { SamplingPlan } from './plan.ts';
import type { PlannedValue } from './planned-value.ts';
import { begin, proposalOf } from './proposal.ts';
import { drawBelow, type Stream, type StreamKey, seek, streamAt } from './random.ts';
import { mostAttempts, stratumPositionAt } from './stratum.ts';

/** The longest list inside other data. */
const longestInside = 6;
/**
 * One value-uniform address in this many has long lists, except after many attempts: long lists may rarely satisfy the
 * hypotheses.
 */
const [everyLong, longAt, longAttempts] = [32, 4, 16];

/** Generates samples of any shape. */
export const makeBoxGenerator = (plan: SamplingPlan, key: StreamKey): Generator => {
  const stream: Stream = streamAt(key, 0, 0);
  const box: Box = { ...plan.start, cells: [...plan.start.cells], bound: [], tails: [] };
  const sequences: SampleValue[] = [];
  const data: SampleValue[] = [];
  const tails: (Tail | undefined)[] = [];
  const fractions: (Fraction | undefined)[] = [];
  const proposal = proposalOf();
  let tailFailures = 0;
  let isWhole = false;
  const lists = plan.values.flatMap(({ layout, level }) => (layout.kind === 'list' ? [level] : []));

  /** Values whose lengths are those of numbers, drawn again where a number is moved. */
  const sized = plan.values.filter(({ sort }) => isSized(sort));

  /** Picks one of the remainders that the hypotheses allow. */
  const residue = (x: number, { modulus, remainders }: Residues, range: Range): number =>
    findCongruent(x, { modulus, remainder: remainders[drawBelow(stream, remainders.length)] ?? 0 }, range);

  const lengths = new Map(plan.values.map(({ level, lengths: known }) => [level, known]));
  const lengthAt = (level: number, longest: number, index: number, attempt: number): number => {
    const { least, usual, most } = lengths.get(level) ?? { least: 0, usual: longest, most: longest };
    const isLong = index % everyLong === longAt && attempt < longAttempts;
    return least + drawBelow(stream, (isLong ? most : usual) - least + 1);
  };

  const fillCell = (value: PlannedValue, cell: number): number => {
    const layout = value.layout;
    if (layout.kind !== 'scalar') box.cells[cell] = intersect(cellAt(box, cell), value.range);
    box.focus =
      layout.kind === 'scalar' || layout.kind === 'data' || layout.kind === 'matrix'
        ? -1
        : cell - layout.cell;
    for (const h of value.narrowing) {
      if (!plan.elements(h, value.level, box)) continue;
      plan.guided[h]?.assume(box);
      if (box.empty) return h;
    }
    const range = layout.integer ? integersOf(cellAt(box, cell)) : cellAt(box, cell);
    if (isEmpty(range)) return value.narrowing.at(-1) ?? 0;
    const copied = value.copyOf === undefined ? undefined : box.layouts[value.copyOf];
    const drawn =
      copied?.kind === 'scalar' ? cellAt(box, copied.cell).lo : draw(stream, range, value.manner, proposal);
    const x = value.residues === undefined ? drawn : residue(drawn, value.residues, range);
    if (!isPoint(range) && !contains(range, x) && !isSolved(range)) {
      return value.narrowing.at(-1) ?? -2;
    }
    // a value that is solved for later is solved from the range, because no double is the exact solution
    const fraction = plan.hasFractions && !layout.integer && isSolved(range) ? fractionIn(range) : undefined;
    fractions[cell] = fraction;
    box.cells[cell] = fraction === undefined ? point(x === 0 ? 0 : x) : range;
    if (proposal.stratum === 'equal') proposal.earlier.push(x);
    return -1;
  };

  const fill = (value: PlannedValue): number => {
    if (value.layout.kind === 'data') {
      const drawing = {
        stream,
        stratum: proposal.stratum,
        size: (n: Term) => sizeIn(box, n),
        longest: longestInside,
        proposal,
        landmarks: value.manner.landmarks,
        texts: value.manner.texts,
      };
      const datum = drawDatum(drawing, value.sort);
      if (datum === undefined) return value.narrowing.at(-1) ?? -2;
      data[value.level] = { kind: 'data', value: datum };
      return -1;
    }
    const count = cellsIn(box.layouts[value.level] ?? value.layout);
    if (value.layout.kind !== 'scalar') {
      // a bound on every element bounds the sums over elements that are not drawn yet
      box.focus = -1;
      for (const h of value.narrowing) {
        plan.guided[h]?.assume(box);
        if (box.empty) return h;
      }
    }
    for (let i = 0; i < count; i++) {
      const broken = fillCell(value, value.layout.cell + i);
      if (broken !== -1) return broken;
    }
    if (value.layout.kind === 'sequence') {
      const tail = finishWithTail(plan, box, tails, {
        level: value.level,
        range: value.range,
        choice: drawBelow(stream, tailChoices),
      });
      if (typeof tail === 'number') {
        tailFailures += 1;
        return tail;
      }
      tailFailures = 0;
      sequences[value.level] = tail;
    }
    return -1;
  };

  const cellOf = (level: number): number => itemAt(plan.start.layouts, level).cell;
  const scalarAt = (level: number): number => cellAt(box, cellOf(level)).lo;
  const putScalar = (level: number, x: number): void => {
    box.cells[cellOf(level)] = point(x);
  };

  const propose = (index: number, attempt: number): number => {
    if (attempt === 0) tailFailures = 0;
    seek(stream, key, index, attempt);
    const isAimed = begin({ proposal, stream }, plan, index, attempt);
    for (let i = 0; i < box.cells.length; i++) box.cells[i] = cellAt(plan.start, i);
    if (plan.hasSequences) {
      box.tails.length = 0;
      tails.length = 0;
    }
    if (lists.length > 0) {
      const layouts = [...plan.start.layouts];
      for (const level of lists) {
        const layout = itemAt(layouts, level);
        if (layout.kind === 'list')
          layouts[level] = {
            ...layout,
            isDrawn: true,
            length: lengthAt(level, layout.length, index, attempt),
          };
      }
      box.layouts = layouts;
    }
    box.empty = false;
    isWhole = false;
    if (proposal.earlier.length > 0) proposal.earlier.length = 0;
    // every second proposal after one that failed
    if (attempt % 2 === 1)
      for (const { levels, tuples } of plan.solutions) {
        const tuple = itemAt(tuples, drawBelow(stream, tuples.length));
        for (const [i, level] of levels.entries()) putScalar(level, itemAt(tuple, i));
      }
    for (const value of plan.values) {
      const broken = fill(value);
      if (broken !== -1) return broken;
    }
    isWhole = true;
    if (isAimed) {
      plan.aim?.(stream, scalarAt, putScalar);
      for (const value of sized) {
        const broken = fill(value);
        if (broken !== -1) return broken;
      }
    }
    box.focus = -1;
    for (const h of plan.checked) {
      if (plan.guided[h]?.truth(box) === 'false') return h;
    }
    return -1;
  };

  const at = (cell: number): number => {
    const { lo, hi } = cellAt(box, cell);
    return lo + (hi - lo) / 2;
  };
  const numberAt = (cell: number): SampleValue => {
    const fraction = fractions[cell];
    return fraction === undefined
      ? { kind: 'number', value: at(cell) }
      : { kind: 'number', value: fraction.num / fraction.den, fraction };
  };
  const valueAt = (value: PlannedValue): SampleValue => {
    const layout = box.layouts[value.level] ?? value.layout;
    const run = (from: number, length: number): number[] => Array.from({ length }, (_, i) => at(from + i));
    switch (layout.kind) {
      case 'scalar':
        return value.bool ? { kind: 'bool', value: at(layout.cell) === 1 } : numberAt(layout.cell);
      case 'data':
        return itemAt(data, value.level);
      case 'sequence':
        return itemAt(sequences, value.level);
      case 'list':
        return { kind: 'list', items: run(layout.cell, layout.length) };
      case 'matrix':
        return {
          kind: 'matrix',
          rows: [
            ...Array.from({ length: layout.rows }, (_, i) =>
              run(layout.cell + i * layout.columns, layout.columns),
            ),
            // the last row repeats
            ...(value.mirrored ? [[]] : []),
          ],
          outside: 0,
        };
    }
  };
  const inOrder = [...plan.values].sort((a, b) => a.level - b.level);
  return {
    attempts: mostAttempts,
    stratumAt: stratumPositionAt,
    propose,
    writeRow: (layout, rows, offset) => {
      writeRow(layout, inOrder.map(valueAt), rows, offset);
    },
    tailFailures: () => tailFailures,
    isWhole: () => isWhole,
    sample: () => inOrder.map(valueAt),
  };
};
