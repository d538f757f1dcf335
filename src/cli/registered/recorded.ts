// Commands that work on existing reports.
import { addLeanOptions, type DeliveryFlags, deliverTo, makeReporterOption } from '../flags.ts';
import type { MergeFlags } from '../shards/run-merge.ts';
import { refuse, usage } from '../terminal/show-diagnostics.ts';
import { chooseTerminal, type Register } from './host.ts';

const render: Register = (program, { terminal, settle }) =>
  program
    .command('render')
    .description('print a recorded report again, in any format, without running anything')
    .argument('<report.json>', 'a report that the json reporter wrote')
    .addOption(makeReporterOption())
    .option('--verbose', 'print every claim and finding, without a limit of lines')
    .action(async (path: string, flags: { reporter: readonly string[]; verbose?: boolean }) => {
      const { renderAgain } = await import('../commands/render-again.ts');
      settle(renderAgain(path, flags.reporter, chooseTerminal(terminal, flags.verbose)));
    });

const compare: Register = (program, { terminal, settle }) =>
  program
    .command('compare')
    .description('compare two recorded reports; exit 1 if evidence was lost')
    .argument('<old.json>', 'a report that the json reporter wrote')
    .argument('<new.json>', 'a later one')
    .option(
      '--format <name[=path]>',
      'text, markdown (a comment for a pull request) or json, and a file',
      'text',
    )
    .action(async (old: string, now: string, { format }: { readonly format: string }) => {
      const { runCompare } = await import('../commands/compare.ts');
      settle(runCompare([old, now], format, terminal));
    });

const merge: Register = (program, host) =>
  addLeanOptions(deliverTo(program.command('merge')))
    .description('merge the files of --shard into the report of a single machine')
    .argument('<shards...>', 'all files that --shard wrote')
    .option('--costs <file>', 'write the cost of each claim, for the next --shard')
    .action(async (files: string[], flags: DeliveryFlags & MergeFlags) => {
      const terminal = chooseTerminal(host.terminal, flags.verbose);
      const { deliveryOf } = await import('../delivery.ts');
      const delivery = deliveryOf(flags, terminal);
      if (!('reporters' in delivery)) return host.settle(refuse(delivery, usage, terminal));
      const { runMerge } = await import('../shards/run-merge.ts');
      host.settle(await runMerge(files, { flags, config: host.config() }, delivery, terminal));
    });

/** Commands on recorded reports. */
export const recorded: readonly Register[] = [render, compare, merge];
