import type { Name } from '../expr/expr.ts';
import type { CodeRemark, Grade, Sample, Truth } from '../language/property.ts';

/** Why a test neither agrees nor disagrees. */
type InconclusiveReason =
  | 'no-sample'
  | 'starved'
  | 'undecided'
  | 'vacuous'
  | 'unsupported-hypothesis'
  | 'impure'
  | 'coarse-promise'
  | 'not-compared';

/** What is at fault: the implementation, the definition, a hypothesis, or our own translation. */
export type Fault = 'implementation' | 'definition' | 'hypothesis' | 'translation';

/** A call on which counterpart and definition differ: printed, and as numbers if all of it is numbers. */
export type Difference = {
  readonly constant: Name;
  readonly args: readonly string[];
  /** The part of the value that differs, as TypeScript selects it: `.flag`, `[1][0]`. */
  readonly part?: string;
  /** The arguments, if all are numbers. */
  readonly numbers?: readonly number[];
  readonly counterpart: string;
  /** Set if the counterpart returned no value: `counterpart` says what happened instead. */
  readonly lacking?: true;
  readonly reference: string;
  /** An enclosure of the definition's value, if it is a number. */
  readonly enclosure?: readonly [number, number];
  /** The promise at this call, in words; for numbers. */
  readonly promise?: string;
};

/** A sample on which something disagrees. */
export type Counterexample = {
  /** `claim@seed:index` of the sample that was found first. */
  readonly address: string;
  readonly found: Sample;
  /** The simplest dyadic sample that still fails. */
  readonly shrunk: Sample;
  /** Binder name → the shrunk value, printed; with a simple fraction nearby if there is one. */
  readonly shown: readonly { readonly name: string; readonly value: string; readonly near?: string }[];
  /** S with D, S with T, and T against D at the shrunk sample. */
  readonly reference: Truth;
  readonly counterpart: Truth;
  readonly differs: readonly Difference[];
};

/** The verdict of testing one theorem of one claim. */
export type TestVerdict =
  | { readonly kind: 'agrees'; readonly grade: Grade; readonly part: 'whole' | 'part' }
  | {
      readonly kind: 'disagrees';
      readonly fault: Fault;
      readonly counterexample: Counterexample;
      /** Rows of the language, one of which misreads Lean, for a wrong translation. */
      readonly suspects?: readonly Name[];
      /** Lean gives other values than these rows; of no other row is that known. */
      readonly isIsolated?: true;
    }
  | { readonly kind: 'statement-only'; readonly grade: Grade }
  | { readonly kind: 'inconclusive'; readonly reason: InconclusiveReason; readonly detail: string }
  | { readonly kind: 'untestable'; readonly reason: string; readonly detail: string }
  | { readonly kind: 'not-run'; readonly reason: string };

/** A possible problem of a test itself. */
export type HealthCode =
  | 'part-of-domain'
  | 'fewer-digits'
  | 'fewer-samples'
  | 'missed'
  | 'duplicates'
  | 'undecided'
  | 'undecided-agreement'
  | 'undecided-hypothesis'
  | 'outside-doubles'
  | 'few-digits-promised'
  | 'constant-atom'
  | 'convention-only'
  | 'loose-bound'
  | 'mutants-not-run'
  | 'values-by-lean'
  | 'code-not-mutated'
  | CodeRemark['kind'];

/** A branch of a definition, in words: a case of an `if`, or an equation of a match. */
export type Branch = { readonly definition: Name; readonly shown: string };

/** The branches of the project's definitions that a statement reaches. */
export type BranchCoverage = {
  readonly entered: readonly Branch[];
  /** Branches that no sample enters, and those of them that the hypotheses exclude. */
  readonly unentered: readonly Branch[];
  readonly ruledOut: readonly Branch[];
};

/** How far an inequality of a conclusion is from equality on samples, with Lean's own definitions. */
export type Slack = {
  /** The inequality, printed for a reader. */
  readonly inequality: string;
  /** `ratio`: the larger side by the smaller one, in magnitude; infinite with 0 between them. `distance`: for a side that is 0. */
  readonly measure: 'ratio' | 'distance';
  readonly samples: number;
  readonly smallest: number;
  readonly median: number;
  /** Where it is smallest. */
  readonly at: {
    readonly address: string;
    readonly values: readonly { readonly name: string; readonly value: string }[];
  };
  /** Set if no sample has a ratio of ten or less. */
  readonly isLoose?: true;
};

/** A coded remark on the health of a test. */
export type HealthFinding = { readonly code: HealthCode; readonly detail: string };

/** Binned counts of one variable over accepted samples. */
export type Histogram = {
  readonly name: string;
  readonly edges: readonly number[];
  readonly counts: readonly number[];
};

