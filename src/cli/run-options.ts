import type { RecordedInventory } from '../api/ask-lean.ts';
import type { ToolchainChoice } from '../claims/config.ts';

/** Options of a check: the command line overrides the configuration, which overrides the defaults. */
export type RunOptions = {
  /** Which Lean to use, or the recorded inventory to use instead. */
  readonly toolchain: ToolchainChoice | RecordedInventory;
  readonly seed: number;
  readonly budget: number;
  readonly workers: number;
  /** Whether the result of an earlier run with the same inputs may be used. */
  readonly cache: boolean;
  /** Whether to mutate theorems that agree. */
  readonly mutants: boolean;
};
