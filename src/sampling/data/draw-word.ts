import type { Datum } from '../../language/property.ts';
import { joinDigits, splitDigits } from '../../language/words/word.ts';
import { drawBelow, drawBits, type Stream } from '../address/random.ts';

/** A width that is not known yet, and the largest that is drawn. */
const [unknownWidth, largestWidth] = [64, 4096];
/** Words up to this width are one number of a sample. */
const widestNumber = 32;

/** The width of words of which there are `size`; a size beyond the doubles has the largest. */
export const widthOf = (size: number | undefined): number =>
  size === undefined ? unknownWidth : Math.min(largestWidth, Math.max(0, Math.round(Math.log2(size))));

/** Small words, those just below the largest, those beside the highest bit, those with one bit, and any. */
const pattern = (stream: Stream, width: number): bigint => {
  const few = BigInt(drawBelow(stream, 4) === 0 ? drawBelow(stream, 1000) : drawBelow(stream, 4));
  const top = 1n << BigInt(width - 1);
  switch (drawBelow(stream, 8)) {
    case 0:
    case 1:
      return few;
    case 2:
      return 2n * top - 1n - few;
    case 3:
      return drawBelow(stream, 2) === 0 ? top + few : top - 1n - few;
    case 4:
      return 1n << BigInt(drawBelow(stream, width));
    default:
      return joinDigits(Array.from({ length: Math.ceil(width / 32) }, () => drawBits(stream) >>> 0));
  }
};

/** The bits of a word of a width. */
export const drawWord = (stream: Stream, width: number): Datum => {
  if (width === 0) return 0;
  const value = BigInt.asUintN(width, pattern(stream, width));
  return width <= widestNumber ? Number(value) : splitDigits(value);
};
