import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import type { Inventory, ModuleRecord } from '../lean/inventory.ts';

/** Progress of a toolchain, for output. */
export type ToolchainEvent =
  | { readonly kind: 'step'; readonly text: string }
  | { readonly kind: 'elaborating'; readonly module: Name; readonly index: number; readonly of: number }
  | {
      readonly kind: 'module';
      readonly module: Name;
      readonly status: ModuleRecord['status'];
      readonly fromCache: boolean;
      readonly milliseconds: number;
    };

/** Why a toolchain has no result; it says nothing about any proof. All of these lead to exit code 4, interruption to 130. */
export type ToolchainFailure =
  | { readonly kind: 'environment'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'timeout'; readonly module: Name; readonly seconds: number }
  | { readonly kind: 'out-of-memory'; readonly module: Name }
  | { readonly kind: 'crashed'; readonly module: Name; readonly detail: string }
  | { readonly kind: 'interrupted' };

/** An answer, or the failure. */
export type ToolchainResult<T> = { readonly kind: 'ok'; readonly value: T } | ToolchainFailure;

/** The inputs of a toolchain: project and run settings, all resolved by the caller. */
export type ToolchainOptions = {
  /** Folder of the lakefile. */
  readonly root: string;
  /** Targets to build: libraries or modules; empty for the default targets. */
  readonly targets: readonly string[];
  /** Folder for everything that can be made again, see `findCacheFolder`. */
  readonly cache: string;
  /** Seconds that one module may take. */
  readonly timeout: number;
  /** MiB that one embedded Lean may use, at least 640 and at most 2048. */
  readonly memory: number;
  /** Whether native lake may fetch Mathlib's compiled files with Mathlib's own program; it may unless this is false. */
  readonly mathlibCache?: boolean;
  readonly onEvent: (event: ToolchainEvent) => void;
  readonly signal: AbortSignal;
};

/** A question to Lean about the built project. */
export type EvaluationRequest = {
  readonly imports: readonly Name[];
  /** A proposition that Lean's kernel is to decide. */
  readonly proposition: string;
};

/** Lean's answer: the kernel accepted it, or Lean said why not. */
export type EvaluationAnswer =
  | { readonly kind: 'holds' }
  | { readonly kind: 'not-shown'; readonly why: string };

/**
 * A question to Lean's tactics, where what the project defines is replaced by variables: are the hypotheses of a theorem
 * `contradictory`; is its conclusion `trivial`, or `assumed` by the hypothesis at `position`; is a definition `constant` in the argument
 * at `position`; does a relation hold `always`, or `never`?
 */
export type AttemptRequest = {
  readonly imports: readonly Name[];
  readonly constant: Name;
  readonly question: 'contradictory' | 'trivial' | 'assumed' | 'constant' | 'always' | 'never';
  readonly position?: number;
  /** Constants that could be anything. */
  readonly vary: readonly Name[];
  /** In the order in which they are tried; one that this Lean does not know is passed over. */
  readonly tactics: readonly string[];
};

/** The tactic that answers a question with yes; `undefined` if none does. */
export type AttemptAnswer = string | undefined;

/**
 * A definition to be evaluated by Lean at many inputs. Arguments and values are written as natural numbers, as docs/data.md says, each
 * input in one text with spaces between the numbers.
 */
export type RunRequest = {
  readonly imports: readonly Name[];
  readonly definition: Name;
  /** The definition applied to types and instances, as Lean text; the definition itself if absent. */
  readonly head?: string;
  /** The compiled code, or the kernel where the code may be something else than the definition says. */
  readonly by: 'code' | 'kernel';
  /** Which part of the value is asked for: fields from the outside in, by name, or by position from 0. */
  readonly part: readonly (string | number)[];
  readonly inputs: readonly string[];
};

/** The values at all inputs, with how Lean writes arguments and value, in short; or why there are none. */
export type RunAnswer =
  | { readonly kind: 'values'; readonly shape: string; readonly outputs: readonly string[] }
  | { readonly kind: 'none'; readonly why: string }
  /** Lean had to be ended, so that another run may give an answer. */
  | { readonly kind: 'stopped'; readonly why: string };

/** Lean, however it is run. Expected failures are returned as values. */
export type Toolchain = {
  /**
   * Compiles what is not compiled yet, then returns what Lean reports about the targets, the named modules, and all project modules
   * that they import. A module with errors is a `failed` record, not a failure.
   */
  readonly inventory: (modules: readonly Name[]) => Promise<ToolchainResult<Inventory>>;
  /** Asks the kernel to decide propositions. */
  readonly evaluate: (
    requests: readonly EvaluationRequest[],
  ) => Promise<ToolchainResult<readonly EvaluationAnswer[]>>;
  /** Has tactics try to answer; each answer is told as it comes, so that those before a failure count. */
  readonly attempt: (
    requests: readonly AttemptRequest[],
    onAnswer: (index: number, answer: AttemptAnswer) => void,
  ) => Promise<ToolchainResult<void>>;
  /**
   * Evaluates definitions; each answer is told as it comes. One at which Lean had to be ended, because it took too long, broke down or
   * ran out of memory, is answered with that; a failure leaves the rest without an answer.
   */
  readonly run: (
    requests: readonly RunRequest[],
    onAnswer: (index: number, answer: RunAnswer) => void,
  ) => Promise<ToolchainResult<void>>;
};
