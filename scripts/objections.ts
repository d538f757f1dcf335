// Makes docs/objections.md: objections of a reader who compared the registry with the abstracts, and the answers.
import type { Registry } from '../src/claims/registry.ts';
import { renderCode } from '../src/reports/markdown/text.ts';
import { containedSection } from './contained-conclusions.ts';

/** An objection and its answer: claims of the registry, theorems that they depend on, and the part of the objection that remains. */
export type Objection = {
  readonly says: string;
  readonly claims: readonly string[];
  /** Relative to the namespace of the claim's paper. */
  readonly theorems: readonly string[];
  readonly answer: string;
  /** Why the objection is partly right. */
  readonly left?: string;
};

export const objections: readonly Objection[] = [
  {
    says: 'The headline rests on a formula; no theorem and no experiment of it contains a sample.',
    claims: ['meanExcessRiskExact', 'ridgeMinimizes', 'regressionPowerLaw', 'simulatedLearningCurve'],
    theorems: ['meanExcessRisk_eq', 'ridge_minimizes', 'regression_power_law'],
    answer:
      'Ridge regression on a fixed design: the estimator minimises the penalised sum, its mean excess risk is bias plus variance exactly, and it obeys the law from one sample on. The curve is simulated on drawn samples.',
    left: 'The theorems are about every design, and the risk is the one at its points; of the noise only its covariance matters, which may be any (dependentNoiseInRegression). The risk at a new point is a mean over the inverse of a random covariance; it is simulated.',
  },
  {
    says: 'The floor of finite width stands in a definition.',
    claims: ['everyLinearMethod', 'everyLinearMethodPowerLaw'],
    theorems: ['learner_loss_ge', 'learner_powerLaw_ge'],
    answer: 'Every linear method on N features and T samples leaves the eigenvalues beyond min(N, T).',
  },
  {
    says: 'Lower bounds bound the upper bound: the variance is Σ(λ/(λ+μ))².',
    claims: ['exponentBeyondQualification', 'worstCaseLowerBound', 'regressionWorstCase'],
    theorems: ['risk_ge_saturated', 'risk_worst_case', 'regression_worst_case'],
    answer: 'They are about the exact variance, at every ridge.',
  },
  {
    says: 'The effective dimension is compared under diagonal maps only.',
    claims: ['effectiveDimensionOfMaps'],
    theorems: ['effDim_map_sandwich'],
    answer: 'For every boundedly invertible map, by a variational argument and without eigenvalues.',
    left: 'The theorem is about the form of the operator √Λ WᵀW √Λ. That the bounds of the map give those of the form, and that the operator has the eigenvalues of the covariance after the map, is not proved.',
  },
  {
    says: 'Invariance up to s = 1/2 is the arithmetic of a minimum.',
    claims: ['invarianceUpToHalf'],
    theorems: ['map_keeps_rate', 'bias_map_le'],
    answer: 'The bias after any boundedly invertible map is bounded, and with it the risk.',
    left: 'That the risk after the map is this bias and at most this variance is a definition; no estimator after a map occurs.',
  },
  {
    says: 'The first finding rests on an experiment, and says nothing about when the exponent survives.',
    claims: ['exponentInvariance', 'mapSlowsBias', 'mapRaisesRisk'],
    theorems: ['rankOne_slows_bias', 'mappedRisk_ge'],
    answer:
      'Lean bounds bias and risk after a rank-one map from below; the reading says when the exponent survives.',
    left: 'That the risk after the map is this bias and exactly this variance is a definition; no estimator after a map occurs.',
  },
  {
    says: 'No theorem is about softmax attention.',
    claims: ['softmaxContracts'],
    theorems: ['vector_softmax_contracts', 'softmax_contracts'],
    answer:
      'Softmax with bounded scores, layers that differ, scores that depend on the tokens, vector tokens.',
  },
  {
    says: 'On graphs the layers are equal, tokens are numbers and λ₂ < λₙ is assumed.',
    claims: [
      'attentionContractsOnGraphs',
      'convergesToTheMean',
      'uniformAttentionContracts',
      'cycleContracts',
    ],
    theorems: [
      'varied_energy_contracts',
      'vector_energy_contracts',
      'tokens_converge_to_mean',
      'uniform_deviation',
      'cycle_energy_contracts',
    ],
    answer:
      'Layers may differ, tokens may be vectors and converge to their mean, and the uniform and the cyclic graph are instances. λₙ is any upper bound, so that λ₂ < λₙ asks only for ελ₂ < 1: then 2/ε − λ₂ exceeds λ₂ and keeps the condition on the step. Left out is a graph whose gaps all equal 1/ε, on which one layer reaches the mean: uniform attention, a theorem of its own.',
  },
  {
    says: 'Dependent samples are n/(1 + 2S) samples by definition.',
    claims: ['dependentNoiseInRegression', 'dependentSamplesKeepExponent'],
    theorems: ['dependent_risk_le'],
    answer:
      'Noise whose covariances are summable enters ridge regression as a constant factor; the experiment expects the derived drift.',
    left: 'The theorem is about every design, however its points were drawn. How fast the eigenvalues of a design of dependent points come close to those of the data is a question of concentration; it is simulated.',
  },
  {
    says: 'Words of a summary are refuted as if the authors had written them.',
    claims: ['fixedWidthKeepsExponent'],
    theorems: [],
    answer:
      'Every refutation says what it hits, the loader looks the quote up in the part of the source that is the authors’ own, and found.md has three headings.',
  },
  {
    says: 'That a mixture has another exponent is decided on a minimum.',
    claims: ['mixturesPreserveExponent', 'mixtureRisk', 'mixtureCrossover'],
    theorems: ['mixture_exceeds_steep_domain', 'mixture_risk_ge', 'crossover_iff'],
    answer: 'The risk on the mixture is bounded from below, and the crossover index is told.',
  },
  {
    says: 'Nonlinear features occur in no loss.',
    claims: ['nonlinearFeaturesSimulated', 'productsUncorrelated', 'everyLinearMethod'],
    theorems: ['products_uncorrelated', 'learner_loss_ge'],
    answer:
      'Ridge regression on rectified features is simulated against the planar formula with the measured spectrum. Products of coordinates are uncorrelated and so are coordinates themselves: with products, or any uncorrelated functions of the input, for coordinates, the lower bound of every linear method is one for nonlinear features, if the target is isotropic in them.',
    left: 'That the loss equals the planar formula is an experiment; a proof would be one of random matrix theory, that nonlinear features have the loss of Gaussian ones with the same covariance.',
  },
  {
    says: '“Hence at the best ridge” is said, not proved.',
    claims: ['equiparameterizationEveryRidge'],
    theorems: ['equiparameterization_every_ridge'],
    answer: 'For every spectrum, allocation and ridge the ridge of the balanced allocation is constructed.',
  },
  {
    says: 'The losses of compute-optimal scaling are this registry’s own.',
    claims: ['truncationEstimator', 'computeOptimalRegression', 'bestSplitSimulated'],
    theorems: ['meanProjectionRisk_eq', 'projection_compute_ge', 'projection_compute_le'],
    answer:
      'The loss in two terms is the mean risk of least squares on the first N modes; the best N is found by search.',
    left: 'The other model (data-limited modes) is assumed; claims on it are called conditional.',
  },
  {
    says: 'Uniform concentration is refuted by simulation, and the favourable reading is missing.',
    claims: ['concentrationUniformCertain', 'concentrationWideLosses', 'uniformOverFinitely'],
    theorems: ['uniform_gap_certain', 'wideLossTail_le_tailBound', 'anyTail_le_exp'],
    answer:
      'One sample is an exact witness; losses in [0, √N*] have the stated tail; the union bound is proved.',
  },
  {
    says: 'Label noise gives the allocation in exponents only.',
    claims: ['noisyAllocationBounds'],
    theorems: ['noisyExcess_ge', 'noisyExcess_le'],
    answer: 'The best excess is bounded from both sides, with constants.',
  },
  {
    says: 'The kernel of the circle is an instance by definition.',
    claims: ['tangentSpectrum', 'kernelRegimeInstance', 'kernelRegimeRegression'],
    theorems: ['circleSpectrum_tail', 'circle_risk_le', 'circle_regression'],
    answer: 'Its eigenvalues have a two-sided tail from their closed form, which feeds the theorem on risk.',
    left: 'The closed form of the eigenvalues is the definition. That it is the Fourier coefficient of the kernel takes sine, cosine and two integrals by parts, which the Lean library here does not have; tangentKernelTail compares it with sums over angles.',
  },
  {
    says: 'Tolerances and names: rows that are not reproduced, expectations that miss by most of their room, evaluations called simulated.',
    claims: ['mappedSpectrum', 'lossSlopeEvaluated', 'slopeInFeaturesEvaluated', 'noisePairSimulated'],
    theorems: [],
    answer:
      'The exact variance gives the noted slopes to half a unit of their last digit; the maps have singular values from 1/2 to 2; slopes expect their derived values; what draws nothing is called evaluated and has a column of its own.',
  },
  {
    says: 'Three counter-examples have no content: smoothness, reward hacking, one number for all.',
    claims: ['landscapeStrip', 'rewardHackingByRate', 'singleNumberDetermines'],
    theorems: ['curvature_strictAnti', 'hacked_in_either_order', 'same_tokens_other_rates'],
    answer:
      'In the strip of analyticity larger rates are smoother, as the authors may mean it. Two rewards Σ ρ^(−k) x_k order some pair of candidates oppositely and some alike, whichever rate is larger. The same tokens contract under one attention and stay under another.',
  },
  {
    says: 'Least squares, missing features and model collapse are formulas under names.',
    claims: ['varianceOfLeastSquares', 'missingFeaturesPlateau', 'refitLosesVariance'],
    theorems: ['missing_features_ge', 'meanSampleVariance_eq'],
    answer:
      'No linear method learns what its features leave out; a refit keeps 1 − 1/n of the variance in the mean over all samples.',
  },
  {
    says: 'Two claims rest on a formula: the sum of two bottlenecks, and the exact factor of label noise.',
    claims: ['widthThreshold', 'widthSuffices', 'planarLimit', 'noiseFactorSimulated'],
    theorems: ['width_must_grow', 'width_suffices', 'exactNoiseFactor_eq'],
    answer:
      'The sum of two bottlenecks is gone. No linear method keeps the exponent with fewer than n^g features, g < 1/(1+a), and least squares on n^(1/(1+a)) principal axes keeps it. The factor of label noise is called conditional, says on what, and is measured on drawn data.',
    left: 'The mean of an inverse Wishart matrix is a theorem on Gaussian integrals, which Lean without a library has not.',
  },
  {
    says: '“Measurable”, “validated” and the step from s_data to s_eff have no entry.',
    claims: ['exponentMeasurable', 'bestSplitSimulated', 'effectiveExponentOpen'],
    theorems: ['measuredExponent_close'],
    answer: 'Each has one.',
  },
  {
    says: 'Entries say more than they prove: the exponent, concatenated modalities, self-improvement at fixed compute.',
    claims: [
      'exponentFormula',
      'concatenatedModalities',
      'selfImprovementConverges',
      'monotoneConverges',
      'regressionPowerLaw',
    ],
    theorems: [
      'lossExponent_eq',
      'effDim_joint',
      'gainCount_bounded',
      'bounded_monotone_converges',
      'regression_power_law',
    ],
    answer:
      'They say what is proved: an identity, a sum of effective dimensions, a number of rounds with large gains. That a bounded monotone quality converges, and that the exponent is that of a learning curve, are claims of their own.',
  },
  {
    says: 'That the best ridge removes the peak of double descent has no entry.',
    claims: ['doubleDescentPeak', 'optimalRidgeClosedForm'],
    theorems: ['varianceFactor_gt', 'optimalDof_mem'],
    answer:
      'In the planar model the loss without ridge grows without bound towards N = T, and the best ridge keeps the degrees of freedom strictly below N and T, where the loss is finite.',
    left: 'That the tuned loss never rises with N is not proved, and the abstract on double descent speaks of no ridge.',
  },
];

