// Binds Lean definitions to functions: by equal names from the paper's module, or as the claims file says.

import { defaultAccuracy } from '../claims/read-paper.ts';
import type { CounterpartBinding, Paper } from '../claims/registry.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Expr, Name } from '../expr/expr.ts';
import type { Declaration } from '../lean/inventory.ts';
import { formatBinderName } from '../lean/names.ts';
import { itemAt } from '../present.ts';
import { findNearest, suggestWord } from '../typeset/nearest.ts';
import { formsOf } from './command/forms.ts';
import { type CounterpartProblem, counterpartProblems } from './problems.ts';
import { identifierOf } from './signature/written-type.ts';
import type { Origin, Survey, Surveyed } from './survey.ts';

/** Papers with `counterparts` that list every usable binding, whether written out or found by name. */
export type Bound = {
  readonly papers: readonly Paper[];
  /** Papers, by slug, with a module or program that does not load; a diagnostic says why. */
  readonly unloaded: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
};

const unseen: Surveyed = { kind: 'failed', code: 'module-failed', why: 'it was not loaded' };

/** Where papers take counterparts from: modules, or programs. */
export const originsOf = (papers: readonly Paper[]): readonly Origin[] =>
  papers.flatMap(({ module, command, counterparts }): readonly Origin[] => [
    ...counterparts,
    ...(module === undefined ? [] : [{ module }]),
    ...(command === undefined ? [] : [{ module: command.name, command }]),
  ]);

const problem = (code: CounterpartProblem, where: Position, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  where,
});

/** Binds the counterparts of all papers. A definition without an export stays unbound; Lean's own definition is then used. */
export function bindCounterparts(
  papers: readonly Paper[],
  declarations: ReadonlyMap<Name, Declaration>,
  survey: Survey,
): Bound {
  const diagnostics: Diagnostic[] = [];
  const bound: Paper[] = [];
  for (const paper of papers) {
    const bindings: CounterpartBinding[] = [];
    for (const binding of [...paper.counterparts, ...bindingsByName(paper, declarations, survey)]) {
      const wrong = problemOf(binding, survey.get(binding.module) ?? unseen, declarations);
      const { length: arity } = argumentNames(declarations.get(binding.lean)?.type);
      const { command, lean } = binding;
      const forms = command && { forms: formsOf(declarations.get(lean)?.type, declarations) };
      if (wrong === undefined) bindings.push({ ...binding, arity, ...forms });
      else diagnostics.push(wrong);
    }
    const module = paper.module ?? paper.command?.name;
    if (module !== undefined)
      diagnostics.push(...findModuleProblems(module, paper.where, survey.get(module) ?? unseen));
    bound.push({ ...paper, counterparts: bindings });
  }
  const unloaded = papers
    .filter((paper) => originsOf([paper]).some(({ module }) => survey.get(module)?.kind !== 'loaded'))
    .map(({ slug }) => slug);
  return { papers: bound, unloaded, diagnostics: dropRepeats([...diagnostics, ...findAmbiguous(bound)]) };
}

/** Definitions that a paper binds to another function than an earlier paper does. */
function findAmbiguous(papers: readonly Paper[]): readonly Diagnostic[] {
  const first = new Map<Name, { readonly paper: Paper; readonly binding: CounterpartBinding }>();
  return papers.flatMap((paper) =>
    paper.counterparts.flatMap((binding) => {
      const { lean, module, export: name, where } = binding;
      const before = first.get(lean);
      if (before === undefined) first.set(lean, { paper, binding });
      const { module: other, export: otherName } = before?.binding ?? binding;
      if (other === module && otherName === name) return [];
      const message = `${lean} is bound to \`${name}\` of ${module}, and by ${before?.paper.slug} to \`${otherName}\` of ${other}`;
      return [
        problem('counterpart-ambiguous', where, message, counterpartProblems['counterpart-ambiguous'].cure),
      ];
    }),
  );
}

/** The only definition of a namespace whose name, with the marks left out that no identifier contains, is that of an export: `find?`. */
function markedOf(
  prefix: string,
  name: string,
  declarations: ReadonlyMap<Name, Declaration>,
): Name | undefined {
  const found = [...declarations.values()].filter(
    ({ name: lean, kind }) =>
      kind === 'definition' &&
      lean.startsWith(prefix) &&
      !lean.slice(prefix.length).includes('.') &&
      identifierOf(lean) === name,
  );
  return found.length === 1 ? itemAt(found, 0).name : undefined;
}

