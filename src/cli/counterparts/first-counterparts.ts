// Proposes counterparts for `init`: finds the definitions that statements call, and the author's module that exports them, or writes stubs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatureOf } from '../../counterparts/signature/signature.ts';
import { identifierOf } from '../../counterparts/signature/written-type.ts';
import type { Name } from '../../expr/expr.ts';
import type { Declaration, Inventory } from '../../lean/inventory.ts';
import { compileWithLean } from '../../read/called/compile-with-lean.ts';

/** An author's module, relative to the root, and what it exports of what tests would call. */
type Exporting = { readonly path: string; readonly exports: ReadonlySet<string> };

/** The project's definitions that tests of its theorems would call. */
export type Proposed = {
  /** Theorem → the definitions that its test calls; theorems without a test or without such definitions are left out. */
  readonly calls: ReadonlyMap<Name, readonly Name[]>;
  /** Definition → the name of its counterpart. */
  readonly exports: ReadonlyMap<Name, string>;
  /** The author's modules that export such functions, that with the most first. */
  readonly modules: readonly Exporting[];
};

/**
 * Names of counterparts: the last part of the Lean name, as an identifier. Of several that end alike, all but the first are named by the
 * part before it too: `treeSize` beside `size`.
 */
function nameExports(definitions: readonly Name[]): ReadonlyMap<Name, string> {
  const exports = new Map<Name, string>();
  const taken = new Set<string>();
  for (const name of definitions) {
    const last = identifierOf(name);
    const before = identifierOf(name.slice(0, Math.max(0, name.lastIndexOf('.'))));
    const longer = `${before.charAt(0).toLowerCase()}${before.slice(1)}${last.charAt(0).toUpperCase()}${last.slice(1)}`;
    const given = [last, longer].find((one) => !taken.has(one));
    if (given === undefined) continue;
    taken.add(given);
    exports.set(name, given);
  }
  return exports;
}

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
      const statement = compileWithLean(inventory, name, { numbers: [], bound });
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

/** The modules that export given names, that with the most of them first. */
function modulesWith(root: string, wanted: ReadonlySet<string>): readonly Exporting[] {
  return modulesBelow(root, '', 5)
    .map((path) => {
      const names = [...readFileSync(join(root, path), 'utf8').matchAll(exported)].flatMap(
        ([, name]) => name ?? [],
      );
      return { path, exports: new Set(names.filter((name) => wanted.has(name))) };
    })
    .filter(({ exports }) => exports.size > 0)
    .sort((a, b) => b.exports.size - a.exports.size);
}

/** Reads statements, and the author's modules as text: no module is loaded. */
export function proposeCounterparts(
  root: string,
  inventory: Inventory,
  theorems: readonly Declaration[],
): Proposed {
  const calls = callsOf(inventory, theorems);
  const exports = nameExports([...new Set([...calls.values()].flat())].sort());
  return { calls, exports, modules: modulesWith(root, new Set(exports.values())) };
}

/** A module with a stub for each definition, for the author to fill with the paper's code. */
export function writeStubs({ exports }: Proposed, inventory: Inventory): string {
  const declared = new Map<Name, string>();
  const texts = [...exports].flatMap(([name, exported]) => {
    const signature = signatureOf(inventory, name, declared);
    if (signature === undefined) return [];
    const { generics, params, result } = signature;
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
