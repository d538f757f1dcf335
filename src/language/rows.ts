import type { Statement } from './ast.ts';
import type { Rows, Sample, SampleValue, Tail } from './property.ts';

const kinds = ['constant', 'affine', 'halving', 'repeating'] as const;

/** Cells after a sequence's prefix: the kind of its tail, its start and its step. */
const TAIL = 3;

/** The layout of a statement's samples as rows of doubles; `lengths` are the prefix lengths of the sequences, by level. */
export function rowsOf(statement: Statement, lengths: readonly number[]): Rows {
  let width = 0;
  const values = statement.binders.filter((binder) => binder.kind === 'value');
  const places = values.map(({ sort }, level) => {
    const isSequence = sort.kind === 'function';
    const place = { offset: width, isSequence, length: isSequence ? (lengths[level] as number) : 0 };
    width += isSequence ? place.length + TAIL : 1;
    return place;
  });
  return { places, width };
}

/** Writes a sample of numbers and sequences as a row; the sample's prefixes must have the lengths of the layout. */
export function writeRow({ places }: Rows, sample: Sample, rows: Float64Array, start: number): void {
  for (const [level, value] of sample.entries()) {
    const { offset, length } = places[level]!;
    const at = start + offset;
    if (value.kind === 'number') rows[at] = value.value;
    if (value.kind !== 'sequence') continue;
    const { prefix, tail } = value;
    for (let k = 0; k < length; k++) rows[at + k] = prefix[k]!;
    rows[at + length] = kinds.indexOf(tail.kind);
    rows[at + length + 1] = startOf(tail);
    rows[at + length + 2] = tail.kind === 'affine' ? tail.step : 0;
  }
}

/** Reads a row back as a sample. */
export function readRow(statement: Statement, { places }: Rows, rows: Float64Array, start: number): Sample {
  const values = statement.binders.filter((binder) => binder.kind === 'value');
  return values.map(({ sort }, level): SampleValue => {
    const { offset, length } = places[level]!;
    const at = start + offset;
    if (sort.kind !== 'function') return { kind: 'number', value: rows[at]! };
    const tail = tailOf(rows[at + length]!, rows[at + length + 1]!, rows[at + length + 2]!);
    return { kind: 'sequence', prefix: [...rows.subarray(at, at + length)], tail };
  });
}

function tailOf(kind: number, start: number, step: number): Tail {
  if (kind === 0) return { kind: 'constant', value: start };
  if (kind === 3) return { kind: 'repeating' };
  return kind === 1 ? { kind: 'affine', start, step } : { kind: 'halving', start };
}

/** The start of a tail, for tails that have one. */
export function startOf(tail: Tail): number {
  if (tail.kind === 'repeating') return 0;
  return tail.kind === 'constant' ? tail.value : tail.start;
}
