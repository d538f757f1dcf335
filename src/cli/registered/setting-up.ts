// Commands that set a project up or inspect it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDefaultConfig, type ToolchainChoice } from '../../claims/config.ts';
import { ownFolder } from '../../own-files.ts';
import { addCheckOptions, type CheckFlags, makeToolchainOption, optionsOf } from '../flags.ts';
import type { Register } from './host.ts';

const init: Register = (program, { terminal, settle }) =>
  addCheckOptions(program.command('init'))
    .description('write a configuration and a claims file for the theorems of a Lean project')
    .option(
      '--from <file>',
      'for the claims of this file instead: LaTeX, blueprint, Markdown, formalization.yaml, comparator, lean2ts, LemmaScript',
    )
    .action(async (flags: CheckFlags & { readonly from?: string }) => {
      const config = makeDefaultConfig(terminal.cwd);
      const { runInit } = await import('../commands/init.ts');
      settle(await runInit(optionsOf(flags, { config }, terminal), flags.from, terminal));
    });

const doctor: Register = (program, { terminal, config, settle }) =>
  program
    .command('doctor')
    .description('show what is installed on this machine, and what is missing')
    .action(async () => {
      const { runDoctor } = await import('../commands/doctor.ts');
      settle(await runDoctor(config(), terminal));
    });

const inventory: Register = (program, { terminal, config, settle }) =>
  program
    .command('inventory')
    .description("write Lean's answers about the project to a file, for --inventory")
    .addOption(makeToolchainOption())
    .option('--output <file>', 'where to write it', 'inventory.ndjson')
    .action(async (flags: { readonly toolchain?: ToolchainChoice; readonly output: string }) => {
      const { runInventory } = await import('../commands/inventory.ts');
      settle(await runInventory(config(), flags.toolchain, flags.output, terminal));
    });

const schema: Register = (program, { terminal }) =>
  program
    .command('schema')
    .description('print the JSON Schema of claims files')
    .action(() => {
      terminal.out(readFileSync(join(ownFolder, 'claims', 'claim.schema.json'), 'utf8'));
    });

/** Commands for a new project, or one that does not work yet. */
export const settingUp: readonly Register[] = [init, doctor, inventory, schema];
