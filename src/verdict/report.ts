import type { Claim, Paper, RequiredCheck } from '../claims/registry.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import type { DeclarationKind, ModuleRecord, SourceRange, ToolchainRecord } from '../lean/inventory.ts';
import type { Maths } from '../lean/print/math.ts';
import type { Printed } from '../lean/print/print.ts';
import type { ExperimentResult, TestResult } from '../testing/result.ts';
import type { Level } from './findings/code.ts';
import type { FindingCode } from './findings/finding-code.ts';
import type { HollowCode } from './findings/hollow-codes.ts';

/** What Lean says about the theorems of a claim. */
export type ProofVerdict =
  | { readonly kind: 'proved' }
  | { readonly kind: 'proved-with-axioms'; readonly axioms: readonly Name[] }
  | { readonly kind: 'sorry'; readonly through: readonly Name[] }
  /** No theorem of that name; `found` tells what stands there instead, such as a definition or an axiom. */
  | {
      readonly kind: 'absent';
      readonly missing: readonly Name[];
      readonly found?: DeclarationKind;
      readonly instead?: string;
    }
  /** The kernel, looking a second time, refuses it. */
  | { readonly kind: 'rejected'; readonly why: string }
  /** Proved, but the statement says nothing; `code` is that of the finding. */
  | { readonly kind: 'hollow'; readonly code: HollowCode; readonly why: string }
  | { readonly kind: 'drifted'; readonly was: string; readonly is: string }
  | { readonly kind: 'not-confirmed-here'; readonly why: string }
  | { readonly kind: 'not-run'; readonly reason: string };

/** The theorem that is tested for another one, and how Lean joins the two: a consequence, a premise, or not at all. */
export type Instead = { readonly theorem: Name; readonly by: 'consequence' | 'premise' | 'nothing' };

/** One theorem of a claim with its evidence. */
export type TheoremEvidence = {
  readonly theorem: Name;
  readonly instead?: Instead;
  /** As Lean prints it, with the notations of the project. */
  readonly statement?: string;
  /** The same from its term, by our own printer. */
  readonly term?: Printed;
  /** The same typeset, as elements of MathML. */
  readonly math?: Maths;
  readonly doc?: string;
  readonly range?: SourceRange;
  readonly module?: Name;
  /** Of the statement's meaning: its type, and the types and values of the project's definitions that it rests on. */
  readonly fingerprint?: string;
  /** Constants in the statement, as Lean elaborated it. */
  readonly uses: readonly Name[];
  /** Axioms of the transitive closure. */
  readonly axioms: readonly Name[];
  /** How many library constants it uses whose own axioms the toolchain does not show. */
  readonly hidden: number;
  readonly proof: ProofVerdict;
  readonly test: TestResult;
  /** Binders in order: name, type or proposition as Lean prints it where known, and the prose mapped to it. */
  readonly binders: readonly {
    readonly name: string;
    readonly isHypothesis: boolean;
    readonly shown: string;
    readonly prose?: string;
  }[];
};

/** The result of one check: it holds, speaks against the claim, is undecided, or shows a bug in our own translation. */
export type CellState = 'holds' | 'open' | 'broken' | 'self-check';

/** One check of one theorem, or the run of an experiment: a cell of the evidence vector. */
export type Cell = {
  readonly check: RequiredCheck;
  readonly theorem?: Name;
  readonly required: boolean;
  readonly state: CellState;
  /** The verdict in the words of docs/verdicts.md. */
  readonly word: string;
  /** One clause: what was found, or why nothing could be. */
  readonly why: string;
  /** Reason of the waiver that lifts this cell. */
  readonly waived?: string;
};

/** What the evidence says about the claim as the paper states it. */
export type Standing =
  | 'supported'
  | 'supported-in-part'
  | 'conditional'
  | 'by-definition'
  | 'refuted'
  | 'unverifiable'
  | 'undetermined'
  | 'not-checked'
  | 'contradictory';

/** The headline of a claim, by severity. */
export type Headline = 'agrees' | 'broken' | 'open' | 'waived' | 'not-required';

