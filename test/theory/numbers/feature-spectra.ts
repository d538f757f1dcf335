import { gaussianMatrix, normals } from '../../../src/linalg/gaussian.ts';
import { gram, multiply } from '../../../src/linalg/matrix.ts';
import { symmetricEigen } from '../../../src/linalg/symmetric-eigen.ts';
import { reluFeatures } from '../../../src/theory/spectra/random-features.ts';
import { logLogSlope } from '../../../src/theory/spectra/regression.ts';
import { seeded } from '../../linalg/random.ts';

/** Minus the slope of the sorted eigenvalues over the ranks `from` … `to`. */
function slope(values: readonly number[], from: number, to: number): number {
  const ranks = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return -logLogSlope(
    ranks,
    ranks.map((rank) => values[rank - 1]!),
  );
}

type FeatureSpectra = {
  readonly linearRank: number;
  readonly rectifiedRank: number;
  readonly linear: number;
  readonly rectified: number;
  readonly rectifiedEnd: number;
};

let found: FeatureSpectra | undefined;

/** The spectra of 200 linear and of 400 ReLU features of 60 inputs of variances i^(-3/2), on 1000 and on 3000 samples, once. */
export function featureSpectra(): FeatureSpectra {
  if (found !== undefined) return found;
  const normal = normals(seeded(1));
  const variances = Array.from({ length: 60 }, (_, i) => (i + 1) ** -1.5);
  const ones = Array<number>(200).fill(1);
  const linear = multiply(gaussianMatrix(normal, 1000, variances), gaussianMatrix(normal, 60, ones));
  const rectified = reluFeatures(gaussianMatrix(normal, 3000, variances), 400, normal);
  const [flat, steep] = [linear, rectified].map((matrix) => symmetricEigen(gram(matrix, 0)).values);
  const rank = (values: readonly number[]) => values.filter((value) => value > 1e-9 * values[0]!).length;
  found = {
    linearRank: rank(flat!),
    rectifiedRank: rank(steep!),
    linear: slope(flat!, 4, 40),
    rectified: slope(steep!, 4, 40),
    rectifiedEnd: slope(steep!, 80, 200),
  };
  return found;
}
