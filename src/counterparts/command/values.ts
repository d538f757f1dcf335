// Values as lines of JSON hold them: every double comes back as the double it was, and what JSON has no number for has a name.

import type { ArgumentForm } from '../../claims/registry.ts';

/** Numbers that JSON has no literal for, by their names. */
const named: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

/** A value that the protocol has no form for; the message says what it is. */
export class Unwritable extends Error {}

const writtenNumber = (value: number, form: ArgumentForm): string => {
  if (Object.is(value, -0)) return '{"$number":"-0"}';
  if (!Number.isFinite(value)) return `{"$number":"${value}"}`;
  // the shortest decimal that reads as this double again
  const digits = String(value);
  return form === 'integer' || /[.e]/.test(digits) ? digits : `${digits}.0`;
};

const writtenField = (key: string, value: unknown, form: ArgumentForm): string => {
  if (key.startsWith('$')) throw new Unwritable(`a field named \`${key}\``);
  return `${JSON.stringify(key)}:${written(value, typeof form === 'string' ? form : (form[key] ?? 'number'))}`;
};

/** JSON of a value. @throws Unwritable for functions, symbols and what else has no form. */
export function written(value: unknown, form: ArgumentForm): string {
  switch (typeof value) {
    case 'number':
      return writtenNumber(value, form);
    case 'boolean':
      return String(value);
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `{"$bigint":"${value}"}`;
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map((item) => written(item, form)).join(',')}]`;
      return `{${Object.entries(value)
        .map(([key, item]) => writtenField(key, item, form))
        .join(',')}}`;
    default:
      throw new Unwritable(value === undefined ? 'no value' : `a ${typeof value}`);
  }
}

/** What a program says instead of a value. */
export class Refusal extends Error {}

function readNamed(key: string, text: unknown): number | bigint {
  const number = key === '$number' && typeof text === 'string' ? named.get(text) : undefined;
  if (number !== undefined) return number;
  if (key === '$bigint' && typeof text === 'string' && /^-?\d+$/.test(text)) return BigInt(text);
  throw new Unwritable(`${JSON.stringify({ [key]: text })}, which names no value`);
}

/** The value that a piece of parsed JSON stands for. @throws Unwritable where it stands for none. */
export function read(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(read);
  const fields = Object.entries(json);
  const special = fields.find(([key]) => key.startsWith('$'));
  if (special === undefined) return Object.fromEntries(fields.map(([key, value]) => [key, read(value)]));
  if (fields.length > 1) throw new Unwritable(`an object with \`${special[0]}\` beside other fields`);
  return readNamed(...special);
}

/** The value of one call, or the error that the author's function raised. */
export function readAnswer(json: unknown): unknown {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  if (!isObject || !('$error' in json)) return read(json);
  if (Object.keys(json).length > 1 || typeof json.$error !== 'string')
    throw new Unwritable('a malformed `$error`');
  return new Refusal(json.$error);
}
