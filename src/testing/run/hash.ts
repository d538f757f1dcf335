import { type Datum, isItems, type Sample } from '../../language/property.ts';
import { startOf } from '../../language/rows.ts';

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

/** A 52-bit hash of the doubles `from … to − 1`, folded in one after the other; equal values have equal hashes. */
export const hashNumbers = (values: Float64Array, from: number, to: number): number => {
  let [above, below] = [0, 1];
  for (let i = from; i < to; i++) {
    double[0] = values[i] ?? 0;
    let high = Math.imul(above ^ (words[0] as number), 0x9e3779b1);
    const low = Math.imul(below ^ (words[1] as number) ^ (high >>> 15), 0x85ebca6b);
    high = Math.imul(high ^ (high >>> 13) ^ low, 0xc2b2ae35);
    above = high >>> 6;
    below = (low ^ (low >>> 16)) >>> 6;
  }
  return above * 2 ** 26 + below;
};

/** The numbers in data, and the number of elements of each part. */
const numbersIn = (datum: Datum): readonly number[] => {
  if (typeof datum !== 'object') return [Number(datum)];
  if (isItems(datum)) return [...datum.flatMap(numbersIn), datum.length];
  const entries = datum.entries.flatMap(([, value]) => numbersIn(value));
  return [...entries, ...datum.choices.flatMap(numbersIn), datum.choices.length > 1 ? datum.seed : 0];
};

/** A 52-bit hash of a sample. */
export const hashSample = (sample: Sample): number => {
  const values: number[] = [];
  for (const value of sample) {
    if (value.kind === 'number') values.push(value.value);
    else if (value.kind === 'bool') values.push(value.value ? 1 : 0);
    else if (value.kind === 'data') values.push(...numbersIn(value.value));
    else if (value.kind === 'list') values.push(...value.items, value.items.length);
    else if (value.kind === 'matrix') values.push(...value.rows.flat(), value.rows.length);
    else values.push(...value.prefix, startOf(value.tail));
  }
  return hashNumbers(Float64Array.from(values), 0, values.length);
};
