import type { Claim } from './registry.ts';

/** The claim that this one says again, in other words or on other evidence; totals count the two once. */
export const repeats = ({ relations }: Claim): string | undefined =>
  relations.find(({ kind }) => kind === 'duplicates')?.claim;
