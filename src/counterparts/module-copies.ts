// Runs copies of the author's modules apart from the originals, with loop counters added, so that one copy can be changed.
// Only jiti reads TypeScript here; its output is CommonJS with the same line numbers.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { makeStepCounter, stepName, withCountedLoops } from '../mutation/source/loops.ts';
import type { Callable, Changed, Modules, ModuleText } from '../mutation/source/modules.ts';
import { requiresIn } from '../mutation/source/requires.ts';

type Exports = Record<string, unknown>;
type Body = (exports: Exports, require: (specifier: string) => unknown, step: () => true) => void;

const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** A module as text, and for each import specifier the path of the project's module. */
type Read = { readonly text: ModuleText; readonly paths: ReadonlyMap<string, string>; readonly body: Body };

/** The texts of the modules that an entry module reaches, and a way to run copies of them. */
export type ModuleCopies = {
  /** The modules of the project that a module reaches, by path relative to the root. */
  readonly modulesOf: (path: string) => Modules;
  /** An export of a copy; each call counts its loop steps anew. */
  readonly load: (path: string, name: string, changed?: Changed) => Callable | undefined;
};

const bodyOf = (source: string): Body =>
  new Function('exports', 'require', stepName, withCountedLoops(source)) as Body;

/** Files that jiti loads as modules; data files are left to `require`. */
const script = /\.[cm]?[jt]sx?$/;

/** Makes copies of the modules below `root`; reads each module once. */
export function makeModuleCopies(root: string): ModuleCopies {
  const jiti = createJiti(import.meta.url, { interopDefault: false });
  const modules = new Map<string, Read>();
  /** The module of the project that the loader would choose, if any. */
  const pathOf = (from: string, specifier: string): string | undefined => {
    const found = jiti.esmResolve(specifier, { parentURL: pathToFileURL(resolve(root, from)), try: true });
    if (found === undefined || !script.test(found)) return undefined;
    const path = relative(root, fileURLToPath(found)).split(sep).join('/');
    return path.includes('node_modules/') ? undefined : path;
  };
  const read = (path: string): Read => {
    const known = modules.get(path);
    if (known !== undefined) return known;
    const filename = resolve(root, path);
    const source = jiti.transform({ source: readFileSync(filename, 'utf8'), filename, ts: true });
    // for a module that does not parse, jiti writes one that throws the syntax error
    if (source.startsWith('exports.__JITI_ERROR__')) throw new SyntaxError(`${path} does not parse`);
    const imports = new Map<string, string>();
    const paths = new Map<string, string>();
    for (const { specifier, variable } of requiresIn(source)) {
      const target = specifier.startsWith('.') ? pathOf(path, specifier) : undefined;
      if (target === undefined) continue;
      if (variable !== undefined) imports.set(variable, target);
      paths.set(specifier, target);
    }
    const made = { text: { source, imports }, paths, body: bodyOf(source) };
    modules.set(path, made);
    return made;
  };
  const reach = (path: string, seen: Map<string, ModuleText>): Modules => {
    if (seen.has(path)) return seen;
    const { text, paths } = read(path);
    seen.set(path, text);
    for (const next of paths.values()) reach(next, seen);
    return seen;
  };
  const counter = makeStepCounter();
  const unchanged = new Map<string, Exports>();
  /** Runs a module; all copies share the modules that do not reach the changed one. */
  const evaluate = (path: string, copies: Map<string, Exports>, changed: Changed | undefined): Exports => {
    const isAffected = changed !== undefined && reach(path, new Map()).has(changed.path);
    const kept = isAffected ? copies : unchanged;
    const known = kept.get(path);
    if (known !== undefined) return known;
    const exports: Exports = {};
    kept.set(path, exports);
    const { paths, body } = read(path);
    const run = changed?.path === path ? bodyOf(changed.source) : body;
    const outside = createRequire(resolve(root, path));
    run(
      exports,
      (specifier) => {
        const inside = paths.get(specifier);
        return inside === undefined ? outside(specifier) : evaluate(inside, copies, changed);
      },
      counter.step,
    );
    return exports;
  };
  return {
    modulesOf: (path) => reach(path, new Map()),
    load: (path, name, changed) => {
      try {
        counter.reset();
        const call = evaluate(path, new Map(), changed)[name];
        if (!isCallable(call)) return undefined;
        return (...args) => {
          counter.reset();
          return call(...args);
        };
      } catch {
        return undefined;
      }
    },
  };
}
