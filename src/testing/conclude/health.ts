import { itemAt } from '../../present.ts';
import type { SamplingPlan } from '../../sampling/address/plan.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { HealthCode, HealthFinding } from '../result.ts';
import { describeAsides } from '../run/asides.ts';
import type { Tally } from '../run/tally.ts';

/** Health remarks that follow from the counts alone. */
export const describeHealth = (
  plan: SamplingPlan,
  tally: Tally,
  seen: number,
  budget: number,
): readonly HealthFinding[] => {
  const found: HealthFinding[] = [];
  const add = (code: HealthCode, detail: string): void => {
    found.push({ code, detail });
  };
  if (plan.narrowed) add('part-of-domain', 'the claim narrows its samples');
  if (tally.coarse > 0) {
    add(
      'fewer-digits',
      `equalities between Lean's definitions were checked to 2^-100 on ${tally.accepted - tally.coarse} of ${tally.accepted} samples, and to 2^-40 on the others`,
    );
  } else if (2 * tally.slow > tally.accepted && tally.accepted > 0 && tally.accepted < budget) {
    add(
      'fewer-samples',
      `double arithmetic could not decide most samples, so only ${tally.accepted + tally.missed} of ${budget} were tried, with more digits`,
    );
  }
  if (tally.missed > 0 && tally.accepted > 0 && plan.listing === undefined) {
    add(
      'missed',
      `${countOf(tally.missed, 'address', 'addresses')} gave no sample that satisfies the hypotheses`,
    );
  }
  if (tally.accepted > 16 && seen < tally.accepted / 2) {
    add('duplicates', `${seen} of ${tally.accepted} accepted samples are distinct`);
  }
  const undecided = tally.undecidedReference + tally.undecidedCounterpart;
  if (undecided > 0) {
    add(
      'undecided',
      `${tally.undecidedReference} of ${tally.accepted} samples could not be decided with Lean's definitions, and ${tally.undecidedCounterpart} more with the counterparts in their place`,
    );
  }
  for (const sentence of describeAsides(tally.asides)) add('outside-doubles', sentence);
  if (tally.coarsePromise > 0) {
    add(
      'few-digits-promised',
      `on ${tally.coarsePromise} of ${tally.accepted} samples cancellation leaves fewer than 20 bits of the promised accuracy`,
    );
  }
  for (const { kind, constant, detail } of tally.remarks) {
    add(
      kind,
      kind === 'impure'
        ? `${constant} gives different values for the same arguments: ${detail}`
        : kind === 'changes-arguments'
          ? `${constant} changes its arguments (${detail}); it was compared on the arguments as they were passed`
          : `${constant}: ${detail}`,
    );
  }
  if (tally.undecidedAgreements > 0) {
    add(
      'undecided-agreement',
      `${tally.undecidedAgreements} comparisons of counterparts with their definitions could not be decided`,
    );
  }
  plan.hypotheses.forEach((h, i) => {
    const open = itemAt(tally.openBy, i);
    if (open > 0) add('undecided-hypothesis', `${h.name} could not be decided on ${open} proposed samples`);
  });
  return found;
};
