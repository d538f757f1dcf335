import { expect, test } from 'vitest';
import { gaussianMatrix, normals } from '../../../src/linalg/gaussian.ts';
import { singularValues } from '../../../src/linalg/least-squares.ts';
import { generate, multiply } from '../../../src/linalg/matrix.ts';
import {
  attentionLayer,
  contraction,
  cycle,
  diameter,
  dobrushinCoefficient,
  laplacianSpectrum,
  spread,
  symmetricAttention,
} from '../../../src/theory/attention/residual-attention.ts';
import { seeded } from '../../linalg/random.ts';

test('the lazy cycle has the Laplacian eigenvalues (1 - cos(2 pi k/n))/2, and gap 1/4 for six tokens', () => {
  const spectrum = laplacianSpectrum(cycle(6));
  [0, 0.25, 0.25, 0.75, 0.75, 1].forEach((expected, k) => {
    expect(spectrum[k]).toBeCloseTo(expected, 14);
  });
  expect(contraction(cycle(6), 1)).toBeCloseTo(0.75, 14);
});

test('random symmetric attention is doubly stochastic', () => {
  const random = seeded(11);
  for (const count of [2, 5, 9]) {
    const attention = symmetricAttention(count, random);
    for (const row of attention) expect(row.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 14);
    expect(attention).toEqual(generate(count, count, (i, j) => attention[j]![i]!));
  }
});

test('complete mixing shrinks the spread by 1 - step; swapping two tokens at full step does not shrink it', () => {
  const uniform = generate(4, 4, () => 1 / 4);
  const tokens = [
    [1, 0],
    [2, 5],
    [-3, 1],
    [0, 0],
  ];
  expect(spread(attentionLayer(uniform, 0.3, tokens)) / spread(tokens)).toBeCloseTo(0.7, 14);
  const swap = [
    [0, 1],
    [1, 0],
  ];
  expect(laplacianSpectrum(swap)[1]).toBeCloseTo(2, 14);
  expect(attentionLayer(swap, 1, [[1], [-1]])).toEqual([[-1], [1]]);
});

test('separate blocks keep separate limits', () => {
  const blocks = generate(6, 6, (i, j) => (Math.floor(i / 3) === Math.floor(j / 3) ? 1 / 3 : 0));
  let tokens = [[1], [2], [3], [10], [20], [30]];
  for (let layer = 0; layer < 200; layer++) tokens = attentionLayer(blocks, 0.5, tokens);
  expect(tokens.map(([x]) => Math.round(x! * 1e9) / 1e9)).toEqual([2, 2, 2, 20, 20, 20]);
  expect(laplacianSpectrum(blocks)[1]).toBeCloseTo(0, 14);
});

test("Dobrushin's coefficient bounds the diameter, with equality at the indicator of the worse row", () => {
  const normal = normals(seeded(12));
  for (let trial = 0; trial < 30; trial++) {
    const attention = gaussianMatrix(normal, 4, [1, 1, 1, 1]).map((row) => {
      const weights = row.map((x) => Math.exp(2 * x));
      const total = weights.reduce((sum, w) => sum + w, 0);
      return weights.map((w) => w / total);
    });
    const delta = dobrushinCoefficient(attention);
    const tokens = gaussianMatrix(normal, 4, [1]);
    expect(diameter(multiply(attention, tokens))).toBeLessThanOrEqual(delta * diameter(tokens) * (1 + 1e-14));
    const attained = attention.flatMap((row) =>
      attention.map((other) =>
        diameter(
          multiply(
            attention,
            row.map((x, k) => [x > other[k]! ? 1 : 0]),
          ),
        ),
      ),
    );
    expect(Math.max(...attained)).toBeCloseTo(delta, 14);
  }
});

test('a doubly stochastic matrix without gap in norm: second eigenvalue 0, second singular value 1', () => {
  const shuffle = [
    [1, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 1, 0, 0],
    [0, 0, 1, 1],
  ].map((row) => row.map((x) => x / 2));
  expect(multiply(shuffle, shuffle)).toEqual(generate(4, 4, () => 1 / 4));
  expect(singularValues(shuffle)[1]).toBeCloseTo(1, 14);
});

test('the one-step diameter bound fails for some lazy symmetric attentions, the corrected one for none', () => {
  const random = seeded(13);
  let [stated, corrected] = [0, 0];
  for (let trial = 0; trial < 600; trial++) {
    const count = 4 + (trial % 6);
    const lazy = symmetricAttention(count, random).map((row, i) =>
      row.map((x, j) => x / 2 + (i === j ? 0.5 : 0)),
    );
    const tokens = Array.from({ length: count }, () => [random() < 0.5 ? -1 : 1]);
    if (diameter(tokens) === 0) continue;
    const ratio = diameter(multiply(lazy, tokens)) / diameter(tokens);
    const bound = contraction(lazy, 1);
    if (ratio > bound + 1e-12) stated++;
    if (ratio > Math.sqrt(count / 2) * bound + 1e-12) corrected++;
  }
  expect(stated).toBeGreaterThan(30);
  expect(corrected).toBe(0);
});
