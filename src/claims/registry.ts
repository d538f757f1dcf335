import type { Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';

/** How the Lean statement relates to the prose; a human judgement. */
export type Relation =
  | 'exact'
  | 'special-case'
  | 'weaker'
  | 'conditional'
  | 'definitional'
  | 'refutes'
  | 'none';

/** The kind of assertion of a claim. It determines the evidence that is required by default. */
export type ClaimKind = 'theorem' | 'experiment' | 'artifact' | 'editorial';

/** A check that a claim may require. */
export type RequiredCheck = 'proof' | 'test' | 'run';

/** What the evidence says about the claim as the paper states it. */
export type ClaimOutcome = 'supported' | 'refuted' | 'unverifiable';

/** The target of a refutation: what the authors wrote, a stronger reading of it, or somebody else's words. */
export type RefutationTarget = 'authors-words' | 'stronger-reading' | 'secondary-text';

/** The expected value of an experiment and where it comes from. */
export type Expectation = { readonly value: number; readonly bias: number; readonly because: string };

/** A link to another claim (by id). */
export type ClaimRelation = {
  readonly kind:
    | 'contradicts'
    | 'supports'
    | 'evidence-against'
    | 'repairs'
    | 'refines'
    | 'duplicates'
    | 'depends-on';
  readonly claim: string;
  readonly why: string;
};

/** What the reviewer of a claim has read, in the order in which it is written down. */
export const reviewParts = [
  'prose',
  'statement',
  'definitions',
  'implementation',
  'library',
  'toolchain',
] as const;

/** One such part. */
export type ReviewPart = (typeof reviewParts)[number];

/** A record that somebody has read a claim: who, when, and fingerprints of what they read. */
export type Review = {
  readonly by: string;
  readonly on: string;
  readonly prints: ReadonlyMap<ReviewPart, string>;
  readonly where: Position;
};

/** A check or mutant that the author waives, with the reason; it stays visible. */
export type Waiver = { readonly target: string; readonly because: string; readonly where: Position };

/** Narrowed range of one binder, inclusive. */
export type SampleRange = {
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** Log-uniform integers stay at least this far from the end of their range; a claim can only increase it. */
  readonly reach?: number;
};

/** One atomic assertion of a paper, in one reading. */
export type Claim = {
  readonly id: string;
  readonly paper: string;
  readonly ref: string;
  readonly kind: ClaimKind;
  readonly says: string;
  readonly quote?: string;
  /** The place in the paper, in words. */
  readonly place?: string;
  /** Other papers that the claim is about, for claims that compare papers. */
  readonly about?: readonly string[];
  readonly reading?: string;
  /** Full Lean names; empty for a claim without a theorem. */
  readonly theorems: readonly Name[];
  /** A theorem about a limit → the theorem with finite content that is tested in its place. */
  readonly tests?: ReadonlyMap<Name, Name>;
  readonly correspondence: { readonly relation: Relation; readonly why: string };
  /** Binder name → the prose that states the hypothesis. */
  readonly hypotheses: ReadonlyMap<string, string>;
  /** Fingerprints of the statements that somebody has read, in the order of the theorems; see `check-claims show`. */
  readonly accepted?: readonly string[];
  readonly reviewed?: Review;
  readonly requires: readonly RequiredCheck[];
  readonly outcome: ClaimOutcome;
  /** The target of the refutation. Every refuted claim that is loaded from a file has one. */
  readonly hits?: RefutationTarget;
  readonly run?: string;
  readonly expect?: Expectation;
  readonly sample: ReadonlyMap<string, SampleRange>;
  readonly relations: readonly ClaimRelation[];
  readonly waivers: readonly Waiver[];
  /** The reason why nothing is tested or proved, if so. */
  readonly because?: string;
  /** Position of the claim's id in its YAML file. */
  readonly where: Position;
};

/** A program that computes counterparts: docs/counterpart-protocol.md. */
export type Command = {
  /** The command as written, with file names relative to the registry's root folder. Equal only for equal commands. */
  readonly name: string;
  /** The program and its arguments. */
  readonly argv: readonly string[];
  /** The folder in which it runs, relative to the registry's root folder. */
  readonly folder: string;
};

/** How the numbers of an argument are written for a program: all as integers, all with a point or an exponent, or by field. */
export type ArgumentForm = 'integer' | 'number' | { readonly [field: string]: ArgumentForm };

/** Binds a Lean definition to an export of a module, or to a name that a program knows. */
export type CounterpartBinding = {
  /** Full Lean name of the definition. */
  readonly lean: Name;
  /** Path of the module, relative to the registry's root folder, or name of the command. */
  readonly module: string;
  /** The program, if no module exports the counterpart. */
  readonly command?: Command;
  readonly export: string;
  /** Promised relative accuracy. */
  readonly accuracy: number;
  /** How many explicit arguments the definition takes; set when it is bound. */
  readonly arity?: number;
  /** How each argument is written for a program; set when it is bound. */
  readonly forms?: readonly ArgumentForm[];
  /** Position of the binding in YAML. */
  readonly where: Position;
};

/** One paper and its own bindings. */
export type Paper = {
  readonly slug: string;
  readonly title: string;
  readonly source?: string;
  readonly namespace: Name;
  /** Module with the counterparts, relative to the registry's root folder. */
  readonly module?: string;
  /** The program that computes the counterparts, in place of a module. */
  readonly command?: Command;
  /** Modules with the experiments; default: the counterparts' module. */
  readonly experiments?: readonly string[];
  /** Bindings that are written out; all others are found by equal names. */
  readonly counterparts: readonly CounterpartBinding[];
  readonly symbols: ReadonlyMap<string, string>;
  /** The paper's own artifact figures: label → figure, and how it could be checked. */
  readonly reported: readonly {
    readonly label: string;
    readonly figure: number;
    readonly status: 'checked' | 'unverifiable';
    readonly rule: string;
    /** What other texts of the same authors say about the same subject. */
    readonly elsewhere?: readonly { readonly figure: number; readonly place: string }[];
    readonly where: Position;
  }[];
  readonly where: Position;
};

/** All claims of all papers, in file order. */
export type Registry = { readonly papers: readonly Paper[]; readonly claims: readonly Claim[] };

/** Reads a project's own number type as the reals: its operations, and the theorems that characterise them. */
export type NumberType = {
  readonly type: Name;
  readonly as: 'real' | 'rational';
  /** Instances that are trusted to carry the field's own operations and order. */
  readonly instances: readonly Name[];
  readonly operations: readonly NumberOperation[];
};

/** One function on a project's number type, and the theorems that characterise it. */
export type NumberOperation = {
  readonly name: Name;
  readonly is: string;
  /** Outside this set (a comparison over `x`, `y`) a sample is undecided. */
  readonly where?: string;
  readonly by: readonly Name[];
};
