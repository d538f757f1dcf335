/** One of several equal parts of a check; `index` counts from 1 to `of`. */
export type Shard = { readonly index: number; readonly of: number };

/** As it is written on the command line. */
export const formatShard = ({ index, of }: Shard): string => `${index}/${of}`;

/** The largest number of parts; a larger one is probably a typing error. */
const mostShards = 10_000;

/** Parses `i/n`; `undefined` if it is not a valid part. */
export function parseShard(text: string): Shard | undefined {
  const [, first, second] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(second)];
  return index >= 1 && index <= of && of <= mostShards ? { index, of } : undefined;
}