/** The only definition of that name in a structure of a namespace: `Params.load` in `Params`. */
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
  return found.length === 1 ? itemAt(found, 0).name : undefined;
}

/**
 * Bindings by equal names: the exports of the paper's module that are named like definitions of its namespace, or of exactly one
 * of its structures.
 */
function bindingsByName(
  paper: Paper,
  declarations: ReadonlyMap<Name, Declaration>,
  survey: Survey,
): readonly CounterpartBinding[] {
  const { command } = paper;
  const module = command?.name ?? paper.module;
  if (module === undefined) return [];
  const loaded = survey.get(module);
  if (loaded?.kind !== 'loaded') return [];
  const written = new Set(paper.counterparts.map(({ lean }) => lean));
  const prefix = paper.namespace === '' ? '' : `${paper.namespace}.`;
  return [...loaded.exports.keys()].sort().flatMap((name) => {
    const own = `${prefix}${name}`;
    const lean = declarations.has(own)
      ? own
      : (methodOf(prefix, name, declarations) ?? markedOf(prefix, name, declarations) ?? own);
    if (written.has(lean) || declarations.get(lean)?.kind !== 'definition') return [];
    const from = { module, ...(command && { command }) };
    return [{ lean, ...from, export: name, accuracy: defaultAccuracy, where: paper.where }];
  });
}

/** Results of `typeof` for exports that can be counterparts of a definition without arguments. */
const values: ReadonlySet<string> = new Set(['number', 'bigint', 'boolean', 'object']);

/** The names of a definition's explicit arguments. */
function argumentNames(type: Expr | undefined): readonly string[] {
  if (type?.kind !== 'forallE') return [];
  return [...(type.info === 'default' ? [formatBinderName(type.name)] : []), ...argumentNames(type.body)];
}

function problemOf(
  { lean, module, command, export: name, where }: CounterpartBinding,
  loaded: Surveyed,
  declarations: ReadonlyMap<Name, Declaration>,
): Diagnostic | undefined {
  if (loaded.kind === 'failed') return findModuleProblems(module, where, loaded)[0];
  const declaration = declarations.get(lean);
  if (declaration?.kind !== 'definition' && declaration?.kind !== 'opaque') {
    const known = [...declarations.values()]
      .filter(({ kind }) => kind === 'definition')
      .map((one) => one.name);
    const near = findNearest(lean, known);
    const hint =
      near === undefined
        ? 'names are relative to `namespace:` unless they start with `_root_.`'
        : `did you mean \`${near}\`?`;
    return problem(
      'unknown-definition',
      where,
      declaration
        ? `${lean} is not a definition; its kind is ${declaration.kind}`
        : `Lean knows no definition ${lean}`,
      hint,
    );
  }
  const type = loaded.exports.get(name);
  const isConstant = declaration.type.kind !== 'forallE';
  if (type === 'function' || (isConstant && type !== undefined && values.has(type))) return undefined;
  if (type !== undefined)
    return problem(
      'export-not-a-function',
      where,
      `export \`${name}\` of ${module} is a ${type}`,
      isConstant
        ? `${lean} is one value: \`export const ${name} = …\` with a number, a Boolean, an array or an object`
        : `${lean} takes arguments: \`export const ${name} = (${argumentNames(declaration.type).join(', ')}) => …\``,
    );
  const message =
    command === undefined
      ? `export \`${name}\` not found in ${module}`
      : `\`${module}\` does not answer for \`${name}\``;
  return problem('export-not-found', where, message, suggestWord(name, [...loaded.exports.keys()]));
}

/** Problems of a whole module, including side effects. */
export function findModuleProblems(module: string, where: Position, found: Surveyed): Diagnostic[] {
  if (found.kind === 'failed') {
    const hint = found.code === 'module-failed' ? 'make it load' : counterpartProblems[found.code].cure;
    // the message of a program already begins with its name
    const message = found.code === 'command-failed' ? found.why : `${module}: ${found.why}`;
    return [problem(found.code, where, message, hint)];
  }
  return found.effects.map((effect) => describeSideEffect(`${module} ${effect}`, where));
}

/** Code with side effects; they do not affect the checks. */
export const describeSideEffect = (message: string, where: Position): Diagnostic => ({
  ...problem('module-side-effect', where, message, counterpartProblems['module-side-effect'].cure),
  severity: 'warning',
});

/** Reports a module that fails once, however many bindings use it. */
export function dropRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message }) => {
    const key = `${code} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
