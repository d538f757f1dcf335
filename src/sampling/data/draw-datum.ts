import type { Sort, Term } from '../../language/ast.ts';
import { isIndexed } from '../../language/indices/indexed.ts';
import type { Datum } from '../../language/property.ts';
import { type DataSort, heightsOf, variantAt } from '../../language/variants.ts';
import { isWord } from '../../language/words/word-sort.ts';
import { itemAt } from '../../present.ts';
import { characters, numerals } from '../address/characters.ts';
import { draw } from '../address/draw.ts';
import { countedReach, defaultReach, type Grid, type Manner, type Proposal } from '../address/manner.ts';
import { drawBelow, drawBits, type Stream } from '../address/random.ts';
import { integerWindow, type Stratum } from '../address/stratum.ts';
import { contains, line, type Range } from '../ranges/range.ts';
import { drawIndexed } from './draw-indexed.ts';
import { drawWord, widthOf } from './draw-word.ts';

/** What drawing data requires: the stratum, and the n of a `Fin n` if it is known before the sample is complete. */
export type Drawing = {
  readonly stream: Stream;
  readonly stratum: Stratum;
  readonly size: (n: Term) => number | undefined;
  /** Lists have at most this many elements. */
  readonly longest: number;
  /** The proposal of the whole sample, and numbers that matter to the statement. */
  readonly proposal: Proposal;
  readonly landmarks: readonly number[];
  /** Texts that matter to it. */
  readonly texts: readonly (readonly number[])[];
};

/** A function with few possible arguments is drawn value by value. */
const MOST_ENTRIES = 16;
/** Any other function takes at most this many values. */
const MOST_CHOICES = 6;
/** Used for an unknown n of a `Fin n`; numbers are taken modulo n when they are read. */
const UNKNOWN_SIZE = 8;

const whole = (lo: number, hi: number): Range => ({ lo, hi, openLo: false, openHi: hi === Infinity });

const near = { near: defaultReach, usual: defaultReach, far: defaultReach };
const manner = (integer: boolean, grid: Grid): Manner => ({
  integer,
  grid,
  reach: near,
  landmarks: [],
  texts: [],
  scales: [],
  grows: false,
});
const [integers, reals] = [manner(true, 'free'), manner(false, 'short')];

/** Integers up to this size are drawn often enough without being named. */
const smallInteger = 8;

const number = (d: Drawing, range: Range, isInteger: boolean): number => {
  const { stream, stratum, landmarks } = d;
  const named = isInteger
    ? landmarks.filter((n) => Number.isInteger(n) && Math.abs(n) > smallInteger && contains(range, n))
    : [];
  if (named.length > 0 && drawBelow(stream, 8) === 0) return itemAt(named, drawBelow(stream, named.length));
  const proposal: Proposal = { stratum, extent: 'near', window: integerWindow, earlier: [] };
  return draw(stream, range, isInteger ? integers : reals, proposal) + 0;
};

/** How far integers lie that stand for variables: what is decided of them may count them. */
const wideReach = { near: defaultReach, usual: 6 * defaultReach, far: countedReach };

/** Draws what stands for a variable of the statement: numbers near and far, and those that occur in it. */
const drawWide = (d: Drawing, sort: Sort): Datum | undefined => {
  if (sort.kind !== 'number' || (sort.of !== 'nat' && sort.of !== 'int')) return drawDatum(d, sort);
  const landmarks = d.landmarks.filter(Number.isInteger).flatMap((n) => [n - 2, n - 1, n, n + 1, n + 2]);
  const wide: Manner = { ...integers, reach: wideReach, landmarks, grows: true };
  const proposal: Proposal = { ...d.proposal, window: wideReach.usual, earlier: [] };
  return draw(d.stream, sort.of === 'nat' ? whole(0, Infinity) : line, wide, proposal) + 0;
};

/** All arguments of a sort with few values. */
const argumentsOf = (d: Drawing, sort: Sort): readonly Datum[] | undefined => {
  if (sort.kind === 'bool') return [false, true];
  const n = sort.kind === 'fin' ? d.size(sort.size) : undefined;
  return n !== undefined && n <= MOST_ENTRIES ? Array.from({ length: n }, (_, k) => k) : undefined;
};

const character = (stream: Stream): number => itemAt(characters, drawBelow(stream, characters.length));

/** Some texts are those of the statement and its definitions; some write numbers, which others hardly ever do. */
const drawText = ({ stream, texts }: Drawing, length: number): Datum => {
  const way = texts.length === 0 ? undefined : drawBelow(stream, 8);
  if (way !== undefined && way < 2) return itemAt(texts, drawBelow(stream, texts.length));
  if (way === 2) {
    // one of them after another, with a character between some
    const pieces = Array.from({ length: 1 + drawBelow(stream, 3) }, () => [
      ...itemAt(texts, drawBelow(stream, texts.length)),
      ...(drawBelow(stream, 2) === 0 ? [character(stream)] : []),
    ]);
    return pieces.flat();
  }
  const among = drawBelow(stream, 4) === 0 ? numerals : characters;
  return Array.from({ length }, () => itemAt(among, drawBelow(stream, among.length)));
};

