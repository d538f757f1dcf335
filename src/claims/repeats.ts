import type { Claim } from './registry.ts';

/** The claim that this claim repeats, in other words or with other evidence. Totals count the two once. */
export const repeats = ({ relations }: Claim): string | undefined =>
  relations.find(({ kind }) => kind === 'duplicates')?.claim;
