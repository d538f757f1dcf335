// Converts enumerations, options, strings and records between a program's representation and the parts used by Lean's
// evaluator.
import type { RecordField, Sort } from '../language/ast.ts';
import { type DataSort, discriminator, variantAt, variantsOf } from '../language/variants.ts';
import { describeWord, toSpoken } from '../language/words/word.ts';
import { bitsOfSpoken, isWord } from '../language/words/word-sort.ts';
import { asArray } from './arrays.ts';

/** A counterpart's argument: numbers, Booleans, texts, `null` for no value, `undefined` for that of `Unit`, bytes, arrays, objects, and functions of those. */
export type Plain =
  | number
  | bigint
  | boolean
  | string
  | null
  | undefined
  | Uint8Array
  | readonly Plain[]
  | { readonly [field: string]: Plain }
  | ((...args: never[]) => Plain);

type Enumeration = Extract<Sort, { kind: 'fin' }>;
type Parts = Extract<Sort, { kind: 'list' | 'record' }>;

/** Whether all fields are numbered rather than named, as in a pair. */
const isPair = (fields: readonly RecordField[]): boolean =>
  fields.every(({ key }) => typeof key === 'number');

/** The index of a constructor or character, or the bits of an integer; `undefined` for any other value. A number without names is its own index. */
export function ordinalOf(sort: Enumeration, value: unknown): unknown {
  const { names } = sort;
  if (isWord(sort)) return bitsOfSpoken(sort, value);
  if (names === undefined) return value;
  if (names === 'unit') return value === undefined || value === null ? 0 : undefined;
  if (typeof value !== 'string') return undefined;
  if (names !== 'characters') return names.includes(value) ? names.indexOf(value) : undefined;
  const characters = [...value];
  return characters.length === 1 ? value.codePointAt(0) : undefined;
}

/** The name of a constructor, a character, or the integer of a fixed width that a value stands for. */
export function nameOf(sort: Sort, value: number | bigint): number | bigint | string {
  if (isWord(sort)) return Number.isNaN(value) ? Number.NaN : toSpoken(sort.word, BigInt(value));
  const ordinal = Number(value);
  const names = sort.kind === 'fin' ? sort.names : undefined;
  if (names === 'unit') return '()';
  if (names === undefined || !Number.isInteger(ordinal)) return ordinal;
  return names === 'characters' ? String.fromCodePoint(ordinal) : (names[ordinal] ?? ordinal);
}

/** The parts of a list, option, string or record in a program's representation; `undefined` for any other value. */
export function partsOf<T>(sort: Parts, value: T): readonly T[] | undefined;
export function partsOf(sort: Parts, value: unknown): readonly unknown[] | undefined {
  if (sort.kind === 'record') {
    if (isPair(sort.fields)) {
      const parts = asArray(value);
      return parts?.length === sort.fields.length ? parts : undefined;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const given = new Map<string | number, unknown>(Object.entries(value));
    return sort.fields.map(({ key, isBase }) => (isBase ? value : given.get(key)));
  }
  if (sort.as === 'option') return value === null || value === undefined ? [] : [value];
  if (sort.as === 'string') return typeof value === 'string' ? [...value] : undefined;
  return asArray(value);
}

/** A program's representation of parts that are already converted. */
export function joinParts(sort: Parts, parts: readonly Plain[]): Plain {
  if (sort.kind === 'record') {
    if (isPair(sort.fields)) return parts;
    const entries = sort.fields.flatMap(
      ({ key, isBase }, i): readonly (readonly [string | number, Plain])[] =>
        isBase ? Object.entries(parts[i] ?? {}) : [[key, parts[i]]],
    );
    return Object.fromEntries(entries);
  }
  if (sort.as === 'option') return parts[0] ?? null;
  if (sort.as === 'bytes') return Uint8Array.from(parts, Number);
  return sort.as === 'string' ? parts.join('') : parts;
}

/** The sort of a part. */
export const sortOfPart = (sort: Parts, position: number): Sort =>
  sort.kind === 'list' ? sort.of : (sort.fields[position]?.sort ?? { kind: 'bool' });

/** The record of the parts of a program's value of an inductive type; nothing if it names no constructor. */
export function variantOf(sort: DataSort, value: unknown): ReturnType<typeof variantAt> {
  if (typeof value !== 'object' || value === null || !(discriminator in value)) return undefined;
  return variantAt(
    sort,
    sort.constructors?.findIndex(({ name }) => name === value[discriminator]),
  );
}

/** The expected type of a counterpart's result, in words. */
export function describeWanted(sort: Enumeration | Parts | DataSort): string {
  if (sort.kind === 'data')
    return variantsOf(sort)
      .map(({ fields }, i) => {
        const keys = fields.slice(1).map(({ key }) => key);
        return `{ ${[`kind: '${sort.constructors?.[i]?.name}'`, ...keys].join(', ')} }`;
      })
      .join(' or ');
  if (isWord(sort)) return describeWord(sort.word);
  if (sort.kind === 'fin')
    return typeof sort.names === 'string'
      ? { characters: 'a string of one character', unit: 'undefined' }[sort.names]
      : (sort.names ?? []).map((name) => `'${name}'`).join(' or ');
  if (sort.kind === 'record')
    return isPair(sort.fields)
      ? 'an array of two'
      : `an object with ${sort.fields.map(({ key }) => key).join(', ')}`;
  if (sort.as === 'bytes') return 'a Uint8Array';
  return sort.as === 'string' ? 'a string' : 'an array';
}
