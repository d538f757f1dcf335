// Residual attention on graphs: tokens as rows of X (n × d), X ← (1 − ε)X + εAX with a row-stochastic n × n matrix A.

import { generate, type Matrix, multiply } from '../../linalg/matrix.ts';
import { symmetricEigen } from '../../linalg/symmetric-eigen.ts';

/** One residual layer: (1 − ε)X + εAX. */
export function attentionLayer(attention: Matrix, step: number, tokens: Matrix): number[][] {
  const mixed = multiply(attention, tokens);
  return tokens.map((row, i) => row.map((x, j) => x + step * (mixed[i]![j]! - x)));
}

/** Lazy nearest-neighbor attention on a cycle of n ≥ 3 tokens: one half on itself, one quarter on either neighbor. */
export function cycle(count: number): number[][] {
  return generate(count, count, (i, j) => {
    const distance = Math.min((i - j + count) % count, (j - i + count) % count);
    return distance === 0 ? 1 / 2 : distance === 1 ? 1 / 4 : 0;
  });
}

/** A random symmetric doubly stochastic matrix: a random mixture of four symmetrised permutations. */
export function symmetricAttention(count: number, random: () => number): number[][] {
  const weights = Array.from({ length: 4 }, random);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const result = generate(count, count, () => 0);
  for (const weight of weights) {
    shuffled(count, random).forEach((target, i) => {
      result[i]![target]! += weight / total / 2;
      result[target]![i]! += weight / total / 2;
    });
  }
  return result;
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** The eigenvalues 0 = λ₁ ≤ λ₂ ≤ … ≤ λ_n of the Laplacian I − A of a symmetric A. */
export function laplacianSpectrum(attention: Matrix): number[] {
  return symmetricEigen(attention).values.map((value) => 1 - value);
}

/** The factor max(|1 − ελ₂|, |1 − ελ_n|) by which a layer shrinks the distance from consensus, for symmetric A. */
export function contraction(attention: Matrix, step: number): number {
  const spectrum = laplacianSpectrum(attention);
  return Math.max(Math.abs(1 - step * spectrum[1]!), Math.abs(1 - step * spectrum.at(-1)!));
}

/** The Frobenius distance of the tokens from their mean. */
export function spread(tokens: Matrix): number {
  const means = tokens[0]!.map((_, j) => tokens.reduce((sum, row) => sum + row[j]!, 0) / tokens.length);
  return Math.sqrt(
    tokens.reduce((sum, row) => sum + row.reduce((s, x, j) => s + (x - means[j]!) ** 2, 0), 0),
  );
}

/** The largest Euclidean distance of two tokens. */
export function diameter(tokens: Matrix): number {
  return Math.max(
    ...tokens.flatMap((x) => tokens.map((y) => Math.hypot(...x.map((value, j) => value - y[j]!)))),
  );
}

/** Dobrushin's coefficient of a row-stochastic A: the largest of (1/2) Σ_k |A_ik − A_jk|. diam(AX) ≤ δ(A)·diam(X). */
export function dobrushinCoefficient(attention: Matrix): number {
  return Math.max(
    ...attention.flatMap((row) =>
      attention.map((other) => row.reduce((sum, x, k) => sum + Math.abs(x - other[k]!), 0) / 2),
    ),
  );
}
