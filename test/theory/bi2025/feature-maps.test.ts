import { expect, test } from 'vitest';
import {
  mappedSlope,
  mappedTail,
  rankOneMap,
  rankOneMapRough,
} from '../../../src/theory/bi2025/feature-maps.ts';
import { expectAgreement } from '../agreement.ts';

test('a bounded map keeps the tail exponent and each eigenvalue within its bounds', () => {
  const { series } = expectAgreement(mappedTail, 2, 0.06);
  for (const { y, theory } of series!.points) {
    // Ostrowski: each eigenvalue moves by a factor between 1/4 and 4; the curve of comparison is 1.353 times that before the map.
    expect(y / theory!).toBeGreaterThan(1 / 4 / 1.353);
    expect(y / theory!).toBeLessThan(4 / 1.353);
  }
});

test('a rank-one map lowers the slope at s = 1 to that of the remaining source', () => {
  const { series } = expectAgreement(rankOneMap, 5 / 7, 0.005);
  for (const { x, y, theory } of series!.points.filter((point) => point.x <= 1))
    expect(Math.abs(y - theory!), `delta ${x}`).toBeLessThan(0.01);
  // The range of the first investigation, n = 1e5 … 1e9: 0.677, 0.686, 0.703, 0.723 at delta = 0.1, 0.2, 0.5, 1.
  [0.677, 0.686, 0.703, 0.723].forEach((expected, i) => {
    expect(Math.abs(mappedSlope(1, [0.1, 0.2, 0.5, 1][i]!, 1e5, 1e9) - expected)).toBeLessThan(0.002);
  });
});

test('at s = 1/2 the same map changes nothing', () => {
  expectAgreement(rankOneMapRough, 2 / 3, 0.004);
});
