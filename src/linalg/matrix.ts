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

/** Copies into ml-matrix. Throws a RangeError on an empty or ragged matrix and on entries that are not finite. */
export function dense(a: Matrix): Dense {
  const columns = a[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('matrix: expected at least one row and one column');
  const result = new Dense(a.length, columns);
  for (let i = 0; i < a.length; i++) {
    const row = a[i]!;
    if (row.length !== columns)
      throw new RangeError(`matrix: row ${i} has ${row.length} entries, row 0 has ${columns}`);
    for (let j = 0; j < columns; j++) {
      const value = row[j]!;
      if (!Number.isFinite(value))
        throw new RangeError(`matrix: entry (${i}, ${j}) is ${value}, expected a finite number`);
      result.set(i, j, value);
    }
  }
  return result;
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

/** The Gram matrix aᵀa (c × c) of an r × c matrix, with `ridge` added on its diagonal. */
export function gram(a: Matrix, ridge: number): number[][] {
  // Entry (i, j) and entry (j, i) add the same products in the same order, so that the result is symmetric to the bit.
  const product = dense(transpose(a)).mmul(dense(a)).to2DArray();
  product.forEach((row, i) => {
    row[i]! += ridge;
  });
  return product;
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
