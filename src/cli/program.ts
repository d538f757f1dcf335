// Arguments to exit code. Exit codes: docs/verdicts.md. Each command is loaded on demand: loading all of them takes
// longer than running most of them.
import { Command, CommanderError } from 'commander';
import { version } from '../api/version.ts';
import { checkIsDefault, checks } from './registered/checks.ts';
import type { Host, Register } from './registered/host.ts';
import { reading } from './registered/reading.ts';
import { recorded } from './registered/recorded.ts';
import { settingUp } from './registered/setting-up.ts';
import { guardTerminal } from './terminal/guard.ts';
import { usage } from './terminal/show-diagnostics.ts';
import type { Surroundings } from './terminal/terminal.ts';

/** All commands, in the order of the help. */
const registered: readonly Register[] = [checkIsDefault, ...checks, ...reading, ...recorded, ...settingUp];

/** Runs the program; never throws because of a user's mistake. */
export async function runProgram(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = guardTerminal(surroundings);
  let code = 0;
  const program = new Command('check-claims')
    .description('Cross-checks the formal claims of a paper against its Lean artifacts.')
    .version(version)
    .option('--config <file>', 'configuration file')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(see check-claims --help)');
  const host: Host = {
    terminal,
    config: () => program.opts<{ config?: string }>().config,
    settle: (given) => {
      code = given;
    },
  };
  for (const register of registered) register(program, host);
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage;
    throw error;
  }
  return code;
}
