// Matrices as plain immutable rows; ml-matrix works on copies behind these functions.

import { Matrix as Dense } from 'ml-matrix';

/** A real matrix as its rows, all of one length; never changed in place. */
export type Matrix = readonly (readonly number[])[];

/** The `rows` × `columns` matrix with entry `entry(i, j)`, indices from 0. */
export function generate(rows: number, columns: number, entry: (i: number, j: number) => number): number[][] {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(i, j)));
}

/** Copies into ml-matrix. Throws a RangeError on an empty or ragged matrix and on entries that are not finite. */
export function dense(a: Matrix): Dense {
  const columns = a[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('matrix: expected at least one row and one column');
  a.forEach((row, i) => {
    if (row.length !== columns)
      throw new RangeError(`matrix: row ${i} has ${row.length} entries, row 0 has ${columns}`);
    const bad = row.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
      throw new RangeError(`matrix: entry (${i}, ${bad}) is ${row[bad]}, expected a finite number`);
  });
  return new Dense(a as number[][]);
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
  const product = dense(a).gram().to2DArray();
  return product.map((row, i) => row.map((value, j) => (i === j ? value + ridge : value)));
}

/** The Frobenius norm √Σ aᵢⱼ², scaled so that it neither overflows nor underflows. */
export function frobenius(a: Matrix): number {
  const largest = a.reduce((max, row) => row.reduce((m, value) => Math.max(m, Math.abs(value)), max), 0);
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
