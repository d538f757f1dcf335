import type { Sort } from '../../language/ast.ts';
import { isNarrow } from '../../language/words/word.ts';
import { isWord } from '../../language/words/word-sort.ts';

/** Bits at which integers of a fixed width change: the highest bit alone, and all bits. */
export const edgesOfWord = (sort: Sort): readonly number[] => {
  const bits = isWord(sort) && isNarrow(sort.word) ? sort.word.bits : undefined;
  return bits === undefined || bits === 0 ? [] : [2 ** (bits - 1), 2 ** bits - 1];
};
