/**
 * Fields of a lakefile by which compiled code gets into Lean while it reads modules: `lake build` loads it, the embedded Lean and the
 * program that asks native Lean do not.
 */
export const linkFields: readonly string[] = [
  'precompileModules',
  'plugins',
  'dynlibs',
  'moreLinkArgs',
  'moreLinkObjs',
  'moreLinkLibs',
  // a command of a lakefile.lean, which no lakefile.toml has
  'extern_lib',
];

type Table = Readonly<Record<string, unknown>>;

/** The fields of this kind that are set in some tables of a lakefile. */
export function listLinked(tables: readonly Table[]): readonly string[] {
  const isSet = (value: unknown): boolean =>
    value === true || (Array.isArray(value) && value.length > 0) || typeof value === 'string';
  return linkFields.filter((field) => tables.some((table) => isSet(table[field])));
}

/** What is said of a lakefile that has compiled code loaded. */
export const noteLinked = (fields: readonly string[]): readonly string[] =>
  fields.length === 0
    ? []
    : [
        `the lakefile has compiled code linked or loaded (${fields.join(', ')}), and none of it is here: definitions run as Lean code, and what only that code provides (\`@[extern]\`, plugins) is missing where it is run while modules are read`,
      ];
