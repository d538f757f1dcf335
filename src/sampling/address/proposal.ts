import type { Proposal } from './manner.ts';
import type { SamplingPlan } from './plan.ts';
import { drawBelow, drawBits, type Stream } from './random.ts';
import { extentOf, integersAt, stratumAt } from './stratum.ts';

/** The common data of all values of a proposal, reset at its start. */
export const proposalOf = (): Proposal => ({
  stratum: 'value-uniform',
  extent: 'usual',
  window: 0,
  earlier: [],
});

/** Begins a proposal and resets its random stream; says whether it aims at a jump. */
export const begin = (
  { proposal, stream }: { readonly proposal: Proposal; readonly stream: Stream },
  plan: SamplingPlan,
  index: number,
  attempt: number,
): boolean => {
  proposal.stratum = stratumAt(index, attempt);
  proposal.extent = extentOf(index, attempt);
  proposal.window = integersAt(plan.growth, index);
  if (proposal.stratum !== 'landmark' || plan.aim === undefined || drawBelow(stream, 4) === 0) return false;
  // the other values, and the side of the jump, come from all sizes
  proposal.stratum = drawBits(stream) < 0 ? 'small-dyadic' : 'log-uniform';
  return true;
};
