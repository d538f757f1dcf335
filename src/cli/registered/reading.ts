// Commands that show claims, and `accept`, which records that somebody has read them.
import { Option } from 'commander';
import { visibleIn } from '../../typeset/visible.ts';
import { addCheckOptions, type CheckFlags } from '../flags.ts';
import { choose, type Register, withChosen } from './host.ts';

const list: Register = (program, host) =>
  program
    .command('list')
    .description('list the registered claims')
    .argument('[claims...]', 'ids, references or papers')
    .addOption(
      new Option('--kind <kind>', 'only these').choices(['theorem', 'experiment', 'artifact', 'editorial']),
    )
    .addOption(
      new Option('--outcome <outcome>', 'only these').choices(['supported', 'refuted', 'unverifiable']),
    )
    .action(async (names: string[], { kind, outcome }: { kind?: string; outcome?: string }) => {
      const chosen = choose(names, host);
      if (typeof chosen === 'number') return host.settle(chosen);
      const kept = chosen.claims.filter(
        (claim) => (kind ?? claim.kind) === claim.kind && (outcome ?? claim.outcome) === claim.outcome,
      );
      const { listClaims } = await import('../commands/list.ts');
      const { out, paint, columns: width = 110 } = host.terminal;
      out(listClaims(visibleIn(chosen.project.registry), visibleIn(kept), { width, paint }));
    });

const show: Register = (program, host) =>
  addCheckOptions(program.command('show'))
    .description(
      'show claims: prose, statement, evidence, and the places of claim, theorem, counterpart and test',
    )
    .argument('<names...>', 'ids, references, papers, or full names of Lean declarations')
    .option('--reading', 'print only the Lean text behind the claims, in reading order')
    .action((names: string[], flags: CheckFlags & { readonly reading?: boolean }) =>
      withChosen(flags.reading === true ? names : [], flags, host, async (chosen, options) => {
        if (flags.reading === true) {
          const { showReading } = await import('../commands/show-reading.ts');
          return showReading(chosen, options, host.terminal);
        }
        const { runShow } = await import('../commands/run-show.ts');
        return runShow(chosen.project, names, options, host.terminal);
      }),
    );

const accept: Register = (program, host) =>
  addCheckOptions(program.command('accept'))
    .description('record that you read the claims: writes name, date and fingerprints into their files')
    .argument('<claims...>', 'ids, references or papers')
    .requiredOption('--by <name>', 'name of the reader')
    .option('--on <day>', 'date, such as 2026-11-29; default: today')
    .action((names: string[], flags: CheckFlags & { readonly by: string; readonly on?: string }) =>
      withChosen(names, flags, host, async (chosen, options) => {
        const { runAccept, formatToday } = await import('../commands/accept.ts');
        return runAccept(chosen, { by: flags.by, on: flags.on ?? formatToday() }, options, host.terminal);
      }),
    );

const documents: Register = (program, host) =>
  addCheckOptions(program.command('documents'))
    .description("hold the paper's sources, LaTeX, blueprint or Markdown, against claims and Lean")
    .argument('[files...]', 'main files; default: those of the configuration')
    .action((files: string[], flags: CheckFlags) =>
      withChosen([], flags, host, async ({ project }, options) => {
        const { runDocuments } = await import('../documents/run-documents.ts');
        return runDocuments(project, files, options, host.terminal);
      }),
    );

/** Commands that show claims, and `accept`. */
export const reading: readonly Register[] = [list, show, accept, documents];
