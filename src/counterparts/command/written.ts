// Writes values as lines of JSON: every double is read back exactly; numbers that JSON lacks have names.

import type { ArgumentForm } from '../../claims/registry.ts';

/** A value that the protocol cannot represent; the message names it. */
export class Unwritable extends Error {}

const writtenNumber = (value: number, form: ArgumentForm): string => {
  if (Object.is(value, -0)) return '{"$number":"-0"}';
  if (!Number.isFinite(value)) return `{"$number":"${value}"}`;
  // the shortest decimal that is read as this double
  const digits = String(value);
  return form === 'integer' || /[.e]/.test(digits) ? digits : `${digits}.0`;
};

const writtenField = (key: string, value: unknown, form: ArgumentForm): string => {
  if (key.startsWith('$')) throw new Unwritable(`a field named \`${key}\``);
  return `${JSON.stringify(key)}:${writeJson(value, typeof form === 'string' ? form : (form[key] ?? 'number'))}`;
};

/** The JSON of a value. @throws Unwritable for functions, symbols and other values without a form. */
export function writeJson(value: unknown, form: ArgumentForm): string {
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
      if (value instanceof Uint8Array) return `[${value.join(',')}]`;
      if (Array.isArray(value)) return `[${value.map((item) => writeJson(item, form)).join(',')}]`;
      return `{${Object.entries(value)
        .map(([key, item]) => writtenField(key, item, form))
        .join(',')}}`;
    case 'undefined':
      return 'null';
    default:
      throw new Unwritable(`a ${typeof value}`);
  }
}
