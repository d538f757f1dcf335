import { type Batches, outcomes, type Property } from '../../language/property.ts';
import { readRow } from '../../language/rows.ts';
import { itemAt } from '../../present.ts';
import type { Generator } from '../../sampling/address/generator.ts';
import { stratumOf } from '../../sampling/address/stratum.ts';
import type { Draft } from './draft.ts';
import { fewTails } from './find-sample.ts';
import { gradeDecided, gradeDoubles, gradePrecisely, type Held, isRejection, judgeRow } from './judge-row.ts';
import { judgeSample } from './judge-sample.ts';
import type { Judgement } from './judgement.ts';
import { chooseOutsideLooks, differsOn } from './outside.ts';

/** Addresses that are evaluated together. */
const blockSize = 512;

/** Every sixteenth edge value takes the slow path as well, which counts uses of total-function conventions. */
const isLookedAt = (index: number): boolean => index % 256 < 16 && stratumOf(index) === 'edge';

/** Judgements that are cached for repeated samples, as those of a few naturals. */
const mostKept = 1024;

const memory = (): ((row: Float64Array, looked: boolean, judge: () => Judgement) => Judgement) => {
  const known = new Map<string, Judgement>();
  return (row, looked, judge) => {
    // other numbers hardly ever repeat, and are slow to write
    if (!row.every(Number.isInteger)) return judge();
    const key = `${looked} ${row.join()}`;
    const found = known.get(key) ?? judge();
    if (known.size < mostKept) known.set(key, found);
    return found;
  };
};

/** Whether no two of the cells are equal. */
const areDistinct = (rows: Float64Array, from: number, cells: number): boolean => {
  for (let i = from; i < from + cells; i++)
    for (let j = from; j < i; j++) if (rows[i] === rows[j]) return false;
  return true;
};

/** Proposes samples for a block of addresses and writes them to rows. */
type Filler = {
  /** How many rows the last call filled; row `i` belongs to address `indices[i]`. */
  readonly fill: (pending: number) => number;
  readonly indices: Int32Array;
  readonly attempts: Int32Array;
};

const filler = (make: Generator, layout: Batches['rows'], rows: Float64Array, draft: Draft): Filler => {
  const indices = new Int32Array(blockSize);
  const attempts = new Int32Array(blockSize);
  /** Proposes until no hypothesis is certainly violated; returns the next attempt, or −1 once all are used up. */
  const fillRow = (index: number, from: number, offset: number): number => {
    for (let attempt = from; attempt < make.attempts; attempt++) {
      const broken = make.propose(index, attempt);
      if (broken === -1) {
        make.writeRow(layout, rows, offset);
        return attempt + 1;
      }
      draft.reject(broken, false);
      // if no tail fits several prefixes, the next prefix will not help
      if (make.tailFailures() >= fewTails) return -1;
    }
    return -1;
  };
  return {
    indices,
    attempts,
    fill: (pending) => {
      let filled = 0;
      for (let i = 0; i < pending; i++) {
        const index = indices[i] as number;
        const attempt = fillRow(index, attempts[i] as number, filled * layout.width);
        if (attempt < 0) {
          draft.miss();
          continue;
        }
        indices[filled] = index;
        attempts[filled] = attempt;
        filled += 1;
      }
      return filled;
    },
  };
};

/** Whether equalities with Lean's definitions need all digits, or only those that doubles can show. */
export type Digits = 'all' | 'of doubles';

