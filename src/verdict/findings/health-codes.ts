import type { HealthCode } from '../../testing/result.ts';
import { type Code, row } from './code.ts';

/** Codes of possible problems of a test itself. */
export const healthCodes: Readonly<Record<HealthCode, Code>> = {
  'mutants-not-run': row('warning', 'review', 'the mutants of a theorem were not tried', 'see the message'),
  'code-not-mutated': row(
    'note',
    'review',
    'the counterparts stand in a program of another language, whose code mutation does not change',
    'nothing; a mutation tester of that language says more',
  ),
  missed: row(
    'note',
    'review',
    'some addresses gave no sample that meets the hypotheses',
    'narrow the binders with "sample"',
  ),
  'fewer-samples': row(
    'note',
    'review',
    'doubles leave most samples open, so a part of the budget was tried',
    'raise "budget" for more',
  ),
  'fewer-digits': row(
    'note',
    'review',
    'equalities with Lean’s definitions were asked for all digits on a part of the budget only',
    'nothing; counterparts were compared on all of it',
  ),
  undecided: row('note', 'review', 'some samples were not decided', 'nothing, if the verdict stands'),
  'undecided-agreement': row(
    'note',
    'review',
    'some calls were not decided against the definition',
    'nothing, if the verdict stands',
  ),
  'outside-doubles': row(
    'note',
    'review',
    'the definition itself leaves there what doubles hold: overflow, underflow, integers beyond 2^53, no digit left',
    'say in which range the code is used, and narrow with "sample" if that is meant',
  ),
  'few-digits-promised': row(
    'note',
    'review',
    'cancellation in the definition leaves some samples hardly a digit',
    'nothing, or keep the samples away from there with "sample"',
  ),
  impure: row(
    'warning',
    'fail',
    'a counterpart answers the same arguments differently',
    'let it depend on its arguments alone',
  ),
  'changes-arguments': row(
    'warning',
    'review',
    'a counterpart writes to its arguments',
    'let it work on a copy',
  ),
  'compared-in-part': row(
    'warning',
    'open',
    'a part of the value of a counterpart is of a type that the language does not read',
    'give that part of the value by a definition of its own, or require proof only',
  ),
  'coarse-promise': row(
    'warning',
    'review',
    'a promised accuracy so coarse that a relative fault of 2^-20 passes',
    'promise more under "accuracy", or write the code with less cancellation',
  ),
  'constant-atom': row(
    'note',
    'review',
    'a comparison of the conclusion that held on every sample even without the hypotheses',
    'widen the binders with "sample", so that the hypotheses are needed',
  ),
  'undecided-hypothesis': row(
    'note',
    'review',
    'a hypothesis was not decided on some proposals',
    'nothing, if the verdict stands',
  ),
  duplicates: row(
    'note',
    'review',
    'more than half of the samples repeat others',
    'widen the binders with "sample"',
  ),
  'part-of-domain': row('note', 'review', 'the claim narrows its samples', 'say why, or drop "sample"'),
};
