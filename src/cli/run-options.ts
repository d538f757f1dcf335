import type { RecordedInventory } from '../api/ask-lean.ts';
import type { ToolchainChoice } from '../claims/config.ts';

/** Options of a check, resolved: the command line over the configuration over the defaults. */
export type RunOptions = {
  /** Which Lean is asked, or the recorded inventory that answers instead. */
  readonly toolchain: ToolchainChoice | RecordedInventory;
  readonly seed: number;
  readonly budget: number;
  readonly workers: number;
  /** Whether an earlier run with the same inputs may answer. */
  readonly cache: boolean;
  /** Whether theorems that agree are mutated. */
  readonly mutants: boolean;
};
