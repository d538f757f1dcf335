import { normals } from '../../../src/linalg/gaussian.ts';
import { generate } from '../../../src/linalg/matrix.ts';
import { partitionFrequency } from '../../../src/theory/latent2026/concentration.ts';
import { descentCurve, inSampleVariance } from '../../../src/theory/latent2026/double-descent.ts';
import { sampleOff } from '../../../src/theory/latent2026/estimators.ts';
import { normalMaximum } from '../../../src/theory/latent2026/reward.ts';
import {
  blockMass,
  conditionNumber,
  descentRisk,
  fitRho,
  grokThreshold,
  offManifoldFraction,
  powerCoefficient,
  tailBound,
} from '../../../src/theory/latent2026.ts';
import { mean } from '../../../src/theory/spectra/regression.ts';
import { seeded } from '../../linalg/random.ts';
import { heavyTailedQuality } from './heavy-tails.ts';
import { type Row, rounding, row } from './row.ts';

/** P(χ²_20 > x) = e^(-x/2) Σ_{k<10} (x/2)^k/k!. */
function chiSquaredTail(x: number): number {
  let [term, sum] = [1, 0];
  for (let k = 0; k < 10; k++) {
    sum += term;
    term *= x / 2 / (k + 1);
  }
  return Math.exp(-x / 2) * sum;
}

/** The mass outside the N × N corner of the matrix q^(i+j+2), summed, over its closed form. */
function outsideCorner(kept: number): number {
  const q = 1.7 ** -2;
  const outside = generate(60, 60, (i, j) => (i < kept && j < kept ? 0 : q ** (i + j + 2)));
  const direct = outside
    .flat()
    .sort((a, b) => a - b)
    .reduce((sum, x) => sum + x, 0);
  return direct / (q * q * (blockMass(q, 60) - blockMass(q, kept)));
}

const risks = Array.from({ length: 40 }, (_, p) => descentRisk(1.5, 1, 12, 100, p));
const risen = risks.findIndex((risk, p) => p > 5 && risk > risks[p + 1]!);
const inSample = () => inSampleVariance(seeded(1)).series!.points;
/** The mean risk of least squares in closed form, 40 samples, with the noise 1 of a test label. */
const meanRisk = (size: number) => () => 1 + descentCurve([size], 2, seeded(1))[0]!.theory!;

function offVariance(): number {
  const normal = normals(seeded(8));
  const draws = Array.from({ length: 4000 }, () => sampleOff(20, 5, normal));
  const center = mean(draws);
  return mean(draws.map((x) => (x - center) ** 2));
}

const corner = 'rounding: 3600 terms of one sign';
const share = 'four standard errors of a share among 4000';
const trace = 'four standard errors √(2p/200)/100 of 200 draws';
const moments =
  'the mean has infinite variance next to p = n, and |b|² = 1.8 is that of ρ = 1.5; closed form';
const fewDraws = 'four standard errors of 0.04, from the noted 400 draws';

const gaussian: readonly Row[] = [0.66, 1.17, 1.65, 1.9, 2.33, 2.57].map((noted, i) => ({
  ref: 'P0-16',
  what: `quality of the best of ${4 ** (i + 1)}, Gaussian errors`,
  noted,
  tolerance: 0.16,
  because: `${fewDraws}; E max/√2`,
  from: () => normalMaximum(4 ** (i + 1)) / Math.SQRT2,
}));

/** 3Γ(3/2)√(2/n)(1 + 3/n): the law of the largest error, and its next order (0.2378 for 0.2350 at n = 256). */
const asymptotic = (count: number): number => 3 * 0.886226925452758 * Math.sqrt(2 / count) * (1 + 3 / count);
const heavyTail =
  'four standard errors, 0.16, are more than the value; 3Γ(3/2)√(2/n)(1 + 3/n) to the order n^(-2)';

const heavy: readonly Row[] = [0.62, 0.75, 0.41, 0.26, 0.12, 0.04].map((noted, i) => {
  const count = 4 ** (i + 1);
  const what = `quality of the best of ${count}, errors of Student's t with 2 degrees of freedom`;
  const from = () => heavyTailedQuality(count);
  return count < 256
    ? row('P0-16', what, noted, 0.16, `${fewDraws}; the integral of the exact law`, from)
    : { ...row('P0-16', what, noted, 5e-4, heavyTail, from), corrected: asymptotic(count) };
});