/** Names in an entry that the registry does not have: a claim, or a theorem that none of its claims depends on. */
export const dangling = (registry: Registry, entries: readonly Objection[]): readonly string[] =>
  entries.flatMap(({ claims, theorems }) => {
    const found = registry.claims.filter(({ id }) => claims.includes(id));
    const carried = found.flatMap((claim) => claim.theorems.map((name) => name.split('.').at(-1)));
    return [
      ...claims.filter((id) => !found.some((claim) => claim.id === id)),
      ...theorems.filter((name) => !carried.includes(name)),
    ];
  });

/** The text of docs/objections.md. */
export const objectionsPage = (): string =>
  `${[
    '# Objections, and what answers them',
    [
      'A reader compared the claims with the abstracts. Each objection stands with the claims and theorems that answer it and with what is left of it.',
      '`check-claims show <claim>` prints a claim with its theorem. Made by `npx vitest run test/docs -u` from `scripts/objections.ts`; a test fails',
      'where a claim is gone, or does not rest on the theorem that is named.',
    ].join('\n'),
    ...objections.map(({ says, claims, theorems, answer, left }, i) =>
      [
        `## ${i + 1}. ${says}`,
        `${left === undefined ? 'Answered' : 'Answered in part'}: ${claims.map(renderCode).join(', ')}${theorems.length === 0 ? '' : ` (Lean: ${theorems.map(renderCode).join(', ')})`}. ${answer}${left === undefined ? '' : ` What is left: ${left}`}`,
      ].join('\n\n'),
    ),
    ...containedSection,
  ].join('\n\n')}\n`;
