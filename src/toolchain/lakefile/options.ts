/** An option of Lean and its value, both as texts, as `lean -D` takes them. */
export type LeanOption = readonly [name: string, value: string];

/** What a lakefile asks Lean to do otherwise, and the arguments that the embedded Lean cannot be given. */
export type Options = { readonly options: readonly LeanOption[]; readonly left: readonly string[] };

type Table = Readonly<Record<string, unknown>>;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Dotted keys of TOML are tables in tables: `weak.linter.all` is an option of that name. */
const flat = (value: unknown, name: string): readonly LeanOption[] =>
  isTable(value)
    ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name === '' ? key : `${name}.${key}`))
    : [[name, String(value)]];

/** `leanOptions` is a table, or a list of `{ name, value }` and `[name, value]`. */
const fromOptions = (given: unknown): readonly LeanOption[] =>
  Array.isArray(given)
    ? given.flatMap((one): readonly LeanOption[] => {
        const [name, value] = Array.isArray(one) ? one : isTable(one) ? [one['name'], one['value']] : [];
        return name === undefined ? [] : [[String(name), String(value)]];
      })
    : isTable(given)
      ? flat(given, '')
      : [];

/** `-DNAME=VALUE`, in one argument or two; everything else has no counterpart in the embedded Lean. */
const fromArguments = (given: unknown): Options => {
  const options: LeanOption[] = [];
  const left: string[] = [];
  const list = Array.isArray(given) ? given.map(String) : [];
  for (let k = 0; k < list.length; k++) {
    const argument = list[k] === '-D' ? `-D${list[++k] ?? ''}` : String(list[k]);
    const [, name, value] = /^-D\s*([^=]+)=(.*)$/s.exec(argument) ?? [];
    if (name !== undefined && value !== undefined) options.push([name, value]);
    else left.push(argument);
  }
  return { options, left };
};

/**
 * The options of a library, in the order in which Lake makes them: `leanOptions` of the package, then of the library, then
 * `moreLeanArgs` and `weakLeanArgs` of both, which come on the command line and so have the last word.
 */
export function optionsOf(ofPackage: Table, ofLibrary: Table): Options {
  const both = [ofPackage, ofLibrary];
  const said = ['weakLeanArgs', 'moreLeanArgs'].flatMap((key) =>
    both.map((table) => fromArguments(table[key])),
  );
  const pairs = [
    ...both.flatMap((table) => fromOptions(table['leanOptions'])),
    ...said.flatMap(({ options }) => options),
  ];
  return { options: [...new Map(pairs)], left: said.flatMap(({ left }) => left) };
}
