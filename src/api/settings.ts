import { availableParallelism } from 'node:os';
import type { Config, ToolchainChoice } from '../claims/config.ts';
import type { Kept } from '../kept/kept-result.ts';
import { isSource } from '../own-files.ts';
import type { RecordedInventory, Surroundings } from './ask-lean.ts';

/** Options of a check. Absent options default to the configuration, or to the value given here. */
export type ProjectOptions = {
  /** Configuration file, absolute or relative to the project's folder; default: `check-claims.config.yaml`. */
  readonly config?: string;
  /** Ids, references or papers of the claims to check; default: all. */
  readonly claims?: readonly string[];
  /** Which Lean to use, or the recorded inventory to use instead. */
  readonly toolchain?: ToolchainChoice | RecordedInventory;
  readonly seed?: number;
  /** Accepted samples per claim. */
  readonly budget?: number;
  /** Number of processes that load and call the author's code, at least one; default: two, or one on a single core. */
  readonly workers?: number;
  /** Time limit of one theorem or experiment in seconds; default: 600. */
  readonly timeout?: number;
  /** Whether to mutate theorems that agree. */
  readonly mutants?: boolean;
  /** Results of tasks from earlier runs; default: none. */
  readonly kept?: Kept;
  /** Environment variables, which determine the cache folder and which Lean is found; default: those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the run; the report then marks the remaining checks as interrupted. */
  readonly signal?: AbortSignal;
  /** Called with progress messages. */
  readonly onProgress?: (text: string) => void;
  /** Called with the output of the author's code. */
  readonly onOutput?: (text: string) => void;
};

/** The same options with all defaults filled in. */
export type Settings = Surroundings &
  Required<
    Pick<ProjectOptions, 'toolchain' | 'seed' | 'budget' | 'workers' | 'timeout' | 'mutants' | 'onOutput'>
  > &
  Pick<ProjectOptions, 'kept'>;

/** Two processes at most: more only cost memory. Without a build, sources start slowly, so one process is used. */
export const defaultWorkers: number = isSource ? 1 : Math.min(2, availableParallelism());

/** Time limit of one theorem or experiment in seconds; it only stops code that does not end. */
const defaultTimeout = 600;

/** Fills in every option: given values override the configuration, which overrides the defaults. */
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
