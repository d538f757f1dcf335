// Matrices as plain immutable rows; ml-matrix works on copies behind these functions.

import { Matrix as Dense } from 'ml-matrix';

/** A real matrix as its rows, all of one length; never changed in place. */
export type Matrix = readonly (readonly number[])[];

/** The `rows` × `columns` matrix with entry `entry(i, j)`, indices from 0. */
export function generate(rows: number, columns: number, entry: (i: number, j: number) => number): number[][] {
  const result: number[][] = [];
  for (let i = 0; i < rows; i++) {
    const row = new Array<number>(columns);
    for (let j = 0; j < columns; j++) row[j] = entry(i, j);
    result.push(row);
  }
  return result;
}

/** The number of columns. Throws a RangeError on an empty or ragged matrix and on entries that are not finite. */
function requireEntries(a: Matrix): number {
  const columns = a[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('matrix: expected at least one row and one column');
  for (let i = 0; i < a.length; i++) {
    const row = a[i]!;
    if (row.length !== columns)
      throw new RangeError(`matrix: row ${i} has ${row.length} entries, row 0 has ${columns}`);
    for (let j = 0; j < columns; j++)
      if (!Number.isFinite(row[j]))
        throw new RangeError(`matrix: entry (${i}, ${j}) is ${row[j]}, expected a finite number`);
  }
  return columns;
}

/** Copies into ml-matrix. Throws a RangeError on an empty or ragged matrix and on entries that are not finite. */
export function dense(a: Matrix): Dense {
  requireEntries(a);
  return new Dense(a.map((row) => [...row]));
}

/** The transpose: r × c to c × r. */
export function transpose(a: Matrix): number[][] {
  return generate(a[0]?.length ?? 0, a.length, (i, j) => a[j]![i]!);
}

/** The product of an r × m and an m × c matrix. Throws a RangeError when the inner sizes differ. */
export function multiply(a: Matrix, b: Matrix): number[][] {
  const [left, right] = [dense(a), dense(b)];
  if (left.columns !== right.rows)
    throw new RangeError(
      `multiply: ${left.rows} x ${left.columns} by ${right.rows} x ${right.columns}, inner sizes differ`,
    );
  return left.mmul(right).to2DArray();
}

/**
 * The Gram matrix aᵀa (c × c) of an r × c matrix, with `ridge` added on its diagonal. Half of it is computed, four rows at a time, and
 * mirrored, so that it is symmetric to the bit.
 */
export function gram(a: Matrix, ridge: number): number[][] {
  const size = requireEntries(a);
  const none = new Array<number>(size).fill(0);
  const sums = generate(size, size, () => 0);
  for (let t = 0; t < a.length; t += 4) {
    const [first, second, third, fourth] = [a[t]!, a[t + 1] ?? none, a[t + 2] ?? none, a[t + 3] ?? none];
    for (let i = 0; i < size; i++) {
      const [p, q, r, s] = [first[i]!, second[i]!, third[i]!, fourth[i]!];
      const row = sums[i]!;
      for (let j = 0; j <= i; j++) row[j]! += p * first[j]! + q * second[j]! + r * third[j]! + s * fourth[j]!;
    }
  }
  return generate(size, size, (i, j) =>
    i === j ? sums[i]![i]! + ridge : sums[Math.max(i, j)]![Math.min(i, j)]!,
  );
}

/** The product aᵀy (c × 1) of an r × c matrix and a vector of length r. */
export function project(a: Matrix, y: readonly number[]): number[][] {
  const sums = new Array<number>(a[0]?.length ?? 0).fill(0);
  for (let t = 0; t < a.length; t++) {
    const [row, value] = [a[t]!, y[t]!];
    for (let i = 0; i < sums.length; i++) sums[i]! += row[i]! * value;
  }
  return sums.map((sum) => [sum]);
}

/** The Frobenius norm √Σ aᵢⱼ², scaled so that it neither overflows nor underflows. */
export function frobenius(a: Matrix): number {
  let largest = 0;
  for (const row of a) for (const value of row) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return 0;
  let sum = 0;
  for (const row of a) for (const value of row) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Throws a RangeError unless `a` equals its transpose. */
export function requireSymmetric(a: Matrix): void {
  a.forEach((row, i) => {
    for (let j = 0; j < i; j++)
      if (row[j] !== a[j]?.[i])
        throw new RangeError(
          `expected a symmetric matrix: entry (${i}, ${j}) is ${row[j]}, (${j}, ${i}) is ${a[j]?.[i]}`,
        );
  });
}
