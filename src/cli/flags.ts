// The options that commands share, and how they override the configuration.
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Project } from '../api/project.ts';
import { defaultWorkers } from '../api/settings.ts';
import type { ToolchainChoice } from '../claims/config.ts';
import type { RunOptions } from './run-options.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Flags of every command that writes a report. */
export type DeliveryFlags = {
  readonly update?: boolean;
  readonly checkStale?: boolean;
  readonly baseline?: string;
  readonly verbose?: boolean;
  readonly reporter: readonly string[];
};

/** Flags that say where Lean's answers come from. */
export type LeanFlags = {
  readonly toolchain?: ToolchainChoice;
  readonly inventory?: string;
  readonly allowChangedSources?: boolean;
};

/** Flags of every command that checks claims, as given. */
export type CheckFlags = DeliveryFlags &
  LeanFlags & {
    readonly seed?: number;
    readonly budget?: number;
    readonly workers?: number;
    readonly cache: boolean;
    readonly mutants?: boolean;
    readonly watch?: boolean;
    readonly shard?: string;
    readonly costs?: string;
    readonly output?: string;
  };

/** The flags of a command that asks Lean and tests nothing. */
export const makeCheckFlags = (flags: LeanFlags): CheckFlags => ({ ...flags, cache: true, reporter: [] });

const whole =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > 0xffff_ffff)
      throw new InvalidArgumentError(`Write a whole number from ${least} to ${0xffff_ffff}.`);
    return value;
  };

/** The settings of a run: the command line overrides the configuration. */
export const optionsOf = (
  flags: CheckFlags,
  { config }: Pick<Project, 'config'>,
  { cwd }: Terminal,
): RunOptions => ({
  toolchain:
    flags.inventory === undefined
      ? (flags.toolchain ?? config.lean.toolchain)
      : {
          file: resolve(cwd, flags.inventory),
          allowChangedSources: flags.allowChangedSources === true,
        },
  seed: flags.seed ?? config.seed,
  budget: flags.budget ?? config.budget,
  workers: flags.workers ?? defaultWorkers,
  cache: flags.cache,
  mutants: flags.mutants ?? config.mutants,
});

/** Which Lean to use. */
export const makeToolchainOption = (): Option =>
  new Option('--toolchain <which>', 'which Lean to use').choices(['auto', 'lake', 'embedded']);

const gather = (text: string, before: readonly string[]): readonly string[] => [...before, text];

/** Which reports to write, and where. */
export const makeReporterOption = (): Option =>
  new Option('--reporter <name[=path]>', 'report format and file; repeatable')
    .argParser(gather)
    .default([], 'pretty');

/** Adds the options of a command that writes a report. */
export const deliverTo = (command: Command): Command =>
  command
    .addOption(makeReporterOption())
    .option('--verbose', 'print every claim and finding, without a limit of lines')
    .option('--update', 'write the reports that the configuration names')
    .addOption(new Option('--check-stale', 'fail if those reports differ from this run').conflicts('update'))
    .option('--baseline <report.json>', 'print what is new since that report; fail if evidence was lost');

/** Adds the options that say where Lean's answers come from. */
export const addLeanOptions = (command: Command): Command =>
  command
    .addOption(makeToolchainOption())
    .addOption(
      new Option('--inventory <file>', 'use the file that `inventory` wrote instead of Lean').conflicts(
        'toolchain',
      ),
    )
    .option('--allow-changed-sources', 'use that file even if the Lean sources have changed since');

/** Adds the options of every command that checks claims. */
export const addCheckOptions = (command: Command): Command =>
  addLeanOptions(command)
    .option('--seed <number>', 'seed of all samples', whole(0))
    .option('--budget <number>', 'accepted samples per theorem', whole(1))
    .option('--workers <number>', 'number of processes that run the code under test', whole(1))
    .option('--no-cache', 'run again even if no input has changed');