const drawFunction = (d: Drawing, from: Sort, to: Sort): Datum | undefined => {
  const all = argumentsOf(d, from);
  if (all?.length === 0) return { entries: [], choices: [], seed: 0 };
  const count = all === undefined ? 1 + drawBelow(d.stream, MOST_CHOICES) : all.length;
  // a function that returns a function is smaller inside, to bound the total size
  const inner = to.kind === 'number' ? d : { ...d, longest: Math.min(d.longest, 4) };
  const values = Array.from({ length: count }, () => drawDatum(inner, to));
  if (!values.every((value) => value !== undefined)) return undefined;
  if (all !== undefined)
    return { entries: all.map((argument, i) => [argument, itemAt(values, i)]), choices: [], seed: 0 };
  return { entries: [], choices: values, seed: drawBits(d.stream) };
};

/**
 * How large each of `count` parts of a value is: all alike, or all of it is in one of them, so that values are as deep as they
 * are wide.
 */
const share = (d: Drawing, size: number, count: number): ((part: number) => number) => {
  const even = Math.floor(size / Math.max(1, count));
  const deep = count < 2 ? count : drawBelow(d.stream, 2 * count);
  return (part) => (deep >= count ? even : part === deep ? size : 0);
};

/** A value of an inductive type: its size is shared among its parts, and a value of no size is the smallest there is. */
const drawData = (d: Drawing, sort: DataSort): Datum | undefined => {
  const heights = heightsOf(sort);
  const least = Math.min(...heights);
  if (least === Number.POSITIVE_INFINITY) return undefined;
  const isSmall = d.longest <= 0;
  const possible = [...heights.keys()].filter((i) =>
    isSmall ? heights[i] === least : itemAt(heights, i) < Number.POSITIVE_INFINITY,
  );
  // constructors that nest are twice as likely, so that sizes vary
  const weighted = possible.flatMap((i) => (itemAt(heights, i) > least ? [i, i] : [i]));
  const chosen = itemAt(weighted, drawBelow(d.stream, weighted.length));
  const variant = variantAt(sort, chosen);
  const fields = variant?.fields.slice(1) ?? [];
  const parts = fields.filter((field) => !isPlain(field.sort)).length;
  const sizeOf = share(d, d.longest - 1, parts);
  let part = 0;
  const values = fields.map((field) => {
    const longest = parts === 0 || isPlain(field.sort) ? d.longest : sizeOf(part++);
    const drawPart = sort.constructors?.[chosen]?.isWide === true ? drawWide : drawDatum;
    return drawPart({ ...d, longest }, field.sort);
  });
  return values.every((value) => value !== undefined) ? [chosen, ...values] : undefined;
};

/** As many elements as the type says; longer vectors than this are not drawn. */
const LONGEST_VECTOR = 1024;

const drawVector = (d: Drawing, of: Sort, size: number | undefined): Datum | undefined => {
  if (size === undefined || size > LONGEST_VECTOR) return undefined;
  const inner = { ...d, longest: Math.min(d.longest, 4) };
  const items = Array.from({ length: size }, () => drawDatum(inner, of));
  return items.every((item) => item !== undefined) ? items : undefined;
};

const isPlain = ({ kind }: Sort): boolean => kind === 'number' || kind === 'bool' || kind === 'fin';

/** Draws a value of any sort, each part by its own sort; `undefined` if the sort has no values, as `Fin 0`. */
export const drawDatum = (d: Drawing, sort: Sort): Datum | undefined => {
  switch (sort.kind) {
    case 'bool':
      return drawBits(d.stream) < 0;
    case 'fin': {
      if (sort.names === 'characters') return character(d.stream);
      if (isWord(sort)) return drawWord(d.stream, sort.word.bits ?? widthOf(d.size(sort.size)));
      const size = d.size(sort.size) ?? UNKNOWN_SIZE;
      return size < 1 ? undefined : number(d, whole(0, size - 1), true);
    }
    case 'number':
      if (sort.of === 'nat') return number(d, whole(0, Infinity), true);
      return number(d, line, sort.of === 'int');
    case 'function':
      return drawFunction(d, sort.from, sort.to);
    case 'data':
      if (isIndexed(sort)) return drawIndexed(d, sort, drawDatum);
      return drawData(d, sort);
    case 'record': {
      const fields = sort.fields.map((field) => drawDatum(d, field.sort));
      return fields.every((field) => field !== undefined) ? fields : undefined;
    }
    case 'list': {
      if (sort.as === 'option') {
        const value = drawBelow(d.stream, 4) === 0 ? undefined : drawDatum(d, sort.of);
        return value === undefined ? [] : [value];
      }
      if (sort.size !== undefined) return drawVector(d, sort.of, d.size(sort.size));
      const longest = Math.max(0, d.longest);
      const inner = { ...d, longest: Math.min(longest, 4) };
      const length = drawBelow(d.stream, longest + 1);
      if (sort.of.kind === 'fin' && sort.of.names === 'characters') return drawText(d, length);
      const items = Array.from({ length }, () => drawDatum(inner, sort.of));
      // a list over an empty sort is empty
      return items.every((item) => item !== undefined) ? items : [];
    }
  }
};
