import { expect, test } from 'vitest';
import {
  descentCurve,
  descentPeak,
  inSampleVariance,
} from '../../../src/theory/latent2026/double-descent.ts';
import { descentRisk } from '../../../src/theory/latent2026.ts';
import { seeded } from '../../linalg/random.ts';
import { expectAgreement } from '../agreement.ts';

test('the in-sample error is sigma^2 p/n', () => {
  const { series } = expectAgreement(inSampleVariance, 0.2, 0);
  for (const { y, error, theory } of series!.points) expect(Math.abs(y - theory!)).toBeLessThan(4 * error);
});

test('simulated least squares peaks at p = n', () => {
  const { series } = expectAgreement(descentPeak, 40, 0);
  const at = (p: number) => series!.points.find((point) => point.x === p)!.y;
  expect(at(40)).toBeGreaterThan(2 * at(36));
  expect(at(40)).toBeGreaterThan(2 * at(44));
  expect(at(250)).toBeLessThan(at(60));
});

test('away from the peak the risk is the closed form', () => {
  for (const { y, theory } of descentCurve([4, 20, 100], 60, seeded(4))) {
    // The median lies below the mean, by at most a third here.
    expect(y).toBeLessThan(theory! * 1.1);
    expect(y).toBeGreaterThan(theory! * 0.6);
  }
});

test('the model of the abstract: rho = 1.5, N* = 12, n = 100 has its minimum at 5 and a bump of 6e-5 at 12', () => {
  const risks = Array.from({ length: 40 }, (_, p) => descentRisk(1.5, 1, 12, 100, p));
  expect(risks.indexOf(Math.min(...risks))).toBe(5);
  expect(risks[12]).toBeCloseTo(0.12006, 5);
  expect(descentRisk(1.5, 1, 12, 100, 400)).toBeCloseTo(0.12, 12);
  expect(risks[12]!).toBeGreaterThan(risks[11]!);
  expect(risks[12]!).toBeGreaterThan(risks[13]!);
});

test('the bump exists exactly if sigma^2/n > rho^(-2(N*-1))(1 - rho^-2)', () => {
  const random = seeded(5);
  let both = [0, 0];
  for (let i = 0; i < 2000; i++) {
    const [rate, modes, samples] = [
      1.1 + 2.9 * random(),
      3 + Math.floor(10 * random()),
      10 ** (1 + 3 * random()),
    ];
    const drop = rate ** (-2 * (modes - 1)) * (1 - rate ** -2);
    // Too close to call in doubles, or below their resolution.
    if (drop < 1e-9 || Math.abs(1 / samples / drop - 1) < 1e-6) continue;
    const rises =
      descentRisk(rate, 1, modes, samples, modes) > descentRisk(rate, 1, modes, samples, modes - 1);
    expect(rises).toBe(1 / samples > drop);
    expect(descentRisk(rate, 1, modes, samples, modes + 1)).toBeLessThan(
      descentRisk(rate, 1, modes, samples, modes),
    );
    both = rises ? [both[0]! + 1, both[1]!] : [both[0]!, both[1]! + 1];
  }
  expect(Math.min(...both)).toBeGreaterThan(100);
});
