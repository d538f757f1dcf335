import { availableParallelism } from 'node:os';
import type { Config, ToolchainChoice } from '../claims/config.ts';
import type { Kept } from '../kept/kept-result.ts';
import type { RecordedInventory, Surroundings } from './ask-lean.ts';

/** How a project is checked; what is left out is as the configuration says, or as stated here. */
export type ProjectOptions = {
  /** Configuration file, absolute or relative to the project's folder; `check-claims.config.yaml` there. */
  readonly config?: string;
  /** Ids, references or papers of the claims to check; all. */
  readonly claims?: readonly string[];
  /** Which Lean is asked, or the recorded inventory that answers instead. */
  readonly toolchain?: ToolchainChoice | RecordedInventory;
  readonly seed?: number;
  /** Accepted samples a claim. */
  readonly budget?: number;
  /** Processes that load and call the author's code, at least one; two, or one on a single core. */
  readonly workers?: number;
  /** Seconds that one theorem or experiment may take; 600. */
  readonly timeout?: number;
  /** Whether theorems that agree are mutated. */
  readonly mutants?: boolean;
  /** Results of tasks from earlier runs; none. */
  readonly kept?: Kept;
  /** Environment variables, which say where the cache is and which Lean is found; those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the run: the report then says of what is left that it was interrupted. */
  readonly signal?: AbortSignal;
  /** Hears what goes on, in words. */
  readonly onProgress?: (text: string) => void;
  /** Hears what the author's code prints. */
  readonly onOutput?: (text: string) => void;
};

/** The same with everything settled. */
export type Settings = Surroundings &
  Required<
    Pick<ProjectOptions, 'toolchain' | 'seed' | 'budget' | 'workers' | 'timeout' | 'mutants' | 'onOutput'>
  > &
  Pick<ProjectOptions, 'kept'>;

/** Two processes at most: more only cost memory. Sources run without a build start slowly: one has to do. */
export const defaultWorkers: number = import.meta.url.endsWith('.ts')
  ? 1
  : Math.min(2, availableParallelism());

/** Seconds that one theorem or experiment may take; it ends what does not end and decides nothing else. */
const defaultTimeout = 600;

/** Settles every option: what is given, over the configuration, over the defaults. */
export function settingsOf(options: ProjectOptions, config: Config): Settings {
  return {
    toolchain: options.toolchain ?? config.lean.toolchain,
    seed: options.seed ?? config.seed,
    budget: options.budget ?? config.budget,
    workers: options.workers ?? defaultWorkers,
    timeout: options.timeout ?? defaultTimeout,
    mutants: options.mutants ?? config.mutants,
    env: options.env ?? process.env,
    signal: options.signal ?? new AbortController().signal,
    onProgress: options.onProgress ?? (() => undefined),
    onOutput: options.onOutput ?? (() => undefined),
    ...(options.kept === undefined ? {} : { kept: options.kept }),
  };
}
