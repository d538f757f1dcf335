import type { Expr, Judgement, Name } from '../expr/expr.ts';

/** A range in a `.lean` file; the file is relative to the Lean root, lines and columns count from 1. */
export type SourceRange = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** The kind of a constant in the environment. */
export type DeclarationKind =
  | 'axiom'
  | 'definition'
  | 'theorem'
  | 'opaque'
  | 'quotient'
  | 'inductive'
  | 'constructor'
  | 'recursor';

/** Marks on a declaration. The first six say that the compiled code may differ from the kernel term. */
export type Attribute =
  | 'implemented_by'
  | 'extern'
  | 'csimp'
  | 'partial'
  | 'unsafe'
  | 'noncomputable'
  | 'private'
  | 'protected'
  | 'instance'
  | 'class'
  | 'structure'
  | 'reducible'
  | 'internal';

/** One declaration of the project, as Lean elaborated it. */
export type Declaration = {
  readonly name: Name;
  readonly kind: DeclarationKind;
  readonly module: Name;
  readonly levelParams: readonly Name[];
  readonly type: Expr;
  /** Body of a definition or opaque constant. Proofs are not dumped, only the constants they use. */
  readonly value?: Expr;
  /** Constants in the type. */
  readonly typeUses: readonly Name[];
  /** Constants in the value, proof, constructors or recursor rules. */
  readonly valueUses: readonly Name[];
  /** Theorems: positions of leading binders of the type that the proof never mentions. */
  readonly unusedBinders?: readonly number[];
  /** Definitions: names of their equation theorems, which are declarations of this inventory too. */
  readonly equations?: readonly Name[];
  /** Structures and classes: their fields in order; `isProp` marks assumed laws. */
  readonly fields?: readonly { readonly name: Name; readonly isProp: boolean }[];
  /** Instances: the class they are an instance of. */
  readonly instanceOf?: Name;
  /**
   * Lean's judgements of the instance arguments in the type and the value, each with its expression. Absent in inventories of
   * drivers that did not ask.
   */
  readonly instances?: readonly (Judgement & { readonly instance: Expr })[];
  readonly attributes: readonly Attribute[];
  /** The type as Lean prints it. */
  readonly statement: string;
  readonly doc?: string;
  readonly range?: SourceRange;
};

/** One constant of the library (core, Std, Mathlib, …) that the project reaches. */
export type LibraryConstant = {
  readonly name: Name;
  readonly module: Name;
  readonly kind: DeclarationKind;
  readonly type?: Expr;
  /** Axioms it rests on, transitively; `hidden` where the toolchain does not ship proofs. */
  readonly axioms: readonly Name[] | 'hidden';
};

/** A message of the Lean elaborator; never parsed, only shown. */
export type LeanMessage = {
  readonly severity: 'error' | 'warning' | 'information';
  readonly line: number;
  readonly column: number;
  readonly text: string;
};

/** The result of checking a module's declarations a second time, with the kernel alone. */
export type Recheck = { readonly kind: 'ok' } | { readonly kind: 'failed' | 'not-run'; readonly why: string };

/** One module of the project. */
export type ModuleRecord = {
  readonly name: Name;
  readonly file: string;
  /** SHA-256 of the source text, hexadecimal. */
  readonly sourceHash: string;
  readonly imports: readonly Name[];
  /**
   * `failed`: Lean reported errors, or the module imports one that was not built. `not-fetched`: it rests on a dependency whose sources
   * are not on the disk. The last three say that Lean was ended early. None of the last four says anything about any proof.
   */
  readonly status: 'built' | 'failed' | 'not-fetched' | 'timeout' | 'crashed' | 'out-of-memory';
  readonly messages: readonly LeanMessage[];
  readonly recheck: Recheck;
  /** The dependency that it belongs to; absent for the project's own modules. */
  readonly dependency?: string;
};

/** Which Lean was used, and its limits. */
export type ToolchainRecord = {
  readonly kind: 'lake' | 'embedded';
  readonly version: string;
  readonly commit: string;
  /** Whether library proofs are visible, so that standard axioms can be recognised. */
  readonly libraryProofsVisible: boolean;
  /**
   * SHA-256 of what pins the project's dependencies: lake-manifest.json, or, with the embedded Lean, their sources; absent if there
   * are none.
   */
  readonly packages?: string;
  /**
   * Modules of dependencies that rest on a proof which this Lean does not accept, and where it stands; what rests on it reads as
   * `sorry`.
   */
  readonly unaccepted?: Readonly<Record<Name, string>>;
  readonly limits: readonly string[];
};

/** Everything that Lean reported about the project. */
export type Inventory = {
  readonly format: 1;
  readonly toolchain: ToolchainRecord;
  readonly modules: readonly ModuleRecord[];
  readonly declarations: ReadonlyMap<Name, Declaration>;
  readonly library: ReadonlyMap<Name, LibraryConstant>;
  /** Whether Lean judged instance arguments; if not, they are recognised by their names only. */
  readonly judged: boolean;
  /** Tactics that showed, of statements and definitions, that they say nothing, by question; absent if none was asked. */
  readonly attempts?: ReadonlyMap<string, string>;
  /** The text of the modules by file, if it is available and is what Lean read. */
  readonly sources?: ReadonlyMap<string, string>;
  /**
   * Files besides the sources that Lean read, or looked for, while it built the modules, relative to the Lean root. Absent where
   * the toolchain does not tell.
   */
  readonly reads?: readonly string[];
  /** True when read from a file instead of a run of Lean. */
  readonly recorded: boolean;
};
