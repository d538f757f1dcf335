import { Unwritable } from './written.ts';

/** Numbers that JSON has no literal for, by their names. */
const named: ReadonlyMap<string, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

/** Thrown for an error that a program reports instead of a value. */
export class Refusal extends Error {}

function readNamed(key: string, text: unknown): number | bigint {
  const number = key === '$number' && typeof text === 'string' ? named.get(text) : undefined;
  if (number !== undefined) return number;
  if (key === '$bigint' && typeof text === 'string' && /^-?\d+$/.test(text)) return BigInt(text);
  throw new Unwritable(`${JSON.stringify({ [key]: text })}, which names no value`);
}

/** The value of parsed JSON. @throws Unwritable if it represents none. */
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
