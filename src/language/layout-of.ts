import type { Sort } from './ast.ts';
import { isNarrow } from './words/word.ts';
import { isWord } from './words/word-sort.ts';

/**
 * The layout of a sort's values in samples: a number or Boolean, a list of those, a function of an index that is a number
 * beyond a prefix, a function of two indices, or data of any other shape.
 */
export type LayoutKind = 'scalar' | 'list' | 'sequence' | 'matrix' | 'data';

/** Sorts with values that fit into one cell: numbers, Booleans and elements of `Fin n` for a numeral n. */
function isCell(sort: Sort): boolean {
  if (isWord(sort)) return isNarrow(sort.word);
  return (
    sort.kind === 'number' || sort.kind === 'bool' || (sort.kind === 'fin' && sort.size.kind === 'literal')
  );
}

/** Sorts that count from 0 and can index a sequence. */
function isIndex(sort: Sort): boolean {
  return (sort.kind === 'fin' && !isWord(sort)) || (sort.kind === 'number' && sort.of === 'nat');
}

/** The layout of a sort. */
export function layoutOf(sort: Sort): LayoutKind {
  if (sort.kind === 'record' || sort.kind === 'data') return 'data';
  if (isWord(sort) && !isNarrow(sort.word)) return 'data';
  if (sort.kind === 'list') return isCell(sort.of) && sort.as === undefined ? 'list' : 'data';
  if (sort.kind !== 'function') return 'scalar';
  if (!isIndex(sort.from)) return 'data';
  if (isCell(sort.to)) return 'sequence';
  const inner = sort.to;
  return inner.kind === 'function' && isIndex(inner.from) && isCell(inner.to) ? 'matrix' : 'data';
}
