import type { HealthCode } from '../../testing/result.ts';
import { type Code, makeRow } from './code.ts';

/** Codes of possible problems of a test itself. */
export const healthCodes: Readonly<Record<HealthCode, Code>> = {
  'mutants-not-run': makeRow(
    'warning',
    'review',
    'the mutants of a theorem were not tried',
    'the message says why',
  ),
  'values-by-lean': makeRow(
    'note',
    'review',
    'counterparts are compared with the values that Lean computes of a definition that we do not read',
    'nothing; the note names the construct that is not read',
  ),
  'code-not-mutated': makeRow(
    'note',
    'review',
    'the counterparts are a program in another language, whose code is not mutated',
    'nothing; a mutation tester for that language can say more',
  ),
  missed: makeRow(
    'note',
    'review',
    'some addresses gave no sample that meets the hypotheses',
    'narrow the binders with "sample"',
  ),
  'fewer-samples': makeRow(
    'note',
    'review',
    'double arithmetic could not decide most samples, so only part of the budget was tried',
    'raise "budget" for more',
  ),
  'fewer-digits': makeRow(
    'note',
    'review',
    'equalities were checked to full precision on only a part of the samples',
    'nothing; counterparts were compared on all samples',
  ),
  undecided: makeRow('note', 'review', 'some samples could not be decided', 'nothing, if the verdict stands'),
  'undecided-agreement': makeRow(
    'note',
    'review',
    'some calls could not be compared with the definition',
    'nothing, if the verdict stands',
  ),
  'outside-doubles': makeRow(
    'note',
    'review',
    'the definition itself leaves what doubles can hold: overflow, underflow, integers beyond 2^53, or no digit left',
    'say in which range the code is used, and narrow with "sample" if that is meant',
  ),
  'loose-bound': makeRow(
    'note',
    'review',
    'an inequality of the conclusion was on no sample within a factor of ten of equality',
    'nothing, if the bound is meant to be rough',
  ),
  'few-digits-promised': makeRow(
    'note',
    'review',
    'cancellation in the definition leaves hardly a digit on some samples',
    'nothing, or keep the samples away from there with "sample"',
  ),
  impure: makeRow(
    'warning',
    'fail',
    'a counterpart gives different values for the same arguments',
    'make it depend on its arguments alone',
  ),
  'changes-arguments': makeRow(
    'warning',
    'review',
    'a counterpart changes its arguments',
    'make it work on a copy',
  ),
  'compared-in-part': makeRow(
    'warning',
    'open',
    "part of a counterpart's value has a type that the statement language does not read",
    'move that part into a definition of its own, or require proof only',
  ),
  'coarse-promise': makeRow(
    'warning',
    'review',
    'a promised accuracy is so coarse that a relative error of 2^-20 would pass',
    'promise more under "accuracy", or write the code with less cancellation',
  ),
  'convention-only': makeRow(
    'warning',
    'review',
    'an operation had no usual value on any sample, only the one that Lean gives it by convention, as x / 0 is 0',
    'correct the hypotheses or the definition, or say in the conclusion what the value is there',
  ),
  'constant-atom': makeRow(
    'note',
    'review',
    'a comparison in the conclusion held on every sample even without the hypotheses',
    'widen the binders with "sample", so that the hypotheses are needed',
  ),
  'undecided-hypothesis': makeRow(
    'note',
    'review',
    'a hypothesis could not be decided on some proposed samples',
    'nothing, if the verdict stands',
  ),
  duplicates: makeRow(
    'note',
    'review',
    'more than half of the samples repeat others',
    'widen the binders with "sample"',
  ),
  'part-of-domain': makeRow('note', 'review', 'the claim narrows its samples', 'say why, or drop "sample"'),
};
