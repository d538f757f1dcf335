/** One of several equal parts of a check; `index` counts from 1 to `of`. */
export type Shard = { readonly index: number; readonly of: number };

/** As it is written on the command line. */
export const formatShard = ({ index, of }: Shard): string => `${index}/${of}`;

/** Most parts that a check is cut into: a list longer than that is a slip of the keyboard. */
const mostShards = 10_000;

/** Reads `i/n`; anything that is no part of a whole is `undefined`. */
export function parseShard(text: string): Shard | undefined {
  const [, first, second] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(second)];
  return index >= 1 && index <= of && of <= mostShards ? { index, of } : undefined;
}
