// Proposes counterparts for `init`: finds the definitions that statements call, and the author's module that exports them, or writes stubs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatureOf } from '../../counterparts/signature/signature.ts';
import type { Name } from '../../expr/expr.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { compileStatement } from '../../read/compile.ts';

/** The project's definitions that tests of its theorems would call. */
export type Proposed = {
  /** Theorem → the definitions that its test calls; theorems without a test or without such definitions are left out. */
  readonly calls: ReadonlyMap<Name, readonly Name[]>;
  /** The author's module that exports such functions, relative to the root, and the names of its exports. */
  readonly module?: { readonly path: string; readonly exports: ReadonlySet<string> };
};

/** The last part of a Lean name, which is the name of its counterpart. */
export const exportOf = (name: Name): string => name.split('.').at(-1) ?? name;

/** Whether a declaration came with the type that its name begins with: a field, or what Lean made there, which it says stands there; or with an instance. */
function comesWithType({ declarations }: Inventory, { name, range }: Declaration): boolean {
  const parts = name.split('.');
  return parts.some((_, k) => {
    const type = declarations.get(parts.slice(0, k).join('.'));
    if (type?.attributes.includes('instance')) return true;
    if (type?.kind !== 'inductive' && type?.kind !== 'constructor') return false;
    const isThere =
      type.range?.file === range?.file &&
      type.range?.line === range?.line &&
      type.range?.column === range?.column;
    return (
      isThere ||
      type.fields?.some(
        (field) => `${type.name}.${field.name.slice(field.name.lastIndexOf('.') + 1)}` === name,
      ) === true
    );
  });
}

/** Whether the values of a definition are types. */
function givesTypes({ type }: Declaration): boolean {
  let result = type;
  while (result.kind === 'forallE') result = result.body;
  return result.kind === 'sort' && result.level.kind !== 'zero';
}

/** The definitions that an author wrote, for each of which a counterpart may be written. */
export function definitionsOf(inventory: Inventory): ReadonlySet<Name> {
  return new Set(
    [...inventory.declarations.values()]
      .filter(
        (one) =>
          one.kind === 'definition' &&
          one.range !== undefined &&
          !one.attributes.includes('instance') &&
          !one.attributes.includes('internal') &&
          !givesTypes(one) &&
          !comesWithType(inventory, one),
      )
      .map(({ name }) => name),
  );
}

function callsOf(inventory: Inventory, theorems: readonly Declaration[]): ReadonlyMap<Name, readonly Name[]> {
  const bound = definitionsOf(inventory);
  return new Map(
    theorems.flatMap(({ name }) => {
      const statement = compileStatement(inventory, name, { numbers: [], bound });
      return 'kind' in statement || statement.calls.length === 0 ? [] : [[name, statement.calls] as const];
    }),
  );
}

const isSkipped = (name: string): boolean =>
  name.startsWith('.') || name === 'node_modules' || name === 'dist';

/** TypeScript files below a folder, sorted. */
function modulesBelow(root: string, folder: string, depth: number): readonly string[] {
  const path = join(root, folder);
  if (depth === 0 || !existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !isSkipped(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return modulesBelow(root, file, depth - 1);
      return /(?<!\.d|\.test|\.config)\.[cm]?ts$/.test(entry.name) ? [file] : [];
    });
}

const exported = /^export\s+(?:function|const|let)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gmu;

/** The module that exports most of the given names. */
function moduleWith(root: string, wanted: ReadonlySet<string>): Proposed['module'] {
  const found = modulesBelow(root, '', 5).map((path) => {
    const names = [...readFileSync(join(root, path), 'utf8').matchAll(exported)].flatMap(
      ([, name]) => name ?? [],
    );
    return { path, exports: new Set(names.filter((name) => wanted.has(name))) };
  });
  const most = Math.max(0, ...found.map(({ exports }) => exports.size));
  return most === 0 ? undefined : found.find(({ exports }) => exports.size === most);
}

/** Reads statements, and the author's modules as text: no module is loaded. */
export function proposeCounterparts(
  root: string,
  inventory: Inventory,
  theorems: readonly Declaration[],
): Proposed {
  const calls = callsOf(inventory, theorems);
  const module = moduleWith(root, new Set([...calls.values()].flat().map(exportOf)));
  return { calls, ...(module && { module }) };
}

/** A module with a stub for each definition, for the author to fill with the paper's code. */
export function writeStubs({ calls }: Proposed, inventory: Inventory): string {
  const names = [...new Set([...calls.values()].flat())].sort();
  const declared = new Map<Name, string>();
  const texts = names.flatMap((name) => {
    const signature = signatureOf(inventory, name, declared);
    if (signature === undefined) return [];
    const { name: exported, generics, params, result } = signature;
    const said = inventory.declarations.get(name)?.statement.replace(/\s+/g, ' ');
    return [
      `/** ${name} : ${said} */
export function ${exported}${generics}(${params.replace(/(^|, )(?=[\p{L}_$][\p{L}\p{N}_$]*: )/gu, '$1_')}): ${result} {
  throw new Error('${exported} is a stub');
}
`,
    ];
  });
  const types = [...declared.values()].map((text) => `${text}\n`);
  return `// Stubs of counterparts: put the paper's own code in, then name this file under \`module:\`.
${[...types, ...texts].join('\n')}`;
}
