import { gaussianMatrix, normals } from '../../../src/linalg/gaussian.ts';
import { gram, transpose } from '../../../src/linalg/matrix.ts';
import { symmetricEigen } from '../../../src/linalg/symmetric-eigen.ts';
import { logLogSlope, logSpaced } from '../../../src/theory/spectra/regression.ts';
import { bestRidge, risk } from '../../../src/theory/spectra/spectral-risk.ts';
import { plainSpectrum } from '../../../src/theory/spectra/spectrum.ts';
import { seeded } from '../../linalg/random.ts';

const count = 400;
let problem: Parameters<typeof risk>[0] | undefined;

/** The problem at s = 1, tail 2, noise 0.1 after one random map, singular values uniform on [1/2, 2], of 400 modes. */
function mappedProblem(): Parameters<typeof risk>[0] {
  if (problem !== undefined) return problem;
  const random = seeded(5);
  const gaussian = gaussianMatrix(normals(random), count, Array<number>(count).fill(1));
  const orthogonal = symmetricEigen(gram(gaussian, 0)).vectors;
  const singular = Array.from({ length: count }, () => 0.5 + 1.5 * random());
  const half = orthogonal.map((row, i) => row.map((x, j) => (x * singular[j]!) / (i + 1)));
  const { values, vectors } = symmetricEigen(gram(transpose(half), 0));
  const target = values.map(
    (_, k) => vectors.reduce((sum, row, i) => sum + row[k]! * (i + 1) ** -2.5, 0) ** 2,
  );
  problem = { spectrum: plainSpectrum(values), target, noise: 0.1 };
  return problem;
}

/** The slope of its best risk over the samples `from` … `to`. */
export function randomMapSlope(from: number, to: number): number {
  const samples = logSpaced(from, to, 6);
  return -logLogSlope(
    samples,
    samples.map((n) => bestRidge((ridge) => risk(mappedProblem(), n, ridge)).value),
  );
}

/** The smallest or largest ratio of its first 80 eigenvalues to those before the map. */
export function mappedRatio(which: 'smallest' | 'largest'): number {
  const ratios = mappedProblem()
    .spectrum.value.slice(0, 80)
    .map((value, i) => value * (i + 1) ** 2);
  return which === 'smallest' ? Math.min(...ratios) : Math.max(...ratios);
}