/** The Latent Number. */
export const latent2026: readonly Row[] = [
  row('P0-04', 'onset ε^(-1/n) at ε = 0.01, n = 20', 1.259, 5e-4, rounding, () => grokThreshold(0.01, 20)),
  row('P0-04', 'onset at n = 200', 1.0233, 5e-5, rounding, () => grokThreshold(0.01, 200)),
  row(
    'P0-06',
    'share of gaps beyond √(d/n)/2, partition into 20 cells',
    0.06,
    0.022,
    `√2 times ${share}`,
    () => partitionFrequency(4000, seeded(3)).estimate,
  ),
  row('P0-06', 'share beyond 0.9√(d/n), linear functionals', 0.71, 0.029, share, 'concentrationUniform'),
  row('P0-06', 'stated cap there', 0.396, 5e-4, rounding, () => tailBound(20, 200, 0.9 * Math.sqrt(0.1))),
  row('P0-06', 'share beyond √(d/n)', 0.456, 0.032, share, () => chiSquaredTail(20)),
  row('P0-06', 'stated cap there', 0.271, 5e-4, rounding, () => tailBound(20, 200, Math.sqrt(0.1))),
  ...[1, 3, 6].map((kept) =>
    row('P0-07', `mass outside the ${kept} × ${kept} corner over g² − g_N²`, 1, 1e-13, corner, () =>
      outsideCorner(kept),
    ),
  ),
  row('P0-08', 'in-sample error of 5 modes', 0.05, 0.0064, trace, () => inSample()[0]!.y),
  row('P0-08', 'in-sample error of 20 modes', 0.2, 0, 'exact', 'varianceOfLeastSquares'),
  row('P0-08', 'in-sample error of 50 modes', 0.5, 0.0283, trace, () => inSample()[2]!.y),
  row('P0-09', 'modes at the least risk, ρ = 1.5, N* = 12, n = 100', 5, 0, 'exact', () =>
    risks.indexOf(Math.min(...risks)),
  ),
  row('P0-09', 'modes at the bump', 12, 0, 'exact', () => risen),
  row('P0-09', 'risk at the bump', 0.12006, 5e-6, rounding, () => risks[12]!),
  row('P0-09', 'risk beyond', 0.12, 1e-12, 'rounding', () => descentRisk(1.5, 1, 12, 100, 400)),
  row('P0-09', 'features at the peak of least squares with 40 samples', 40, 0, 'exact', 'peakAtLatentModes'),
  row('P0-09', 'its risk at p = 20, noise included', 2.1, 0.05, rounding, meanRisk(20)),
  { ...row('P0-09', 'its risk at p = 38', 40, 0.01, moments, meanRisk(38)), corrected: 39 },
  { ...row('P0-09', 'its risk at p = 42', 58, 0.01, moments, meanRisk(42)), corrected: 41.0857 },
  { ...row('P0-09', 'its risk at p = 60', 3.2, 0.01, moments, meanRisk(60)), corrected: 3.7053 },
  { ...row('P0-09', 'its risk at p = 250', 2.1, 0.01, moments, meanRisk(250)), corrected: 2.7034 },
  row('P0-14', 'condition number at ρ = 1.2, N = 15', 15.4, 0.05, rounding, () => conditionNumber(1.2, 15)),
  row('P0-14', 'condition number at ρ = 2', 32768, 0, 'exact', () => conditionNumber(2, 15)),
  ...gaussian,
  ...heavy,
  row(
    'P0-17',
    'share off 5 of 20 dimensions',
    0.7519,
    0.0117,
    'four standard errors, 2000 draws of variance 0.017',
    () => offManifoldFraction(20, 5),
  ),
  row('P0-17', 'its variance', 0.0168, 0.0028, 'four standard errors √(2/2000 + 2/4000) of it', offVariance),
  row(
    'P0-17',
    'share off 40 of 100 dimensions',
    0.5983,
    0.0062,
    'four standard errors, variance 0.0047',
    'attackSurfaceSimulated',
  ),
  ...[50, 500, 5000].map((count, i) =>
    row(
      'P0-18',
      `rate fitted to ${count} coefficients of k^(-2)`,
      [1.117, 1.0119, 1.0012][i]!,
      [5e-4, 5e-5, 5e-5][i]!,
      rounding,
      () => fitRho(count, (k) => powerCoefficient(2, k)),
    ),
  ),
];
