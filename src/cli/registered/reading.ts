// Commands that show claims and definitions, and `accept`, which records that somebody has read them.
import { Option } from 'commander';
import { visibleIn } from '../../typeset/visible.ts';
import {
  addCheckOptions,
  addLeanOptions,
  type CheckFlags,
  type LeanFlags,
  makeCheckFlags,
} from '../flags.ts';
import { type Register, withChosen } from './host.ts';

type ListFlags = LeanFlags & {
  readonly kind?: string;
  readonly outcome?: string;
  readonly untestable?: boolean;
  readonly verbose?: boolean;
};

const list: Register = (program, host) =>
  addLeanOptions(program.command('list'))
    .description('list the registered claims')
    .argument('[claims...]', 'ids, references or papers')
    .addOption(
      new Option('--kind <kind>', 'only these').choices(['theorem', 'experiment', 'artifact', 'editorial']),
    )
    .addOption(
      new Option('--outcome <outcome>', 'only these').choices(['supported', 'refuted', 'unverifiable']),
    )
    .option(
      '--untestable',
      "instead, what the project's theorems that can't be tested wait for, most wanted first",
    )
    .option('--verbose', 'with --untestable, name every theorem')
    .action((names: string[], flags: ListFlags) =>
      withChosen(names, makeCheckFlags(flags), host, async ({ project, claims }, options) => {
        if (flags.untestable === true) {
          const { listUntestable } = await import('../counterparts/list-untestable.ts');
          return listUntestable(project, options, flags.verbose === true, host.terminal);
        }
        const { kind, outcome } = flags;
        const kept = claims.filter(
          (claim) => (kind ?? claim.kind) === claim.kind && (outcome ?? claim.outcome) === claim.outcome,
        );
        const { listClaims } = await import('../commands/list.ts');
        const { out, paint, columns: width = 110 } = host.terminal;
        out(listClaims(visibleIn(project.registry), visibleIn(kept), { width, paint }));
        return 0;
      }),
    );

const types: Register = (program, host) =>
  addLeanOptions(program.command('types'))
    .description('print the TypeScript signatures that counterparts of Lean definitions have')
    .argument('[definitions...]', 'names of definitions, or their last parts; default: all')
    .action((names: string[], flags: LeanFlags) =>
      withChosen([], makeCheckFlags(flags), host, async ({ project }, options) => {
        const { showTypes } = await import('../counterparts/show-types.ts');
        return showTypes(project, names, options, host.terminal);
      }),
    );

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

type WriteFlags = CheckFlags & { readonly write?: boolean };

const formalization: Register = (program, host) =>
  addCheckOptions(program.command('formalization'))
    .description('compare formalization.yaml with Lean, or write one')
    .argument('[file]', 'default: formalization.yaml')
    .option('--write', 'write it from the claims and from Lean')
    .action((file: string | undefined, flags: WriteFlags) =>
      withChosen([], flags, host, async ({ project }, options) => {
        const { runFormalization } = await import('../foreign/run-formalization.ts');
        return runFormalization(project, { file, write: flags.write === true }, options, host.terminal);
      }),
    );

const comparator: Register = (program, host) =>
  addCheckOptions(program.command('comparator'))
    .description('compare challenge and solution of a leanprover/comparator configuration, or write them')
    .argument('[file]', 'default: comparator.json')
    .option('--write', 'write Challenge.lean and the configuration for the theorems of the claims')
    .action((file: string | undefined, flags: WriteFlags) =>
      withChosen([], flags, host, async ({ project }, options) => {
        const { runComparator } = await import('../foreign/run-comparator.ts');
        return runComparator(project, { file, write: flags.write === true }, options, host.terminal);
      }),
    );

/** Commands that show claims, `accept`, and those that compare files of others with claims and Lean. */
export const reading: readonly Register[] = [list, show, types, accept, documents, formalization, comparator];
