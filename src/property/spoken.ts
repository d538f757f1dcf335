// Values of enumerations, options, strings and records as a program has them, and as the parts that Lean's evaluator has.
import type { RecordField, Sort } from '../language/ast.ts';
import { asArray } from './arrays.ts';

type Enumeration = Extract<Sort, { kind: 'fin' }>;
type Parts = Extract<Sort, { kind: 'list' | 'record' }>;

/** Whether all fields are counted rather than named: a pair. */
const isPair = (fields: readonly RecordField[]): boolean =>
  fields.every(({ key }) => typeof key === 'number');

/** The number of a constructor or character; `undefined` for what is none. A number stands for itself where there are no names. */
export function ordinalOf({ names }: Enumeration, value: unknown): unknown {
  if (names === undefined) return value;
  if (typeof value !== 'string') return undefined;
  if (names !== 'characters') return names.includes(value) ? names.indexOf(value) : undefined;
  const characters = [...value];
  return characters.length === 1 ? value.codePointAt(0) : undefined;
}

/** The name of a constructor, or a character. */
export function nameOf({ names }: Enumeration, ordinal: number): number | string {
  if (names === undefined || !Number.isInteger(ordinal)) return ordinal;
  return names === 'characters' ? String.fromCodePoint(ordinal) : (names[ordinal] ?? ordinal);
}

/** The parts of a list, option, string or record, each as a program has it; `undefined` where the value is none. */
export function partsOf(sort: Parts, value: unknown): readonly unknown[] | undefined {
  if (sort.kind === 'record') {
    if (isPair(sort.fields)) {
      const parts = asArray(value);
      return parts?.length === sort.fields.length ? parts : undefined;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const given = value as Readonly<Record<string, unknown>>;
    return sort.fields.map(({ key, isBase }) => (isBase ? given : given[key]));
  }
  if (sort.as === 'option') return value === null || value === undefined ? [] : [value];
  if (sort.as === 'string') return typeof value === 'string' ? [...value] : undefined;
  return asArray(value);
}

/** What a program has for parts that are spoken already. */
export function whole<T>(sort: Parts, parts: readonly T[]): unknown {
  if (sort.kind === 'record') {
    if (isPair(sort.fields)) return parts;
    const entries = sort.fields.flatMap(
      ({ key, isBase }, i): readonly (readonly [string | number, unknown])[] =>
        isBase ? Object.entries(parts[i] as object) : [[key, parts[i]]],
    );
    return Object.fromEntries(entries);
  }
  if (sort.as === 'option') return parts.length === 0 ? null : parts[0];
  return sort.as === 'string' ? parts.join('') : parts;
}

/** The sort of a part. */
export const sortOfPart = (sort: Parts, position: number): Sort =>
  sort.kind === 'list' ? sort.of : (sort.fields[position]?.sort ?? { kind: 'bool' });

/** What a program should have given, in words. */
export function wanted(sort: Enumeration | Parts): string {
  if (sort.kind === 'fin')
    return sort.names === 'characters'
      ? 'a string of one character'
      : (sort.names ?? []).map((name) => `'${name}'`).join(' or ');
  if (sort.kind === 'record')
    return isPair(sort.fields)
      ? 'an array of two'
      : `an object with ${sort.fields.map(({ key }) => key).join(', ')}`;
  return sort.as === 'string' ? 'a string' : 'an array';
}
