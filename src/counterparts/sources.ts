// The texts of counterparts, for mutation.

import type { Paper } from '../claims/registry.ts';
import type { Name } from '../expr/expr.ts';
import type { CounterpartSource } from '../mutation/source/modules.ts';
import { numbersIn } from '../mutation/source/numbers.ts';
import { type ModuleCopies, makeModuleCopies } from './module-copies.ts';

/** Finds the source text of counterparts by the Lean names of their definitions, if there is source text. */
export type SourceFinder = (constants: ReadonlySet<Name>) => readonly CounterpartSource[];

const modulesOf = (copies: ModuleCopies, path: string): CounterpartSource['modules'] | undefined => {
  try {
    return copies.modulesOf(path);
  } catch {
    return undefined;
  }
};

/** The texts of the counterparts that papers list, read on demand; paths are relative to `root`. */
export function makeSourceFinder(papers: readonly Paper[], root: string): SourceFinder {
  const bindings = papers.flatMap(({ counterparts }) => counterparts);
  let copies: ModuleCopies | undefined;
  return (constants) =>
    bindings
      // programs are written in languages that are not read here
      .filter(({ lean, command }) => constants.has(lean) && command === undefined)
      .flatMap(({ lean, module, export: name }): CounterpartSource[] => {
        copies ??= makeModuleCopies(root);
        const here = copies;
        const modules = modulesOf(here, module);
        if (modules === undefined) return [];
        const load: CounterpartSource['load'] = (changed) => here.load(module, name, changed);
        return [{ constant: lean, module, name, modules, load }];
      });
}

/** Finds the numbers in the code of counterparts, by the Lean names of their definitions; reads each text once. */
export function numbersBehind(sources: SourceFinder): (constant: Name) => readonly number[] {
  const known = new Map<Name, readonly number[]>();
  return (constant) => {
    const found = known.get(constant) ?? sources(new Set([constant])).flatMap(numbersIn);
    known.set(constant, found);
    return found;
  };
}
