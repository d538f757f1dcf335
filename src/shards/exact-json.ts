// JSON of values that JSON has no words for: numbers that are no numbers, negative zero, big integers, maps and sets.

/** The key of an object that stands for another value. */
const mark = '$';

function encoded(value: unknown): unknown {
  if (typeof value === 'bigint') return { [mark]: 'bigint', of: String(value) };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [mark]: 'number', of: Object.is(value, -0) ? '-0' : String(value) };
  if (value === undefined) return { [mark]: 'undefined' };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(encoded);
  if (value instanceof Map) return { [mark]: 'map', of: [...value].map((pair) => pair.map(encoded)) };
  if (value instanceof Set) return { [mark]: 'set', of: [...value].map(encoded) };
  if (value instanceof Float64Array) return { [mark]: 'doubles', of: [...value].map(encoded) };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`no JSON for a ${value.constructor.name}`);
  const entries = Object.entries(value).map(([key, one]) => [key, encoded(one)] as const);
  return Object.hasOwn(value, mark) ? { [mark]: 'object', of: entries } : Object.fromEntries(entries);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const pairOf = (value: unknown): readonly [unknown, unknown] => {
  const [key, one] = listOf(value);
  return [decoded(key), decoded(one)];
};

function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (!isRecord(value)) return value;
  const { of } = value;
  switch (value[mark]) {
    case undefined:
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, decoded(one)]));
    case 'bigint':
      return BigInt(String(of));
    case 'number':
      return Number(of);
    case 'undefined':
      return undefined;
    case 'map':
      return new Map(listOf(of).map(pairOf));
    case 'object':
      return Object.fromEntries(listOf(of).map(pairOf));
    case 'set':
      return new Set(listOf(of).map(decoded));
    case 'doubles':
      return Float64Array.from(listOf(of).map((one) => Number(decoded(one))));
    default:
      throw new SyntaxError(`unknown kind of value ${String(value[mark])}`);
  }
}

/** Text from which `fromExactJson` makes the same value. @throws for instances of classes. */
export const toExactJson = (value: unknown): string => JSON.stringify(encoded(value));

/** The value that was written. @throws where the text was not written by `toExactJson`. */
export const fromExactJson = (text: string): unknown => decoded(JSON.parse(text));
