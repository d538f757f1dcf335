// The part of docs/objections.md on definitions that had their conclusion in them: what rests on each, and what is proved of the thing itself.
import type { Relation } from '../src/claims/registry.ts';
import { renderCode } from '../src/reports/markdown/text.ts';

/** A definition that was said to contain its conclusion. */
export type Contained = {
  /** Lean name below `ScalingLaws`. */
  readonly definition: string;
  readonly says: string;
  /** No longer in the Lean library. */
  readonly isGone: boolean;
  /** All claims whose statements rest on the definition, and their labels; never one that says that the thing itself is meant. */
  readonly rests: Readonly<Record<string, Relation>>;
  /** Claims about the thing, and theorems of theirs in which the definition does not occur. */
  readonly instead: Readonly<Record<string, readonly string[]>>;
  readonly done: string;
};

export const containedConclusions: readonly Contained[] = [
  {
    definition: 'Bi2025.mixtureTail',
    says: 'The tail of a mixture is the smaller tail.',
    isGone: false,
    rests: { flattestDomainDecides: 'definitional' },
    instead: {
      mixtureSpectrum: ['mixedEffDim_law'],
      mixtureRisk: ['mixture_risk_ge'],
      mixturesPreserveExponent: ['mixture_exceeds_steep_domain'],
    },
    done: 'Effective dimension and risk of a mixture are bounded from its spectra.',
  },
  {
    definition: 'Bi2025.rankOneSource',
    says: 'The map leaves the smoothness min(s, 1/2 + δ/(2β)).',
    isGone: false,
    rests: { invarianceBeyondHalf: 'definitional' },
    instead: { mapSlowsBias: ['rankOne_slows_bias'], mapRaisesRisk: ['mappedRisk_ge'] },
    done: 'Bias and risk after the map are bounded from below, from the equation that ridge regression solves.',
  },
  {
    definition: 'Bi2025.widthRisk',
    says: 'The risk at finite width is that at infinite width and a tail that is not learned.',
    isGone: true,
    rests: {},
    instead: {
      everyLinearMethod: ['learner_loss_ge'],
      everyLinearMethodPowerLaw: ['learner_powerLaw_ge'],
      widthFloor: ['width_floor'],
    },
    done: 'The tail is a lower bound for every linear method on N features.',
  },
  {
    definition: 'Bi2025.effectiveSamples',
    says: 'Dependent samples count as n/(1 + 2S).',
    isGone: false,
    rests: { mixingConstant: 'definitional' },
    instead: {
      dependentNoiseInRegression: ['dependent_risk_le'],
      meanOfDependentSamples: ['meanVariance_le'],
    },
    done: 'Dependent noise in ridge regression, and the variance of a mean of dependent samples, have the factor.',
  },
  {
    definition: 'Bi2025.widthLoss',
    says: 'The loss is N^(−a) + n^(−a/(1+a)).',
    isGone: true,
    rests: {},
    instead: {
      everyLinearMethodPowerLaw: ['learner_powerLaw_ge'],
      truncationEstimator: ['projection_risk_bounds'],
    },
    done: 'How fast the width must grow is proved of every linear method (`widthThreshold`), and that so much is enough of least squares on the first principal axes (`widthSuffices`); no sum of two terms is assumed.',
  },
  {
    definition: 'Latent2026.saturatedVariance',
    says: 'The variance is σ²·min(p, N*)/n.',
    isGone: false,
    rests: {
      varianceSaturates: 'definitional',
      doubleDescentCondition: 'conditional',
      noPeakOtherwise: 'conditional',
      secondDescent: 'conditional',
      doubleDescentInevitable: 'refutes',
      peakAtTransition: 'refutes',
      peaksAgree: 'refutes',
      varianceTermsAgree: 'conditional',
    },
    instead: {
      geometricVariance: ['le_effDim_geometric', 'effDim_geometric_le'],
      truncationEstimator: ['meanProjectionRisk_eq'],
    },
    done: 'The effective dimension of a geometric spectrum is N* up to a constant, and least squares on the first N modes has σ²N/n exactly. That it stops growing at N* is the model, and the claims on double descent say so.',
  },
  {
    definition: 'Maloney2022.unlearnedVariance',
    says: 'Features leave the variance of the modes beyond their last.',
    isGone: false,
    rests: { plateauFromMissingFeatures: 'conditional' },
    instead: { missingFeaturesPlateau: ['missing_features_ge'] },
    done: 'No linear method learns what its features leave out.',
  },
  {
    definition: 'Maloney2022.exactNoiseFactor',
    says: 'The exact factor of label noise is (T − 1)/(T − N − 1).',
    isGone: false,
    rests: { planarLimit: 'conditional' },
    instead: {},
    done: 'No theorem: the mean of an inverse Wishart matrix is one on Gaussian integrals, which Lean without a library has not. The claim compares two formulas and says that the factor is its condition; `noiseFactorSimulated` draws it.',
  },
  {
    definition: 'Spectral2026.refitVariance',
    says: 'A refit multiplies the expected variance by 1 − 1/n.',
    isGone: false,
    rests: { collapseRate: 'definitional', convergenceIsImprovement: 'refutes' },
    instead: { refitLosesVariance: ['meanSampleVariance_eq'] },
    done: 'The factor of one generation is proved as a mean over all samples of observations ±σ; `modelCollapse` draws Gaussian generations.',
  },
  {
    definition: 'Spectral2026.selfImprove',
    says: 'A round closes the fraction r of the distance to the ceiling.',
    isGone: false,
    rests: { selfImprovementModel: 'definitional', singlePrinciple: 'refutes' },
    instead: { selfImprovementConverges: ['gainCount_bounded'], largeGainsAreFew: ['rounds_bounded'] },
    done: 'Whatever the rounds are, a bounded quality has few large gains. That the ceiling is free needs no more than the model.',
  },
];

const named = (entries: readonly (readonly [id: string, note: string])[]): string =>
  entries.map(([id, note]) => `${renderCode(id)} (${note})`).join(', ');

const escaped = (raw: string): string => raw.replaceAll('*', '\\*');

function item({ definition, says, isGone, rests, instead, done }: Contained): string {
  const about = Object.entries(instead).map(
    ([id, theorems]) => [id, `Lean: ${theorems.map(renderCode).join(', ')}`] as const,
  );
  return [
    `- ${renderCode(definition)}${isGone ? ' (gone)' : ''}: ${escaped(says)}`,
    ...(isGone ? [] : [`On it: ${named(Object.entries(rests))}.`]),
    `About the thing itself: ${about.length === 0 ? 'nothing' : named(about)}.`,
    escaped(done),
  ].join(' ');
}

/** Blocks of Markdown: the heading, what it is about, and a list with an item for each definition. */
export const containedSection: readonly string[] = [
  '## Ten definitions that contained their conclusion',
  [
    'Of each: every claim on it, with its label, and the claims about the thing itself, whose theorems do not mention it. A claim that says',
    'no more than the definition is called `definitional`, and stands under “True by definition” in [found.md](found.md); none is called',
    '`exact` or `special-case`. A test compares this with what Lean says that each statement uses.',
  ].join('\n'),
  containedConclusions.map(item).join('\n'),
];
