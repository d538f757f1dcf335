// Tasks and their results, as plain data that processes exchange.
import type { Claim } from './claims/registry.ts';
import type { Name } from './expr/expr.ts';
import type { Mutated } from './mutation/mutate.ts';
import type { ExperimentResult, TestResult } from './testing/result.ts';

/** A theorem to test, or the mutants of one. */
export type TheoremTask = {
  readonly kind: 'test' | 'mutate';
  readonly claim: Claim;
  readonly theorem: Name;
  /** Whether Lean accepts its proof. */
  readonly proved: boolean;
};

/** One thing to find out about a claim. */
export type Task = TheoremTask | { readonly kind: 'run'; readonly claim: Claim };

/** What a task comes to. */
export type TaskResult =
  | { readonly kind: 'tested'; readonly test: TestResult }
  | { readonly kind: 'mutated'; readonly mutated: Mutated }
  /** Why the mutants of a theorem were not tried. */
  | { readonly kind: 'unmutated'; readonly why: string }
  | { readonly kind: 'ran'; readonly experiment: ExperimentResult }
  /** There is nothing to find out, or the run ended before. */
  | { readonly kind: 'nothing' };

/** A task with what it came to. */
export type DoneTask = { readonly task: Task; readonly result: TaskResult };

/** The same with what a run on several machines hands over beside the result. */
export type FoundTask = DoneTask & {
  /** What the author's code did beside giving values, in words. */
  readonly effects: readonly string[];
  /** How long it took; absent where an earlier run answered. */
  readonly milliseconds?: number;
};
