// Tasks and their results, as plain data that processes exchange.
import type { Claim } from './claims/registry.ts';
import type { Name } from './expr/expr.ts';
import type { Mutated } from './mutation/mutate.ts';
import type { LeanTable, Wanted } from './oracle/by-lean.ts';
import type { ToHold } from './oracle/collect-held.ts';
import type { ExperimentResult, TestResult } from './testing/result.ts';

/** A theorem to test, or the mutants of one. */
export type TheoremTask = {
  readonly kind: 'test' | 'mutate';
  readonly claim: Claim;
  readonly theorem: Name;
  /** Whether Lean accepts its proof. */
  readonly proved: boolean;
  /** Lean's values of definitions that we do not read, as far as they were asked for. */
  readonly lean?: LeanTable;
};

/** One task of a claim: a test, its mutants, or an experiment. */
export type Task = TheoremTask | { readonly kind: 'run'; readonly claim: Claim };

/** The result of a task. */
export type TaskResult =
  /**
   * With calls of definitions that are to be compared with Lean's own values before the result is used, and with the inputs at which
   * Lean's values are wanted to test it at all.
   */
  | ({
      readonly kind: 'tested';
      readonly test: TestResult;
      readonly wanted?: readonly Wanted[];
    } & Partial<ToHold>)
  | { readonly kind: 'mutated'; readonly mutated: Mutated }
  /** Why the mutants of a theorem were not tried. */
  | { readonly kind: 'unmutated'; readonly why: string }
  | { readonly kind: 'ran'; readonly experiment: ExperimentResult }
  /** There is nothing to do, or the run ended before the task. */
  | { readonly kind: 'nothing' };

/** A task with its result. */
export type DoneTask = { readonly task: Task; readonly result: TaskResult };

/** The same, with what a run on several machines records beside the result. */
export type FoundTask = DoneTask & {
  /** Side effects of the author's code, in words. */
  readonly effects: readonly string[];
  /** Time that it took; absent if the result is from an earlier run. */
  readonly milliseconds?: number;
};

/** The task to mutate a theorem; only theorems that pass their test are mutated. */
export const mutantsOf = ({ task, result }: DoneTask): readonly Task[] =>
  task.kind !== 'run' &&
  result.kind === 'tested' &&
  (result.test.verdict.kind === 'agrees' || result.test.verdict.kind === 'statement-only')
    ? [{ ...task, kind: 'mutate' }]
    : [];
