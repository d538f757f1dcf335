// P2-09, P2-10: how fast residual attention draws tokens together.

import { gaussianMatrix, normals } from '../../linalg/gaussian.ts';
import {
  attentionLayer,
  contraction,
  cycle,
  diameter,
  spread,
  symmetricAttention,
} from '../attention/residual-attention.ts';
import type { Experiment } from '../experiment.ts';

/** Runs layers on random symmetric attention and returns the largest of `ratio` over 200 cases of 2 … 10 tokens. */
function worst(
  random: () => number,
  ratio: (start: number[][], tokens: number[][], factor: number) => number,
  dimension: number,
): { largest: number; bySize: number[] } {
  const normal = normals(random);
  const bySize = Array<number>(11).fill(0);
  for (let trial = 0; trial < 198; trial++) {
    const count = 2 + (trial % 9);
    const attention = symmetricAttention(count, random);
    const step = 0.5 * (1 - random());
    const factor = contraction(attention, step);
    const start = gaussianMatrix(normal, count, Array<number>(dimension).fill(1));
    let tokens = start;
    for (let layer = 1; layer <= 7; layer++) {
      tokens = attentionLayer(attention, step, tokens);
      bySize[count] = Math.max(bySize[count]!, ratio(start, tokens, factor ** layer));
    }
  }
  return { largest: Math.max(...bySize), bySize };
}

/**
 * P2-09: the largest ratio of the distance from consensus after L = 1 … 7 layers to (1 − ελ₂)^L times the first one, over 198
 * random symmetric attentions with ε ≤ 1/2. The bound is attained by two tokens, so 1 is expected.
 *
 * Bias: rounding. The factor is at least 1/2 at ε ≤ 1/2 and λ₂ ≤ 1 … 0 at λ₂ = 2, where two tokens meet: ε > 0.4 with λ₂ near
 * 2 leaves factors of 0.1 and more, and 0.1⁷ against errors of 10u is 10^-8.
 */
export const worstSpreadRatio: Experiment = (random) => {
  const { largest, bySize } = worst(
    random,
    (start, tokens, bound) => (bound < 1e-7 ? 0 : spread(tokens) / (bound * spread(start))),
    2,
  );
  const points = bySize.map((y, x) => ({ x, y, error: 0, theory: 1 })).slice(2);
  return {
    estimate: largest,
    standardError: 0,
    series: { x: 'tokens', y: 'worst measured distance over bound', log: false, points },
  };
};

/**
 * P2-10: the diameter of the tokens (1,1,1,−1,−1,−1) after one layer of lazy attention on the 6-cycle with ε = 1, relative to
 * the first. The diameter version of the bound says at most 1 − λ₂ = 3/4; the middle tokens keep ±1, so it is 1, exactly.
 */
export const cycleDiameter: Experiment = () => {
  let tokens = [1, 1, 1, -1, -1, -1].map((x) => [x]);
  const points = [{ x: 0, y: 1, error: 0, theory: 1 }];
  for (let layer = 1; layer <= 10; layer++) {
    tokens = attentionLayer(cycle(6), 1, tokens);
    points.push({ x: layer, y: diameter(tokens) / 2, error: 0, theory: 0.75 ** layer });
  }
  return {
    estimate: points[1]!.y,
    standardError: 0,
    series: { x: 'layers', y: 'diameter, relative (theory: the stated bound)', log: false, points },
  };
};

/**
 * P2-10 repaired: the largest ratio of the diameter of scalar tokens to √(n/2)(1 − ελ₂)^L times the first diameter. Two
 * tokens attain it: 1 is expected. Derivation: |x_i − x_j| ≤ √2‖x − mean‖ and ‖x − mean‖ ≤ (√n/2)·diameter. Bias: as above.
 */
export const worstDiameterRatio: Experiment = (random) => {
  const { largest, bySize } = worst(
    random,
    (start, tokens, bound) =>
      bound < 1e-7 ? 0 : diameter(tokens) / (bound * Math.sqrt(start.length / 2) * diameter(start)),
    1,
  );
  const points = bySize.map((y, x) => ({ x, y, error: 0, theory: 1 })).slice(2);
  return {
    estimate: largest,
    standardError: 0,
    series: { x: 'tokens', y: 'worst measured diameter over bound', log: false, points },
  };
};
