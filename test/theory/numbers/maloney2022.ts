import { normals } from '../../../src/linalg/gaussian.ts';
import { localSlope } from '../../../src/theory/maloney2022/power-laws.ts';
import { signalRatio } from '../../../src/theory/maloney2022/test-loss.ts';
import {
  balanceRatio,
  exactNoiseFactor,
  optimalDof,
  productCount,
  tunedLoss,
  varianceFactor,
} from '../../../src/theory/maloney2022.ts';
import { ridgelessRidge } from '../../../src/theory/spectra/effective-ridge.ts';
import { lossAt } from '../../../src/theory/spectra/planar-loss.ts';
import { simulateLoss } from '../../../src/theory/spectra/random-features.ts';
import { logLogSlope, mean } from '../../../src/theory/spectra/regression.ts';
import { compressedModes, powerConstant, powerSpectrum } from '../../../src/theory/spectra/spectrum.ts';
import { seeded } from '../../linalg/random.ts';
import { featureSpectra } from './feature-spectra.ts';
import { type Row, rounding, row } from './row.ts';

const spectrum = powerSpectrum(compressedModes(2e5), 1.8);
const overLaw = (degrees: number) =>
  ridgelessRidge(spectrum, degrees) / (powerConstant(1.8) / degrees) ** 1.8;

/** The simulated loss over the planar one, mean of 40 draws at 160 modes. */
const simulated = (offset: number, features: number, samples: number, ridge: number) => (): number =>
  signalRatio(offset, { features, samples, ridge }, 40, normals(seeded(features + samples))).value;
const both = (noted: number, ours: number): string =>
  `four standard errors, ${noted} of the note and ${ours} of 40 draws`;

/** The loss at ridge 5, label noise 0.01 and σ_w²/M = 1/M of M = 1000 modes, α = 0.8, in the planar limit. */
function noisyLoss(features: number, samples: number): number {
  const loss = lossAt(powerSpectrum(compressedModes(1000), 1.8), { features, samples, ridge: 5 });
  return loss.signal / 1000 + 0.01 * loss.noise;
}

/** The same simulated: the mean of three draws, each averaged over targets and noise. */
function drawnLoss(features: number, samples: number): number {
  const normal = normals(seeded(features));
  const spectrum = powerSpectrum(compressedModes(1000), 1.8).value;
  const losses = Array.from({ length: 3 }, () => {
    const loss = simulateLoss(spectrum, { features, samples, ridge: 5 }, normal);
    return loss.signal / 1000 + 0.01 * loss.noise;
  });
  return mean(losses);
}

function lossSlope(): number {
  const modes = powerSpectrum(compressedModes(1e5), 1.8);
  const sizes = [20, 40, 80, 160];
  return -logLogSlope(
    sizes,
    sizes.map((n) => n * ridgelessRidge(modes, n)),
  );
}

/** The slope of the sorted products (ij)^(-1.5) over ranks 1e3 … 2e4. */
function productSlope(): number {
  const products: number[] = [];
  for (let i = 1; i <= 6000; i++) for (let j = 1; i * j <= 6000; j++) products.push((i * j) ** -1.5);
  products.sort((p, q) => q - p);
  const ranks = Array.from({ length: 20 }, (_, k) => Math.round(1000 * 20 ** (k / 19)));
  return -logLogSlope(
    ranks,
    ranks.map((rank) => products[rank - 1]!),
  );
}

/** The tuned loss at N = T over that with N = ∞. */
const balanced = (offset: number) => () => tunedLoss(offset, 1, 1) / tunedLoss(offset, 1e12, 1);
const drawnNoise = (noted: string): string =>
  `four standard errors, ${noted} of the note and 0.0001 of three draws`;
const finite = 'the exact ratio at finite size; the note rounds it';
const drawn = 'one draw of the features: the slope moves by 0.05 from draw to draw';

const table = [
  ['α = 0.8, N = 30, T = 120', 1.023, 0.01, 0.007, simulated(0.8, 30, 120, 0)],
  ['N = 120, T = 30', 1.024, 0.007, 0.007, simulated(0.8, 120, 30, 0)],
  ['N = T = 60, ridge 1/2', 1.007, 0.006, 0.007, simulated(0.8, 60, 60, 0.5)],
  ['α = 1, N = 60, T = 90, ridge 1', 1.004, 0.004, 0.005, simulated(1, 60, 90, 1)],
  ['α = 1/2, N = 30, T = 60', 1.03, 0.01, 0.01, simulated(0.5, 30, 60, 0)],
  ['α = 1/2, N = 250, T = 40', 1.012, 0.007, 0.004, simulated(0.5, 250, 40, 0)],
] as const;

