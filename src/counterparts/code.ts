// Finds the parts of the author's modules that a function's value can depend on.
import { resolve } from 'node:path';
import type { Modules } from '../mutation/source/modules.ts';
import { type Piece, sliceOf } from '../mutation/source/slice.ts';
import type { Export } from './experiments.ts';
import { type ModuleCopies, makeModuleCopies } from './module-copies.ts';

/** The text behind exports of the author's modules. */
export type Code = {
  /** The pieces of text that an export can depend on; `undefined` if its module cannot be read as text. */
  readonly piecesOf: (place: Export) => readonly Piece[] | undefined;
  /** The modules that some exports reach, as absolute paths, without those that cannot be read as text. */
  readonly filesOf: (places: readonly Export[]) => ReadonlySet<string>;
};

/** Reads each module once, on demand; paths are relative to `root`. */
export function codeBelow(root: string): Code {
  let copies: ModuleCopies | undefined;
  const modules = new Map<string, Modules | undefined>();
  const pieces = new Map<string, readonly Piece[]>();
  const readModules = (path: string): Modules | undefined => {
    try {
      copies ??= makeModuleCopies(root);
      return copies.modulesOf(path);
    } catch {
      return undefined;
    }
  };
  const modulesOf = (path: string): Modules | undefined => {
    if (!modules.has(path)) modules.set(path, readModules(path));
    return modules.get(path);
  };
  return {
    piecesOf: ({ module, export: name }) => {
      const texts = modulesOf(module);
      if (texts === undefined) return undefined;
      const key = JSON.stringify([module, name]);
      const found = pieces.get(key) ?? sliceOf(texts, module, name);
      pieces.set(key, found);
      return found;
    },
    filesOf: (places) =>
      new Set(
        [...new Set(places.map(({ module }) => module))].flatMap((module) =>
          [...(modulesOf(module)?.keys() ?? [])].map((path) => resolve(root, path)),
        ),
      ),
  };
}
