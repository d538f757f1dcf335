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

/** What kind of assertion a claim is; decides what evidence it requires by default. */
export type ClaimKind = 'theorem' | 'experiment' | 'artifact' | 'editorial';

/** A check that a claim may require. */
export type RequiredCheck = 'proof' | 'test' | 'run';

/** What the evidence says about the claim as the paper states it. */
export type ClaimOutcome = 'supported' | 'refuted' | 'unverifiable';

/** What a refutation hits: what the authors wrote, a reading of theirs that says more, or words of somebody else. */
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

/** What a review of a claim has read, in the order in which it is written. */
export const reviewParts = [
  'prose',
  'statement',
  'definitions',
  'implementation',
  'library',
  'toolchain',
] as const;

/** One of them. */
export type ReviewPart = (typeof reviewParts)[number];

/** Somebody has read a claim: who, when, and fingerprints of what was there to read. */
export type Review = {
  readonly by: string;
  readonly on: string;
  readonly prints: ReadonlyMap<ReviewPart, string>;
  readonly where: Position;
};

/** A check or mutant that the author lifts, with the reason; it stays visible. */
export type Waiver = { readonly target: string; readonly because: string; readonly where: Position };

/** Narrowed range of one binder, inclusive. */
export type SampleRange = {
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** Log-uniform integers lie at least this far from the end of their range; only widens. */
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
  /** Where in the paper, in words. */
  readonly place?: string;
  /** Other papers that it speaks about, for claims between papers. */
  readonly about?: readonly string[];
  readonly reading?: string;
  /** Full Lean names; empty for a claim without a theorem. */
  readonly theorems: readonly Name[];
  /** Theorem that speaks about a limit → the theorem with finite content that is tested for it. */
  readonly tests?: ReadonlyMap<Name, Name>;
  readonly correspondence: { readonly relation: Relation; readonly why: string };
  /** Binder name → the prose that states it. */
  readonly hypotheses: ReadonlyMap<string, string>;
  /** Fingerprints of the statements that somebody has read, in the order of the theorems; see `check-claims show`. */
  readonly accepted?: readonly string[];
  readonly reviewed?: Review;
  readonly requires: readonly RequiredCheck[];
  readonly outcome: ClaimOutcome;
  /** What the refutation hits; every refuted claim that is loaded from a file has it. */
  readonly hits?: RefutationTarget;
  readonly run?: string;
  readonly expect?: Expectation;
  readonly sample: ReadonlyMap<string, SampleRange>;
  readonly relations: readonly ClaimRelation[];
  readonly waivers: readonly Waiver[];
  /** Why nothing is tested or proved, where that is so. */
  readonly because?: string;
  /** Position of the claim's id in its YAML file. */
  readonly where: Position;
};

/** A program that answers for counterparts: docs/counterpart-protocol.md. */
export type Command = {
  /** As it is told: its words, files among them relative to the registry's root folder. Equal for equal commands only. */
  readonly name: string;
  /** The program and its arguments. */
  readonly argv: readonly string[];
  /** The folder in which it runs, relative to the registry's root folder. */
  readonly folder: string;
};

/** How the numbers of an argument are written for a program: all as integers, all with a point or an exponent, or by field. */
export type ArgumentForm = 'integer' | 'number' | { readonly [field: string]: ArgumentForm };

/** How a Lean definition is bound to an export of a module, or to a name that a program answers for. */
export type CounterpartBinding = {
  /** Full Lean name of the definition. */
  readonly lean: Name;
  /** Path of the module, relative to the registry's root folder, or name of the command. */
  readonly module: string;
  /** The program, where no module exports it. */
  readonly command?: Command;
  readonly export: string;
  /** Promised relative accuracy. */
  readonly accuracy: number;
  /** How many explicit arguments the definition takes; known once it is bound. */
  readonly arity?: number;
  /** How a program is given the arguments, one each; known once it is bound. */
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
  /** Program that answers for the counterparts, in place of a module. */
  readonly command?: Command;
  /** Modules with the experiments: the counterparts' module where none is given. */
  readonly experiments?: readonly string[];
  /** Bindings that are written out; the others follow from equal names. */
  readonly counterparts: readonly CounterpartBinding[];
  readonly symbols: ReadonlyMap<string, string>;
  /** The paper's own artifact figures: label → figure and how it could be checked. */
  readonly reported: readonly {
    readonly label: string;
    readonly figure: number;
    readonly status: 'checked' | 'unverifiable';
    readonly rule: string;
    /** What other texts of the same authors say of the same thing. */
    readonly elsewhere?: readonly { readonly figure: number; readonly place: string }[];
    readonly where: Position;
  }[];
  readonly where: Position;
};

/** All claims of all papers, in file order. */
export type Registry = { readonly papers: readonly Paper[]; readonly claims: readonly Claim[] };

/** How a project's own number type is read: as the reals, with its operations and the theorems that pin them down. */
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
