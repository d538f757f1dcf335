// Copies of the author's modules that run apart from the modules themselves, each with its loops counted, so that one of them can
// be changed. Only jiti reads TypeScript here; what comes out of it is CommonJS, line for line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createJiti } from 'jiti';
import { stepCounter, stepName, withCountedLoops } from '../mutation/source/loops.ts';
import type { Callable, Changed, Modules, ModuleText } from '../mutation/source/modules.ts';
import { requiresIn } from '../mutation/source/requires.ts';

type Exports = Record<string, unknown>;
type Body = (exports: Exports, require: (specifier: string) => unknown, step: () => true) => void;

const isCallable = (value: unknown): value is Callable => typeof value === 'function';

/** A module as text, with the paths of the project's modules that it imports by their specifiers. */
type Read = { readonly text: ModuleText; readonly paths: ReadonlyMap<string, string>; readonly body: Body };

/** The texts that an entry module reaches, and how to run copies of them. */
export type ModuleCopies = {
  /** The modules of the project that a module reaches, by path relative to the root. */
  readonly modulesOf: (path: string) => Modules;
  /** An export of a copy; each call counts its loop steps anew. */
  readonly load: (path: string, name: string, changed?: Changed) => Callable | undefined;
};

const bodyOf = (source: string): Body =>
  new Function('exports', 'require', stepName, withCountedLoops(source)) as Body;

/** Files that jiti makes a module of; data are left to `require`. */
const script = /\.[cm]?[jt]sx?$/;

/** Makes copies of the modules below `root`. A module is read once. */
export function moduleCopies(root: string): ModuleCopies {
  const jiti = createJiti(import.meta.url, { interopDefault: false });
  const modules = new Map<string, Read>();
  /** The module of the project that the loader itself would take, if it takes one. */
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
    // what does not parse comes out as a module that says so
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
  const counter = stepCounter();
  const unchanged = new Map<string, Exports>();
  /** Runs a module; what does not reach the changed one is shared by all copies. */
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
