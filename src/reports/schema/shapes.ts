/** A JSON Schema, draft 2020-12. */
export type Shape = Readonly<Record<string, unknown>>;

/** Text; `description` says what it contains. */
export const text = (description: string): Shape => ({ type: 'string', description });
/** A whole number, zero or more. */
export const count: Shape = { type: 'integer', minimum: 0 };
/** How the numbers that JSON lacks are written. */
export const lost: readonly string[] = ['NaN', 'Infinity', '-Infinity'];
/** A number; the three that JSON lacks are written as text. */
export const number: Shape = { anyOf: [{ type: 'number' }, { enum: lost }] };
/** Yes or no. */
export const flag: Shape = { type: 'boolean' };
/** One of a fixed set of words. */
export const word = (...words: readonly string[]): Shape => ({ enum: words });
/** A list of one item type. */
export const list = (items: Shape): Shape => ({ type: 'array', items });
/** A map from names to one value type. */
export const map = (values: Shape): Shape => ({ type: 'object', additionalProperties: values });
/** A shape defined once under `$defs`. */
export const ref = (name: string): Shape => ({ $ref: `#/$defs/${name}` });

/** An object with exactly the keys of `required`, and any of `optional`. */
export const record = (
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

type Members = Readonly<Record<string, Readonly<Record<string, Shape>>>>;

/** The members of a union that differ in `kind`; the value is the kind's other keys (optional ones end in `?`), `a|b` two kinds with the same. */
export const members = (given: Members): readonly Shape[] =>
  Object.entries(given).flatMap(([names, rest]) =>
    names.split('|').map((kind) => {
      const keys = Object.entries(rest);
      const optional = keys.flatMap(([key, of]) => (key.endsWith('?') ? [[key.slice(0, -1), of]] : []));
      const required = keys.filter(([key]) => !key.endsWith('?'));
      return record({ kind: { const: kind }, ...Object.fromEntries(required) }, Object.fromEntries(optional));
    }),
  );

/** A union of `members`. */
export const kinds = (given: Members): Shape => ({ type: 'object', oneOf: members(given) });
