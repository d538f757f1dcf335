import type { Claim, Paper } from '../claims/registry.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import type { ModuleRecord, SourceRange, ToolchainRecord } from '../lean/inventory.ts';
import type { ExperimentResult, TestResult } from '../testing/result.ts';

/** What Lean says about the theorems of a claim. */
export type ProofVerdict =
  | { readonly kind: 'proved' }
  | { readonly kind: 'proved-with-axioms'; readonly axioms: readonly Name[] }
  | { readonly kind: 'sorry'; readonly through: readonly Name[] }
  | { readonly kind: 'absent'; readonly missing: readonly Name[] }
  | { readonly kind: 'drifted'; readonly was: string; readonly is: string }
  | { readonly kind: 'not-confirmed-here'; readonly why: string }
  | { readonly kind: 'not-run'; readonly reason: string };

/** One theorem of a claim with its evidence. */
export type TheoremEvidence = {
  readonly theorem: Name;
  readonly statement?: string;
  readonly doc?: string;
  readonly range?: SourceRange;
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

/** How serious a claim's headline is. */
export type Headline = 'agrees' | 'broken' | 'open' | 'waived' | 'not-required';

/** A coded, located problem of a claim or of the registry as a whole. */
export type Finding = {
  readonly code: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly claim?: string;
  readonly message: string;
  readonly where?: Position;
  readonly related?: readonly { readonly message: string; readonly where: Position }[];
  readonly waived?: string;
};

/** A claim, the full evidence vector and the headline: the weakest cell that the claim requires. */
export type ClaimReport = {
  readonly claim: Claim;
  readonly theorems: readonly TheoremEvidence[];
  readonly experiment?: ExperimentResult;
  readonly headline: Headline;
  /** One sentence: what was checked by whom, and what was not. */
  readonly summary: string;
  /** The three lines of the transfer argument: proved, tested, conclusion. */
  readonly transfer: readonly [string, string, string];
  readonly links: {
    readonly claim: Position;
    readonly theorems: readonly SourceRange[];
    readonly counterparts: readonly (Position & { readonly constant: Name; readonly export: string })[];
    readonly tests: readonly string[];
  };
};

/** The product of a run: what every format is rendered from. */
export type Report = {
  readonly format: 1;
  readonly results: {
    readonly papers: readonly Paper[];
    readonly claims: readonly ClaimReport[];
    readonly modules: readonly ModuleRecord[];
    readonly findings: readonly Finding[];
    readonly controls: { readonly kind: 'passed' | 'failed'; readonly detail: string };
    readonly seed: number;
    readonly budget: number;
    /** Exit code by the table of docs/verdicts.md. */
    readonly exitCode: 0 | 1 | 2 | 3 | 4 | 5 | 130;
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
