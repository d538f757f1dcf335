import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, CounterpartBinding, Paper } from '../claims/registry.ts';
import type { Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { itemAt } from '../present.ts';
import { findDeclared } from './command/declared-in.ts';

/** Finds where counterparts are exported, and the files that test them by hand. */
export type Places = {
  readonly counterparts: readonly (Position & { readonly constant: Name; readonly export: string })[];
  readonly tests: readonly string[];
};

/** Finds the declaration of an export in a module's text. */
function declaredAt(text: string, name: string): number | undefined {
  const escaped = name.replaceAll('$', '\\$');
  const declared = new RegExp(
    `^export\\s+(?:default\\s+)?(?:async\\s+)?(?:function\\*?|const|let|var|class)\\s+(${escaped})(?![\\p{L}\\p{N}_$])`,
    'mdu',
  ).exec(text);
  return declared?.indices?.[1]?.[0];
}

/** Line and column of an exported name in a module's text; the start of the file if it is not found. */
function placeIn(text: string, name: string): { readonly line: number; readonly column: number } {
  const start = declaredAt(text, name) ?? 0;
  const before = text.slice(0, start).split('\n');
  return { line: before.length, column: itemAt(before, -1).length + 1 };
}

/** The test file of a module, at the same path under `test/`, if there is one. */
function testOf(root: string, module: string): readonly string[] {
  const mirrored = `test/${module.replace(/^(?:src|lib)\//, '').replace(/\.[cm]?[jt]s$/, '')}.test.ts`;
  return existsSync(join(root, mirrored)) ? [mirrored] : [];
}

/** Finds counterparts in the author's sources; paths are relative to `root`. */
export function placeOf(root: string, bindings: readonly CounterpartBinding[]): Places {
  const texts = new Map<string, string>();
  const text = (module: string): string => {
    const known = texts.get(module) ?? readFileSync(join(root, module), 'utf8');
    texts.set(module, known);
    return known;
  };
  return {
    counterparts: bindings.map((binding) => {
      const { lean: constant, module, command, export: name } = binding;
      const place =
        command === undefined
          ? { file: module, ...placeIn(text(module), name) }
          : findDeclared(root, binding);
      return { ...place, constant, export: name };
    }),
    tests: [
      ...new Set(
        bindings.flatMap(({ module, command }) => (command === undefined ? testOf(root, module) : [])),
      ),
    ],
  };
}

/** The experiment of a claim as a binding under its own name, if a module of its paper declares it. */
export function experimentOf(
  root: string,
  { run, paper, where }: Claim,
  papers: readonly Paper[],
): readonly CounterpartBinding[] {
  if (run === undefined) return [];
  const own = papers.find(({ slug }) => slug === paper);
  const modules = own?.experiments ?? (own?.module === undefined ? [] : [own.module]);
  const module = modules.find(
    (path) =>
      existsSync(join(root, path)) && declaredAt(readFileSync(join(root, path), 'utf8'), run) !== undefined,
  );
  return module === undefined ? [] : [{ lean: run, module, export: run, accuracy: 0, where }];
}
