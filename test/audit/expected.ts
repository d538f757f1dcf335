// What an audit of the registered papers has to find: paper → code and what it is about, grouped by the finding.
import type { AuditCode } from '../../src/audit/codes.ts';

/** One finding: the words for it, and every gap that has to show it, as code and subject; `refuted` for each code of a refutation. */
export type Finding = readonly [
  finding: string,
  ...gaps: readonly (readonly [AuditCode | 'refuted', string])[],
];

const refuted = (id: string) => ['refuted', id] as const;
const settled = (id: string) => ['contradiction-settled', id] as const;
const added = (id: string) => ['hypothesis-not-in-paper', id] as const;
const conditional = (id: string) => ['conditional-on-hypotheses', id] as const;
const definition = (id: string) => ['by-definition', id] as const;
const part = (id: string) => ['only-in-part', id] as const;
const asserted = (id: string) => ['asserted-only', id] as const;
const strong = (id: string) => ['overclaim-word', id] as const;
const alone = (id: string) => ['overclaim-alone', id] as const;
const across = (symbol: string) => ['symbol-across-papers', symbol] as const;

/** All findings, paper by paper, in the order: refuted, contradicting, empty, conditional, overstated, figures, symbols. */
export const expected: Readonly<Record<string, readonly Finding[]>> = {
  spectral2026: [
    ['the token diameter does not contract', refuted('diameterContracts'), refuted('diameterEvaluated')],
    ['nor does it at every step', refuted('everyStepContracts')],
    ['language at s = 1 has no finite trace', refuted('languageSpectrumHasTrace')],
    ['and no gain from compute', refuted('languageLossDecreases'), refuted('languageLossConstant')],
    ['its published figures disagree', refuted('publishedAllocationsAgree')],
    ['soft truncation overpredicts more', refuted('softTruncationImproves')],
    [
      'Chinchilla in both cases, against a tension',
      refuted('chinchillaInBothCases'),
      settled('chinchillaInBothCases'),
    ],
    ['softmax is not doubly stochastic', refuted('softmaxStochastic'), refuted('softmaxKeepsMean')],
    ['a gap alone contracts nothing', refuted('gapAloneContracts'), refuted('severalClusters')],
    ['irreducible loss is a ceiling', refuted('ceilingOfIrreducibleLoss')],
    ['a bounded monotone loop need not improve', refuted('convergenceIsImprovement')],
    ['language at s = 1 is a definition', definition('languageSplit')],
    [
      's > 1 is needed',
      added('computeOptimalAllocation'),
      added('computeOptimalLoss'),
      added('softTruncationTension'),
    ],
    ['growth without ceiling is assumed', conditional('noCeilingWithCompute'), added('noCeilingWithCompute')],
    [
      'symmetric attention, a small step',
      added('attentionContractsEnergy'),
      added('attentionContractsOnGraphs'),
      added('diameterContractsOnGraphs'),
      conditional('attentionContractsOnGraphs'),
    ],
    ['one number does not determine it', refuted('singleNumberDetermines'), alone('singleNumberDetermines')],
    ['nor one principle', refuted('singlePrinciple'), alone('singlePrinciple')],
    ['verified, but nobody can see it', asserted('machineVerified'), strong('machineVerified')],
    [
      '38 files, 200 or 10 theorems',
      ['figure-unverifiable', 'files'],
      ['figure-unverifiable', 'theorems'],
      ['figures-disagree', 'theorems'],
    ],
    ['symbols in two roles', ['symbol-two-roles', 'L'], across('s'), across('D'), across('epsilon')],
  ],
  bi2025: [
    [
      'the exponent is not invariant under every map',
      refuted('exponentInvariance'),
      refuted('mapSlowsBias'),
      strong('exponentInvariance'),
    ],
    ['ridge regression saturates', refuted('exponentBeyondQualification'), refuted('biasForAllSmoothness')],
    ['finite width leaves a plateau', refuted('fixedWidthKeepsExponent'), refuted('widthFloor')],
    ['closeness in norm keeps no law', refuted('operatorNormControl')],
    [
      'a mixture has its flattest domain',
      refuted('mixturesPreserveExponent'),
      settled('mixturesPreserveExponent'),
    ],
    ['the convention of the tail', refuted('tailConvention'), added('effectiveDimensionPowerLaw')],
    ['noise is needed', refuted('noiselessExponent')],
    ['each target is bounded, not the worst', refuted('lowerBoundForEachTarget')],
    ['redundancy is a name', definition('redundancyIndexIsReciprocal'), refuted('redundancyIsRedundancy')],
    ['the kernel regime is an instance', conditional('kernelRegimeInstance')],
    ['smoothness at most one', added('biasUpToOne'), added('riskPowerLaw')],
    ['a tuned ridge', conditional('riskAtRidge')],
    ['smoothness at most one half for maps', added('invarianceUpToHalf'), conditional('invarianceUpToHalf')],
    ['the formula is algebra', definition('exponentFormula')],
    ['one tail in all domains', definition('flattestDomainDecides')],
    ['summable mixing', definition('mixingConstant'), part('summabilityNeeded')],
    ['width that grows', part('widthThreshold')],
    ['feature learning has no definition', asserted('featureLearningRegime')],
    ['the first rigorous explanation', strong('firstExplanation')],
    ['symbols in two roles', across('alpha'), across('beta'), across('s')],
  ],
  latent2026: [
    [
      'double descent is not inevitable',
      refuted('doubleDescentInevitable'),
      strong('doubleDescentInevitable'),
      refuted('peakAtLatentModes'),
    ],
    ['reward hacking is not the order of rates', refuted('rewardHackingByRate')],
    ['forgetting without collapse', refuted('forgettingIsCollapse'), refuted('forgettingWithoutCollapse')],
    ['robustness is not D − N*', refuted('robustnessGoverned'), refuted('paddedMargin')],
    ['the bound is not uniform', refuted('concentrationUniform')],
    ['smoothness is conditioning, turned round', refuted('landscapeSmoothness')],
    ['two exponents of one author', refuted('exponentOfCompanion'), settled('exponentOfCompanion')],
    [
      'three types of ρ',
      refuted('latentNumberInteger'),
      settled('latentNumberInteger'),
      refuted('lossFallsForEveryRate'),
    ],
    ['the peak at N* or at ρ = 1', refuted('peakAtTransition'), settled('peakAtTransition')],
    ['the exponent is a definition', definition('scalingExponent')],
    ['the mixture of experts is monotone', definition('moeEfficiency'), refuted('moeAgainstDense')],
    [
      'the order of emergence is an order lemma',
      definition('emergenceOrder'),
      refuted('emergenceOrderAlways'),
    ],
    ['alignment is a renaming', definition('alignmentEfficiency')],
    ['the bottleneck is calibrated', conditional('bottleneckModes')],
    [
      'predictions said twice',
      ['duplicates-differ', 'grokkingPrediction'],
      ['duplicates-differ', 'emergencePrediction'],
      ['duplicates-differ', 'vulnerabilityPrediction'],
    ],
    ['ρ > 1 and ε < 1', added('thresholdExact'), added('thresholdMonotone')],
    ['no more modes than dimensions', added('moeEfficiency')],
    ['modes grow as log C', refuted('powerLawForAnyBudget'), settled('powerLawForAnyBudget')],
    ['from ρ alone', refuted('fromRhoAlone'), alone('fromRhoAlone')],
    ['exponents from spectra', refuted('exponentsFromSpectra'), settled('exponentsFromSpectra')],
    [
      '146 or 143 theorems in 11 files',
      asserted('leanArtifact'),
      ['figure-unverifiable', 'theorems'],
      ['figure-unverifiable', 'files'],
      ['figures-disagree', 'theorems'],
    ],
    [
      'symbols in two roles',
      ['symbol-two-roles', 'epsilon'],
      across('alpha'),
      across('beta'),
      across('D'),
      across('epsilon'),
    ],
  ],
  maloney2022: [
    [
      'no label noise for the duality',
      conditional('lossNotSymmetric'),
      conditional('signalDuality'),
      conditional('noiseBreaksDuality'),
    ],
    ['the planar limit', conditional('planarLimit'), conditional('ridgelessLossScarceParameters')],
    [
      'a tuned ridge for equal parameters',
      refuted('equiparameterizationWithoutRidge'),
      settled('equiparameterizationWithoutRidge'),
      conditional('equiparameterizationOptimal'),
    ],
    ['a latent space above both resources', conditional('beyondLatentDimension')],
    [
      'a plateau needs noise or missing features',
      refuted('plateauFromFinitenessAlone'),
      settled('plateauFromFinitenessAlone'),
    ],
    ['the power law is extended up to logarithms', refuted('powerLawExtendedExactly')],
    ['necessary is sufficient', asserted('necessaryProperties'), strong('necessaryProperties')],
    ['symbols in two roles', across('alpha')],
  ],
  cross: [
    ['finite width against a plateau', conditional('plateauAgainstPowerLaw')],
    ['allocations that differ', refuted('allocationsAgree'), settled('allocationsAgree')],
    ['Chinchilla on two slopes', refuted('chinchillaConsistent')],
    ['grokking explained twice', refuted('grokkingExplanations'), settled('grokkingExplanations')],
    ['two places of one peak', refuted('peaksAgree'), settled('peaksAgree')],
    ['a power law has no rate', refuted('rhoOfPowerLaw'), refuted('latentExponentOfPowerLaw')],
    ['no ceiling at s = 1', refuted('noCeilingForLanguage'), settled('noCeilingForLanguage')],
    ['one dimension, one spectrum', definition('oneEffectiveDimension'), definition('oneSpectrum')],
  ],
};
