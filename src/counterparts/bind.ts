// Lean definitions to functions: by equal names from the paper's module, or as the claims file says.
import { nearest, suggestion } from '../claims/nearest.ts';
import { defaultAccuracy } from '../claims/read-paper.ts';
import type { CounterpartBinding, Paper } from '../claims/registry.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import type { Counterpart } from '../language/property.ts';
import type { Declaration } from '../lean/inventory.ts';
import type { LoadedModule, ModuleLoader } from './load-module.ts';
import type { CounterpartProblem } from './problems.ts';

/** Papers whose `counterparts` list every binding, written or by name, and the functions themselves. */
export type Bound = {
  readonly papers: readonly Paper[];
  readonly counterparts: readonly Counterpart[];
  readonly diagnostics: readonly Diagnostic[];
};

const problem = (code: CounterpartProblem, where: Position, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  where,
});

/** Binds the counterparts of all papers. A definition that nobody exports stays unbound: Lean's own is used. */
export async function bindCounterparts(
  papers: readonly Paper[],
  declarations: ReadonlyMap<Name, Declaration>,
  load: ModuleLoader,
): Promise<Bound> {
  const diagnostics: Diagnostic[] = [];
  const counterparts: Counterpart[] = [];
  const bound: Paper[] = [];
  for (const paper of papers) {
    const bindings: CounterpartBinding[] = [];
    for (const binding of [...paper.counterparts, ...(await bindingsByName(paper, declarations, load))]) {
      const found = take(binding, await load(binding.module), declarations);
      if ('code' in found) diagnostics.push(found);
      else {
        bindings.push(binding);
        counterparts.push(found);
      }
    }
    if (paper.module !== undefined) diagnostics.push(...failure(paper, await load(paper.module)));
    bound.push({ ...paper, counterparts: bindings });
  }
  return { papers: bound, counterparts, diagnostics: once(diagnostics) };
}

/** The one definition of a name that belongs to a structure of a namespace, as `Params.load` to `Params`. */
function methodOf(
  prefix: string,
  name: string,
  declarations: ReadonlyMap<Name, Declaration>,
): Name | undefined {
  const found = [...declarations.values()].filter(({ name: lean, kind }) => {
    const [type, last, ...more] = lean.startsWith(prefix) ? lean.slice(prefix.length).split('.') : [];
    const isOwn = kind === 'definition' && last === name && more.length === 0;
    return (
      isOwn &&
      declarations.get(`${prefix}${type}`)?.fields?.every((field) => field.name.split('.').at(-1) !== name)
    );
  });
  return found.length === 1 ? found[0]!.name : undefined;
}

/**
 * Bindings that follow from equal names: exports of the paper's module that are definitions of its namespace, or of just one of its
 * structures.
 */
async function bindingsByName(
  paper: Paper,
  declarations: ReadonlyMap<Name, Declaration>,
  load: ModuleLoader,
): Promise<readonly CounterpartBinding[]> {
  const { module } = paper;
  if (module === undefined) return [];
  const loaded = await load(module);
  if (loaded.kind === 'failed') return [];
  const written = new Set(paper.counterparts.map(({ lean }) => lean));
  const prefix = paper.namespace === '' ? '' : `${paper.namespace}.`;
  return [...loaded.exports.keys()].sort().flatMap((name) => {
    const own = `${prefix}${name}`;
    const lean = declarations.has(own) ? own : (methodOf(prefix, name, declarations) ?? own);
    if (written.has(lean) || declarations.get(lean)?.kind !== 'definition') return [];
    return [{ lean, module, export: name, accuracy: defaultAccuracy, where: paper.where }];
  });
}

function take(
  { lean, module, export: name, accuracy, where }: CounterpartBinding,
  loaded: LoadedModule,
  declarations: ReadonlyMap<Name, Declaration>,
): Counterpart | Diagnostic {
  if (loaded.kind === 'failed')
    return problem('module-failed', where, `${module}: ${loaded.why}`, 'make it load');
  const declaration = declarations.get(lean);
  if (declaration?.kind !== 'definition' && declaration?.kind !== 'opaque') {
    const known = [...declarations.values()]
      .filter(({ kind }) => kind === 'definition')
      .map((one) => one.name);
    const near = nearest(lean, known);
    const hint =
      near === undefined
        ? 'names are relative to `namespace:` unless they start with `_root_.`'
        : `did you mean \`${near}\`?`;
    return problem(
      'unknown-definition',
      where,
      declaration ? `${lean} is a ${declaration.kind}, no definition` : `Lean knows no definition ${lean}`,
      hint,
    );
  }
  const value = loaded.exports.get(name);
  if (typeof value === 'function') return { constant: lean, call: value as Counterpart['call'], accuracy };
  if (value !== undefined)
    return problem(
      'export-not-a-function',
      where,
      `export \`${name}\` of ${module} is a ${typeof value}`,
      'export a function',
    );
  return problem(
    'export-not-found',
    where,
    `export \`${name}\` not found in ${module}`,
    suggestion(name, [...loaded.exports.keys()]),
  );
}

function failure(paper: Paper, loaded: LoadedModule): Diagnostic[] {
  if (loaded.kind === 'loaded') return [];
  return [problem('module-failed', paper.where, `${paper.module}: ${loaded.why}`, 'make it load')];
}

/** A module that fails is one problem, however many bindings it carries. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message }) => {
    const key = `${code} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