/** A coded, located problem of a claim or of the registry as a whole; `makeFinding` makes one from the table of codes. */
export type Finding<Code extends string = FindingCode> = {
  readonly code: Code;
  readonly level: Level;
  readonly claim?: string;
  /** The theorem, binder, definition or mutant it is about; with code and claim it names the finding. */
  readonly subject?: string;
  readonly message: string;
  readonly where?: Position;
  readonly related?: readonly { readonly message: string; readonly where: Position }[];
  readonly waived?: string;
};

/** A finding, or a problem in the project's files, which has a code from another table. */
export type ShownFinding = Finding<string>;

/** A claim, the full evidence vector and the headline: the weakest cell that the claim requires. */
export type ClaimReport = {
  readonly claim: Claim;
  readonly theorems: readonly TheoremEvidence[];
  readonly experiment?: ExperimentResult;
  /** The evidence vector, required or not; there is no score. */
  readonly cells: readonly Cell[];
  readonly headline: Headline;
  readonly standing: Standing;
  /** One sentence: what was checked by whom, and what was not. */
  readonly summary: string;
  /** The three lines of the transfer argument: proved, tested, conclusion. */
  readonly transfer: readonly [string, string, string];
  /** What there is to read of Lean behind the claim; nothing where Lean was not asked. */
  readonly reading?: { readonly lines: number; readonly pieces: number };
  readonly links: {
    readonly claim: Position;
    readonly theorems: readonly SourceRange[];
    readonly counterparts: readonly (Position & { readonly constant: Name; readonly export: string })[];
    readonly tests: readonly string[];
  };
};

/** A definition, structure or class of the project that claimed statements rest on. */
export type DefinitionReport = {
  readonly name: Name;
  readonly kind: DeclarationKind;
  readonly module: Name;
  readonly statement: string;
  readonly doc?: string;
  readonly range?: SourceRange;
  /** Definitions of the project that it mentions. */
  readonly uses: readonly Name[];
  readonly counterpart?: { readonly module: string; readonly export: string; readonly accuracy: number };
};

/** How many mutants there are and what became of them. */
export type MutantCounts = {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly waived: number;
  /** Shown by Lean's own proof: the hypothesis that was dropped is never used. */
  readonly implied: number;
  readonly notRun: number;
};

/** What mutation says about all claims of a run together. */
export type MutationReport = {
  readonly statement: MutantCounts;
  readonly hypothesis: MutantCounts;
  /** Changes of the code that counterparts rest on, each counted once. */
  readonly source: MutantCounts;
  /** Share of the changes of the code, waived ones left out, that the samples of some theorem notice; rounded down. */
  readonly score: number;
  /** Changes of the code that no theorem notices. */
  readonly survivors: readonly {
    readonly id: string;
    readonly shown: string;
    readonly where?: Position;
    /** Claims whose counterparts reach it. */
    readonly claims: readonly string[];
    readonly waived?: string;
  }[];
};

/** Exit codes of a run; docs/verdicts.md says what each means. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 130;

/** The result of a run, from which every format is rendered. */
export type Report = {
  readonly format: 1;
  readonly results: {
    readonly papers: readonly Paper[];
    readonly claims: readonly ClaimReport[];
    readonly modules: readonly ModuleRecord[];
    readonly definitions: readonly DefinitionReport[];
    readonly findings: readonly Finding[];
    /** Absent where no mutants were made. */
    readonly mutation?: MutationReport;
    readonly controls: { readonly kind: 'passed' | 'failed'; readonly detail: string };
    readonly seed: number;
    readonly budget: number;
    /** Exit code by the table of docs/verdicts.md. */
    readonly exitCode: ExitCode;
  };
  readonly provenance: {
    readonly tool: string;
    readonly node: string;
    readonly toolchain: ToolchainRecord;
    /** `rebuilt`, or `recorded, not rebuilt`, or `unchanged, from the cache`. */
    readonly lean: string;
  };
  readonly diagnostics: readonly Diagnostic[];
};
