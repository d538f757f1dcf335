// What the program offers to its commands.
import type { Command } from 'commander';
import { type Chosen, loadProject } from '../../api/project.ts';
import { selectClaims } from '../../api/select.ts';
import { type CheckFlags, optionsOf } from '../flags.ts';
import type { RunOptions } from '../run-options.ts';
import { refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The program around a command. */
export type Host = {
  readonly terminal: Terminal;
  /** The configuration file that the user named, if any. */
  readonly config: () => string | undefined;
  /** Sets the exit code. */
  readonly settle: (code: number) => void;
};

/** Adds commands to the program. */
export type Register = (program: Command, host: Host) => void;

/** Loads the project and selects the named claims; a number is the exit code after an error. */
export function choose(names: readonly string[], { terminal, config }: Host): Chosen | number {
  const project = loadProject(terminal.cwd, config());
  if (project.kind === 'failed') return refuse(project.diagnostics, usage, terminal);
  const { claims, diagnostics } = selectClaims(project.value.registry, names);
  if (diagnostics.length > 0) return refuse(diagnostics, usage, terminal);
  return { project: project.value, claims };
}

/** Runs a command on the named claims, unless the project or a name is wrong. */
export async function withChosen(
  names: readonly string[],
  flags: CheckFlags,
  host: Host,
  run: (chosen: Chosen, options: RunOptions) => Promise<number>,
): Promise<void> {
  const chosen = choose(names, host);
  if (typeof chosen === 'number') host.settle(chosen);
  else host.settle(await run(chosen, optionsOf(flags, chosen.project, host.terminal)));
}

/** The terminal of a command, without a limit of lines if the user asks for everything. */
export const chooseTerminal = (terminal: Terminal, verbose: boolean | undefined): Terminal =>
  verbose === true ? { ...terminal, rows: Number.POSITIVE_INFINITY } : terminal;