/** Evaluates many samples at once, with the same results as one after the other. */
export const runBlocks = (
  property: Property,
  batch: Batches,
  make: Generator,
  {
    from,
    to,
    draft,
    digits,
  }: { readonly from: number; readonly to: number; readonly draft: Draft; readonly digits: Digits },
): void => {
  const layout = batch.rows;
  const { width } = layout;
  const kinds = batch.bound.length;
  const rows = new Float64Array(blockSize * width);
  const reference = new Uint8Array(blockSize);
  const counterpart = new Uint8Array(blockSize);
  const calls = new Uint32Array(blockSize * kinds);
  const judged = memory();
  const isLooked = chooseOutsideLooks(property);
  const keeper = draft.keeperOf(layout, blockSize);
  const { fill, indices, attempts } = filler(make, layout, rows, draft);
  const totals = new Float64Array(kinds);
  const count = (row: number): void => {
    for (let j = 0; j < kinds; j++) totals[j] = (totals[j] ?? 0) + (calls[row * kinds + j] ?? 0);
  };
  /** Examines the code beyond a hypothesis that rejects the row. */
  const look = (row: number, hypothesis: number): void => {
    const index = indices[row] as number;
    if (!isLooked(index, (attempts[row] as number) - 1, hypothesis)) return;
    const sample = readRow(property.statement, layout, rows, row * width);
    if (differsOn(property, sample)) draft.differsOutside(index);
  };
  const reject = (row: number, hypothesis: number): boolean => {
    draft.reject(hypothesis, false);
    look(row, hypothesis);
    return false;
  };
  /** Evaluates a row again that doubles leave open, or that is looked at. */
  const isKeptSlowly = (row: number, stratum: number, looked: boolean): boolean => {
    const index = itemAt(indices, row);
    const truth = itemAt(reference, row);
    const said = kinds > 0 ? itemAt(counterpart, row) : undefined;
    const open = looked ? 'nothing' : gradeDoubles(truth, said ?? truth) === undefined ? 'more' : 'digits';
    const code = batch.precise?.(rows, row * width) ?? outcomes.undecided;
    if (isRejection(code)) return reject(row, code - outcomes.hypothesis);
    const held = (): Held => ({
      looked,
      callsOnce: batch.callsOnce && areDistinct(rows, row * width, width),
      weakest: draft.weakest(),
    });
    const grade = code === outcomes.true ? gradePrecisely(said, held()) : undefined;
    if (grade !== undefined) {
      keeper.keep(row * width, stratum, grade);
      draft.leave(open);
      count(row);
      return true;
    }
    const sample = readRow(property.statement, layout, rows, row * width);
    const judgement = judged(rows.subarray(row * width, (row + 1) * width), looked, () =>
      looked ? judgeSample(property, sample) : judgeRow(property, sample, truth, said),
    );
    if (judgement.kind === 'rejected') {
      draft.reject(judgement.hypothesis, judgement.undecided);
      look(row, judgement.hypothesis);
      return false;
    }
    draft.keep(index, { sample, judgement, stratum }, open);
    // for samples judged by their code alone, the calls are in the row
    if (judgement.calls.size === 0 && !looked) count(row);
    return true;
  };
  const isKept = (row: number): boolean => {
    const index = indices[row] as number;
    const truth = reference[row] as number;
    if (isRejection(truth)) return reject(row, truth - outcomes.hypothesis);
    const said = kinds > 0 ? (counterpart[row] as number) : truth;
    const stratum = make.stratumAt(index, (attempts[row] as number) - 1);
    const looked = digits === 'all' && isLookedAt(index);
    if (looked) return isKeptSlowly(row, stratum, true);
    const decided = gradeDecided(truth, said);
    const grade = decided ?? (digits === 'all' ? undefined : gradeDoubles(truth, said));
    if (grade === undefined) return isKeptSlowly(row, stratum, false);
    keeper.keep(row * width, stratum, grade);
    if (decided === undefined) draft.coarse();
    count(row);
    return true;
  };
  for (let start = from; start < to; start += blockSize) {
    let pending = Math.min(blockSize, to - start);
    for (let i = 0; i < pending; i++) {
      indices[i] = start + i;
      attempts[i] = 0;
    }
    while (pending > 0) {
      const filled = fill(pending);
      batch.reference(rows, filled, reference, calls);
      if (kinds > 0) batch.counterpart(rows, filled, counterpart, calls);
      pending = 0;
      for (let row = 0; row < filled; row++) {
        if (isKept(row)) continue;
        indices[pending] = indices[row] as number;
        attempts[pending] = attempts[row] as number;
        pending += 1;
      }
      keeper.count(rows);
    }
  }
  for (let j = 0; j < kinds; j++) {
    const times = itemAt(totals, j);
    if (times > 0) draft.called(itemAt(batch.bound, j), times);
  }
};
