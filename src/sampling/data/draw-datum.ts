import type { Sort, Term } from '../../language/ast.ts';
import type { Datum } from '../../language/property.ts';
import { itemAt } from '../../present.ts';
import { draw } from '../address/draw.ts';
import { defaultReach, type Grid, type Manner, type Proposal } from '../address/manner.ts';
import { below, bits, type Stream } from '../address/random.ts';
import { integerWindow, type Stratum } from '../address/stratum.ts';
import { line, type Range } from '../ranges/range.ts';

/** What drawing data requires: the stratum, and the n of a `Fin n` if it is known before the sample is complete. */
export type Drawing = {
  readonly stream: Stream;
  readonly stratum: Stratum;
  readonly size: (n: Term) => number | undefined;
  /** Lists have at most this many elements. */
  readonly longest: number;
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
  scales: [],
  grows: false,
});
const [integers, reals] = [manner(true, 'free'), manner(false, 'short')];

const number = ({ stream, stratum }: Drawing, range: Range, isInteger: boolean): number => {
  const proposal: Proposal = { stratum, extent: 'near', window: integerWindow, earlier: [] };
  return draw(stream, range, isInteger ? integers : reals, proposal) + 0;
};

/** All arguments of a sort with few values. */
const argumentsOf = (d: Drawing, sort: Sort): readonly Datum[] | undefined => {
  if (sort.kind === 'bool') return [false, true];
  const n = sort.kind === 'fin' ? d.size(sort.size) : undefined;
  return n !== undefined && n <= MOST_ENTRIES ? Array.from({ length: n }, (_, k) => k) : undefined;
};

/** Letters, digits, signs and spaces, including some of more than one byte; one UTF-16 unit each. */
const characters = [...'abcxyzABCXYZ0123456789 -+_.,:;()\t\n"\\éßΩλ∀→中', '\u0000', '\u0301'];

const character = (stream: Stream): number => {
  const chosen = characters[below(stream, characters.length)];
  return chosen?.codePointAt(0) ?? 0;
};

const drawFunction = (d: Drawing, from: Sort, to: Sort): Datum | undefined => {
  const all = argumentsOf(d, from);
  if (all?.length === 0) return { entries: [], choices: [], seed: 0 };
  const count = all === undefined ? 1 + below(d.stream, MOST_CHOICES) : all.length;
  // a function that returns a function is smaller inside, to bound the total size
  const inner = to.kind === 'number' ? d : { ...d, longest: Math.min(d.longest, 4) };
  const values = Array.from({ length: count }, () => drawDatum(inner, to));
  if (!values.every((value) => value !== undefined)) return undefined;
  if (all !== undefined)
    return { entries: all.map((argument, i) => [argument, itemAt(values, i)]), choices: [], seed: 0 };
  return { entries: [], choices: values, seed: bits(d.stream) };
};

/** Draws a value of any sort, each part by its own sort; `undefined` if the sort has no values, as `Fin 0`. */
export const drawDatum = (d: Drawing, sort: Sort): Datum | undefined => {
  switch (sort.kind) {
    case 'bool':
      return bits(d.stream) < 0;
    case 'fin': {
      if (sort.names === 'characters') return character(d.stream);
      const size = d.size(sort.size) ?? UNKNOWN_SIZE;
      return size < 1 ? undefined : number(d, whole(0, size - 1), true);
    }
    case 'number':
      if (sort.of === 'nat') return number(d, whole(0, Infinity), true);
      return number(d, line, sort.of === 'int');
    case 'function':
      return drawFunction(d, sort.from, sort.to);
    case 'record': {
      const fields = sort.fields.map((field) => drawDatum(d, field.sort));
      return fields.every((field) => field !== undefined) ? fields : undefined;
    }
    case 'list': {
      if (sort.as === 'option') {
        const value = below(d.stream, 4) === 0 ? undefined : drawDatum(d, sort.of);
        return value === undefined ? [] : [value];
      }
      const inner = { ...d, longest: Math.min(d.longest, 4) };
      const items = Array.from({ length: below(d.stream, d.longest + 1) }, () => drawDatum(inner, sort.of));
      // a list over an empty sort is empty
      return items.every((item) => item !== undefined) ? items : [];
    }
  }
};
