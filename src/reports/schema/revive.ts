import { lost, type Shape } from './shapes.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shapesIn = (value: unknown): readonly Shape[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** Whether a value has this shape of a union: decided by `kind`, or by its JSON type. */
const fits = ({ type, properties, enum: words, $ref }: Shape, value: unknown): boolean => {
  if ($ref !== undefined) return true;
  if (Array.isArray(words)) return words.includes(value);
  if (type === 'array') return Array.isArray(value);
  if (!isFields(value)) return type === typeof value;
  const kind = isFields(properties) && isFields(properties['kind']) ? properties['kind']['const'] : undefined;
  return type === 'object' && (kind === undefined || kind === value['kind']);
};

/**
 * Restores the value that `renderJson` was given, from its JSON and the schema: a `map` becomes a Map, and text where the schema has a
 * number becomes NaN or an infinity. The value must be valid.
 */
export function revive(schema: Shape, shape: Shape, value: unknown): unknown {
  const within = (inner: unknown, of: unknown): unknown => (isFields(inner) ? revive(schema, inner, of) : of);
  const { $ref, anyOf, oneOf, items, properties, additionalProperties } = shape;
  if (typeof $ref === 'string') {
    const { $defs } = schema;
    return within(isFields($defs) ? $defs[$ref.replace('#/$defs/', '')] : undefined, value);
  }
  const members = [...shapesIn(anyOf), ...shapesIn(oneOf)];
  if (members.length > 0)
    return within(
      members.find((one) => fits(one, value)),
      value,
    );
  if (shape['enum'] === lost) return Number(value);
  if (Array.isArray(value)) return value.map((item) => within(items, item));
  if (!isFields(value)) return value;
  if (isFields(additionalProperties))
    return new Map(Object.entries(value).map(([key, of]) => [key, within(additionalProperties, of)]));
  const known = isFields(properties) ? properties : {};
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, within(known[key], of)]));
}
