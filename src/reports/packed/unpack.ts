type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value that `pack` was given. What refers to nothing, or to itself, becomes null, which no report has there. */
export function unpack(packed: unknown, shared: unknown): unknown {
  const known = new Map<string, unknown>();
  const resolve = (place: number, field: string): unknown => {
    const key = `${place} ${field}`;
    if (known.has(key)) return known.get(key);
    known.set(key, null);
    const list = isFields(shared) && Object.hasOwn(shared, field) ? listIn(shared[field]) : [];
    const value = read(list[place] ?? null, field);
    known.set(key, value);
    return value;
  };
  const read = (value: unknown, field: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => read(one, field));
    if (!isFields(value)) return value;
    const { $: mark, _: text, rows } = value;
    if (typeof text === 'number') return resolve(text, '');
    if (typeof mark === 'number') return resolve(mark, field);
    if (!Array.isArray(mark))
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one, name)]));
    return listIn(rows).map((row) =>
      Object.fromEntries(
        listIn(row).flatMap((one, k) =>
          one === null ? [] : [[String(mark[k]), read(one, String(mark[k]))]],
        ),
      ),
    );
  };
  return read(packed, '');
}