/** The solvable model. */
export const maloney2022: readonly Row[] = [
  row('P1-03', 'effective ridge over its law at R = 20, M = 2·10⁵', 0.956, 5e-4, rounding, () => overLaw(20)),
  row('P1-03', 'the same at R = 100', 0.989, 5e-4, rounding, () => overLaw(100)),
  row('P1-03', 'the same at R = 500', 0.9915, 5e-5, rounding, () => overLaw(500)),
  row(
    'P1-03',
    'constant of the law at a = 2, (π/2)²',
    (Math.PI / 2) ** 2,
    1e-14,
    'rounding',
    () => powerConstant(2) ** 2,
  ),
  ...table.map(([sizes, noted, notedError, ours, from], i) =>
    row(
      'P1-04',
      `${i === 0 ? 'simulated over planar loss,' : 'the same at'} ${sizes}`,
      noted,
      Math.ceil(4e3 * Math.hypot(notedError, ours)) / 1e3,
      both(notedError, ours),
      from,
    ),
  ),
  row(
    'P1-05',
    'simulated over Tκ/(1 − T/N) at N = 120, T = 30',
    1.024,
    0.0333,
    'corrections of relative order 1/30',
    'fewSamplesSimulated',
  ),
  row('P1-07', 'loss at N = 100, T = 200, ridge 5, noise 0.01', 0.01361, 5e-6, rounding, () =>
    noisyLoss(100, 200),
  ),
  row('P1-07', 'loss with N and T exchanged', 0.01681, 5e-6, rounding, () => noisyLoss(200, 100)),
  row('P1-07', 'simulated loss at N = 100, T = 200', 0.01348, 6.9e-4, drawnNoise('0.00014'), () =>
    drawnLoss(100, 200),
  ),
  row('P1-07', 'simulated loss with N and T exchanged', 0.01697, 1.35e-3, drawnNoise('0.00032'), () =>
    drawnLoss(200, 100),
  ),
  row('P1-08', 'fitted exponent over N = 20 … 160, M = 10⁵, α = 0.8', 0.783, 5e-4, rounding, lossSlope),
  row(
    'P1-09',
    'rank of linear features of 60 inputs',
    60,
    0,
    'exact, with probability one',
    () => featureSpectra().linearRank,
  ),
  row(
    'P1-09',
    'rank of 400 ReLU features of them',
    400,
    0,
    'exact, with probability one',
    () => featureSpectra().rectifiedRank,
  ),
  {
    ...row('P1-10', 'products ij ≤ 3000', 24495, 0, 'Σ ⌊3000/i⌋ counted exactly; the note misses one', () =>
      productCount(3000),
    ),
    corrected: 24496,
  },
  row(
    'P1-10',
    'x ln x + (2γ − 1)x at x = 3000',
    24482,
    0.5,
    rounding,
    () => 3000 * (Math.log(3000) + 2 * 0.5772156649015329 - 1),
  ),
  row(
    'P1-10',
    'slope of the product spectrum over ranks 10³ … 2·10⁴',
    1.31,
    0.01,
    'the ranks of the noted fit are lost; steps of the spectrum move it by 0.007',
    productSlope,
  ),
  row('P1-10', 'slope of linear features over ranks 4 … 40', 1.53, 0.1, drawn, () => featureSpectra().linear),
  row('P1-10', 'slope of ReLU features over ranks 4 … 40', 1.3, 0.1, drawn, () => featureSpectra().rectified),
  row(
    'P1-10',
    'slope of ReLU features over ranks 80 … 200',
    1.77,
    0.1,
    drawn,
    () => featureSpectra().rectifiedEnd,
  ),
  ...[0.3, 0.5, 1, 2, 3].map((offset, i) =>
    row(
      'P1-12',
      `best degrees of freedom at N = T = 1, α = ${offset}`,
      [0.3063, 0.3798, 0.5, 0.634, 0.7101][i]!,
      5e-5,
      rounding,
      () => optimalDof(offset, 1, 1),
    ),
  ),
  row('P1-13', 'ln(T/N) of the best split with tuned ridge', 0, 0, 'exact', 'tunedSplitEvaluated'),
  row('P1-14', 'tuned loss at N = T over N = ∞, α = 1', 2, 1e-9, '1/N + 1/T at N = 10¹²', balanced(1)),
  row('P1-14', 'the same on a discrete spectrum', 2, 0, 'exact in the limit', 'additiveLawEvaluated'),
  row('P1-14', 'the same at α = 1/2 (additive law: 1.414)', 1.548, 5e-4, rounding, balanced(0.5)),
  row('P1-14', 'the same at α = 2 (additive law: 4)', 2.873, 5e-4, rounding, balanced(2)),
  ...[0.5, 1, 2].map((offset, i) =>
    row(
      'P1-15',
      `best T/N without ridge, α = ${offset}`,
      [5, 3, 2][i]!,
      1e-14,
      'rounding',
      () => balanceRatio(offset) ** -2,
    ),
  ),
  row('P1-16', 'loss at N = 20T over the plateau', 1.0526, 5e-5, rounding, 'samplePlateauSimulated'),
  row(
    'P1-17',
    'loss beyond the latent dimension, M = 40, T = 120',
    0.51,
    0.026,
    'four standard errors, √(2/40)·0.5/√300 each',
    'beyondLatentSimulated',
  ),
  row('P1-19', 'local slope in N at (50, 5000)', -0.8, 0.029, 'a/2N and N/(T − N)', () => localSlope(false)),
  row('P1-19', 'local slope in T there', -0.0101, 1e-4, 'finite steps of the derivative', () =>
    localSlope(true),
  ),
  row(
    'P1-20',
    'exact over planar noise factor at (30, 120)',
    1.00281,
    5e-6,
    rounding,
    () => exactNoiseFactor(30, 120) / varianceFactor(30, 120),
  ),
  row(
    'P1-20',
    'the same at (300, 1200)',
    1.00028,
    5e-6,
    finite,
    () => exactNoiseFactor(300, 1200) / varianceFactor(300, 1200),
  ),
];
