import type { Name } from '../../expr/expr.ts';

/** A function of the author's, as mutation calls it. */
export type Callable = (...args: readonly never[]) => unknown;

/** A module of the author as JavaScript without types, line for line as it was written. */
export type ModuleText = {
  readonly source: string;
  /** Variable of the module → path of the module of the project whose exports it holds. */
  readonly imports: ReadonlyMap<string, string>;
};

/** The modules of the project that a module reaches by its imports, itself among them, by path. */
export type Modules = ReadonlyMap<string, ModuleText>;

/** A module of the project with changed text. */
export type Changed = { readonly path: string; readonly source: string };

/** Where a counterpart's text stands, and how to run a copy of it. */
export type CounterpartSource = {
  readonly constant: Name;
  readonly modules: Modules;
  /** Path of the module that exports the counterpart, and the name of the export. */
  readonly module: string;
  readonly name: string;
  /** The function as it comes out of a copy of all modules, one of them changed; nothing where a module does not load. */
  readonly load: (changed?: Changed) => Callable | undefined;
};
