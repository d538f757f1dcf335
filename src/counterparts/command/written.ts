// Values as lines of JSON hold them: every double comes back as the double it was, and what JSON has no number for has a name.

import type { ArgumentForm } from '../../claims/registry.ts';

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
  return `${JSON.stringify(key)}:${writeJson(value, typeof form === 'string' ? form : (form[key] ?? 'number'))}`;
};

/** JSON of a value. @throws Unwritable for functions, symbols and what else has no form. */
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
      if (Array.isArray(value)) return `[${value.map((item) => writeJson(item, form)).join(',')}]`;
      return `{${Object.entries(value)
        .map(([key, item]) => writtenField(key, item, form))
        .join(',')}}`;
    default:
      throw new Unwritable(value === undefined ? 'no value' : `a ${typeof value}`);
  }
}
