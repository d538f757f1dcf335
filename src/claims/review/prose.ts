import type { Claim } from '../registry.ts';

const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a claim says in words, independent of line breaks: prose, quote, reading, hypotheses, relation and outcome. */
export const proseOf = ({ says, quote, reading, hypotheses, correspondence, outcome }: Claim): string =>
  JSON.stringify([
    ...[says, quote, reading].map(flat),
    [...hypotheses].map(([name, prose]) => [name, flat(prose)]).sort(),
    correspondence.relation,
    outcome,
  ]);
