// Commands that check claims.
import { Option } from 'commander';
import { checkCommand } from '../check-command.ts';
import { addCheckOptions, type CheckFlags, deliverTo } from '../flags.ts';
import { chooseTerminal, type Register, withChosen } from './host.ts';

const audit: Register = (program, host) =>
  addCheckOptions(program.command('audit'))
    .description('check all claims, then list the gaps of a paper or of all')
    .argument('[paper]', 'short name of a paper')
    .option('--format <name[=path]>', 'markdown, html or json, and a file', 'markdown')
    .action((slug: string | undefined, flags: CheckFlags & { readonly format: string }) =>
      withChosen([], flags, host, async ({ project }, options) => {
        const { runAudit } = await import('../commands/run-audit.ts');
        return runAudit(project, { slug, target: flags.format }, options, host.terminal);
      }),
    );

const mutate: Register = (program, host) =>
  addCheckOptions(program.command('mutate'))
    .description('check claims, then change statements and code and list what testing does not notice')
    .argument('[claims...]', 'ids, references or papers; default: all')
    .action((names: string[], flags: CheckFlags) =>
      withChosen(names, flags, host, async (chosen, options) => {
        const { runMutate } = await import('../commands/run-check.ts');
        return runMutate(chosen, options, host.terminal);
      }),
    );

const replay: Register = (program, host) =>
  addCheckOptions(program.command('replay'))
    .description('draw one sample again and print its judgement')
    .argument('<address>', 'claim@seed:index, as printed in a report')
    .action((address: string, flags: CheckFlags) =>
      withChosen([], flags, host, async ({ project }, options) => {
        const { runReplay } = await import('../commands/replay.ts');
        return runReplay(project, address, options, host.terminal);
      }),
    );

/** The command that runs if none is named. */
export const checkIsDefault: Register = (program, host) =>
  addCheckOptions(deliverTo(program.argument('[claims...]', 'ids, references or papers; default: all')))
    .option('--mutants', 'also change statements and code, to see what testing notices')
    .option('--no-mutants', 'no mutants, even if the configuration asks for them')
    .addOption(
      new Option('--watch', 'check again when a file changes, and print only what is new').conflicts([
        'shard',
        'update',
        'checkStale',
        'baseline',
      ]),
    )
    .option(
      '--shard <i/n>',
      'check one of n parts and write the results for `merge`; auto takes i/n from the environment',
    )
    .option('--costs <file>', 'balance the parts by the file that `merge --costs` wrote')
    .option('--output <file>', 'file for the results; default: shard-i-of-n.json')
    .action(async (names: string[], flags: CheckFlags) => {
      const terminal = chooseTerminal(host.terminal, flags.verbose);
      host.settle(await checkCommand(names, flags, { ...host, terminal }));
    });

/** Commands that check claims. */
export const checks: readonly Register[] = [audit, mutate, replay];