/** What is known about a hypothesis: whether the proof uses it, and whether the statement fails without it. */
export type Necessity =
  | 'needed and used'
  | 'not needed'
  | 'tests too weak'
  | 'undecided without it'
  | 'follows from the others'
  | 'statement and test differ'
  | 'needed'
  | 'not shown to be needed'
  | 'not run';

/** A changed statement, or one without one of its hypotheses, and whether testing detects it. */
export type Mutant = {
  /** `theorem: change`, as written in a waiver. */
  readonly id: string;
  readonly of: 'statement' | 'hypothesis';
  readonly shown: string;
  /** Implied: Lean's own proof proves the mutant, because it never uses the hypothesis. */
  readonly status: 'killed' | 'survived' | 'waived' | 'implied' | 'not-run';
  /** What is known about a hypothesis. */
  readonly necessity?: Necessity;
  /** The author's reason for a waiver, or why there is no result. */
  readonly because?: string;
};

/** A changed operator or constant in the author's code, or a planted fault, and whether the samples of a theorem detect it. */
export type SourceOutcome = {
  /** `path function: change`. */
  readonly id: string;
  /** The changed line. */
  readonly shown: string;
  readonly status: 'killed' | 'survived';
  /** Absent for a planted fault. */
  readonly place?: { readonly file: string; readonly line: number };
};

/** The mutation results of one theorem. */
export type MutationResult = {
  readonly mutants: readonly Mutant[];
  /** Changes in the code that its counterparts reach; its own samples detect `killed` of them, the report has the others. */
  readonly sources: { readonly mutants: number; readonly killed: number };
  /** The smallest relative perturbation of a counterpart that testing detects, as a power of two (−30 means 2^-30). */
  readonly resolution?: number;
};

/** All test results of one theorem. */
export type TestResult = {
  readonly theorem: Name;
  readonly verdict: TestVerdict;
  readonly seed: number;
  readonly budget: number;
  readonly accepted: number;
  readonly proposed: number;
  readonly undecided: number;
  readonly distinct: number;
  readonly junk: number;
  /** Hypothesis name → how many proposals it rejected first. */
  readonly rejectedBy: readonly { readonly name: string; readonly count: number }[];
  readonly strata: readonly { readonly name: string; readonly accepted: number }[];
  /** How many combinations of values the variables have, if each was tried; there is no bound then. */
  readonly all?: number;
  /**
   * The statistics of n distinct draws of the value-uniform stratum, for the distribution given in words: without a violation
   * its probability is below 3/n at 95 %, and a set of probability `detectable` = 1 − 0.01^(1/n) is hit with probability 99 %.
   */
  readonly bound?: { readonly violation: number; readonly detectable: number; readonly law: string };
  /** The range from which each binder was sampled, in words. */
  readonly ranges: readonly { readonly name: string; readonly range: string }[];
  readonly histograms: readonly Histogram[];
  /** Counterpart → calls on accepted samples. */
  readonly calls: readonly { readonly constant: Name; readonly count: number }[];
  readonly health: readonly HealthFinding[];
  /** Absent if the definitions have no branches. */
  readonly branches?: BranchCoverage;
  /** Of the inequalities that the conclusion states at every sample; absent if there are none. */
  readonly slack?: readonly Slack[];
  readonly mutation?: MutationResult;
  /** Lean's own value of the definitions at the counterexample, if Lean could evaluate them. */
  readonly confirmedByLean?: 'confirmed' | 'contradicted' | 'not-run';
  /** Definitions whose values are those that Lean computes, since we do not read them, and why; absent if there are none. */
  readonly byLean?: readonly { readonly definition: Name; readonly why: string }[];
  /**
   * Calls at which our values of definitions are Lean's own; absent if Lean was not asked. `notRun` are definitions of which Lean gave
   * no value at some call.
   */
  readonly heldToLean?: {
    readonly samples: number;
    readonly definitions: readonly Name[];
    readonly notRun?: readonly { readonly definition: Name; readonly why: string }[];
  };
};

/** The result of a simulation, compared with its derived expectation. */
export type ExperimentResult = {
  readonly verdict:
    | { readonly kind: 'agrees' }
    | { readonly kind: 'disagrees' }
    | { readonly kind: 'inconclusive'; readonly reason: string }
    | { readonly kind: 'not-run'; readonly reason: string };
  readonly seed: number;
  readonly estimate: number;
  readonly standardError: number;
  /**
   * How many random numbers it drew: with none it evaluated a formula and simulated nothing. Reports of older versions lack it.
   */
  readonly draws?: number;
  readonly expected: number;
  readonly bias: number;
  readonly because: string;
  /** Points to plot: simulation with error bars beside theory. */
  readonly series?: {
    readonly x: string;
    readonly y: string;
    readonly log: boolean;
    readonly points: readonly {
      readonly x: number;
      readonly y: number;
      readonly error: number;
      readonly theory?: number;
    }[];
  };
};
