type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Shorter values are written where they stand: a reference would not be shorter. */
const leastShared = 10;

/** Where a value is shared, and its text: texts are shared all together, others by the name of the field that they stand in. */
const keyOf = (field: string, value: unknown, text: string): string =>
  `${typeof value === 'string' ? '' : field}\n${text}`;

const nameIn = (key: string): string => key.slice(0, key.indexOf('\n'));

/** How often each longer value stands under each name; what is in a repeated value counts once. */
function countValues(root: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (value: unknown, field: string): void => {
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return;
    const text = JSON.stringify(value);
    if (text.length >= leastShared) {
      const key = keyOf(field, value, text);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > 1) return;
    }
    if (Array.isArray(value)) for (const one of value) visit(one, field);
    else if (isFields(value)) for (const [name, one] of Object.entries(value)) visit(one, name);
  };
  visit(root, '');
  return counts;
}

/** Names of records in one order, if all have them in that order. */
function orderNames(list: readonly Fields[]): readonly string[] | undefined {
  const names: string[] = [];
  for (const one of list) {
    let at = 0;
    for (const name of Object.keys(one)) {
      const found = names.indexOf(name);
      if (found >= 0 && found < at) return undefined;
      if (found < 0) names.splice(at, 0, name);
      at = (found < 0 ? at : found) + 1;
    }
  }
  return names;
}

/** A list of records as their names and a row for each, where null is a field that a record does not have. */
function makeRows(list: readonly unknown[]): Fields | undefined {
  if (list.length < 2 || !list.every(isFields)) return undefined;
  if (list.some((one) => '$' in one || '_' in one || Object.values(one).includes(null))) return undefined;
  const names = orderNames(list);
  if (names === undefined) return undefined;
  return {
    $: names,
    rows: list.map((one) => {
      const last = names.findLastIndex((name) => Object.hasOwn(one, name));
      return names.slice(0, last + 1).map((name) => (Object.hasOwn(one, name) ? one[name] : null));
    }),
  };
}

/**
 * A JSON value packed. A longer text that stands more than once is written once, in `shared` under the empty name, and stands as `{"_": k}`;
 * a longer list or record that stands more than once under one name is written once, in `shared` under that name, and stands as `{"$": k}`.
 * A list of records is `{"$": [names], "rows": [[…], …]}`, where null is a field that a record does not have. Nothing where a field has
 * one of these names already, or one of several lines.
 */
export function pack(root: unknown): { readonly packed: unknown; readonly shared: Fields } | undefined {
  const shared: Record<string, unknown[]> = Object.create(null);
  const numbers = new Map<string, number>();
  // the most frequent first: their numbers are the shortest
  for (const [key, count] of [...countValues(root)].sort(([, a], [, b]) => b - a)) {
    if (count < 2) break;
    shared[nameIn(key)] ??= [];
    numbers.set(key, (shared[nameIn(key)]?.push(undefined) ?? 0) - 1);
  }
  let isTaken = false;
  const write = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((one) => packValue(one, field));
      return makeRows(list) ?? list;
    }
    if (!isFields(value)) return value;
    if (Object.keys(value).some((name) => name === '$' || name === '_' || name.includes('\n')))
      isTaken = true;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, packValue(one, name)]));
  };
  const packValue = (value: unknown, field: string): unknown => {
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    const key = keyOf(field, value, JSON.stringify(value));
    const number = numbers.get(key);
    if (number === undefined) return write(value, field);
    const list = shared[nameIn(key)] ?? [];
    list[number] ??= write(value, field);
    return typeof value === 'string' ? { _: number } : { $: number };
  };
  const packed = write(root, '');
  return isTaken ? undefined : { packed, shared };
}
