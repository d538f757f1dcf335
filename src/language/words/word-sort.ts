import type { Sort } from '../ast.ts';
import { integerAt, type Word } from './word.ts';

type Fin = Extract<Sort, { kind: 'fin' }>;
export type WordSort = Fin & { readonly word: Word };

/** Whether a sort is an integer type of a fixed width. */
export const isWord = (sort: Sort): sort is WordSort => sort.kind === 'fin' && sort.word !== undefined;

/** The bits of a program's value; nothing for values that are no integers of the type. */
export function bitsOfSpoken({ word, size }: WordSort, value: unknown): bigint | undefined {
  const given = typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof given !== 'bigint') return undefined;
  const { bits } = word;
  if (bits === undefined) {
    const isTooLarge = size.kind === 'literal' && given >= size.value.num;
    return given < 0n || isTooLarge ? undefined : given;
  }
  const pattern = BigInt.asUintN(bits, given);
  return integerAt(word, pattern) === given ? pattern : undefined;
}

/** Bits at which functions of words are compared. */
export function patternsOf({ word: { bits = 0 } }: WordSort): readonly bigint[] {
  const size = 2n ** BigInt(bits);
  const wanted = [0n, 1n, 2n, 3n, size / 2n, size / 2n - 1n, size - 1n, size - 2n, 5n, 77n];
  return [...new Set(wanted)].filter((pattern) => pattern >= 0n && pattern < size);
}
