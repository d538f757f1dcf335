// Arguments to exit code. Exit codes: docs/verdicts.md. Each command is loaded when it is asked for: all of them together take
// longer to load than most of them take to run.
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { type Chosen, loadProject } from '../api/project.ts';
import { selectClaims } from '../api/select.ts';
import { version } from '../api/version.ts';
import { defaultConfig, type ToolchainChoice } from '../claims/config.ts';
import { visibleIn } from '../typeset/visible.ts';
import { type CheckFlags, checking, optionsOf, toolchainOption } from './flags.ts';
import { guardedTerminal } from './terminal/guard.ts';
import { refuse, usage } from './terminal/show-diagnostics.ts';
import type { Surroundings, Terminal } from './terminal/terminal.ts';

/** Loads the project and picks the named claims; a number is the exit code of a refusal. */
function choose(names: readonly string[], config: string | undefined, terminal: Terminal): Chosen | number {
  const project = loadProject(terminal.cwd, config);
  if (project.kind === 'failed') return refuse(project.diagnostics, usage, terminal);
  const { claims, diagnostics } = selectClaims(project.value.registry, names);
  if (diagnostics.length > 0) return refuse(diagnostics, usage, terminal);
  return { project: project.value, claims };
}

const gather = (text: string, before: readonly string[]): readonly string[] => [...before, text];

async function checkCommand(
  names: readonly string[],
  flags: CheckFlags,
  config: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const { areReporters, parseReporters } = await import('./reporters.ts');
  const reporters = parseReporters(flags.reporter.length === 0 ? ['pretty'] : flags.reporter);
  if (!areReporters(reporters)) return refuse(reporters, usage, terminal);
  const chosen = choose(names, config, terminal);
  if (typeof chosen === 'number') return chosen;
  const { project } = chosen;
  const kept = flags.update ? 'update' : flags.checkStale ? 'compare' : 'leave';
  const { readReportFile } = await import('./read-report-file.ts');
  const baseline = flags.baseline === undefined ? undefined : readReportFile(flags.baseline, terminal.cwd);
  if (baseline !== undefined && !('results' in baseline)) return refuse(baseline, usage, terminal);
  const { runCheck } = await import('./commands/run-check.ts');
  const against = baseline === undefined ? {} : { baseline };
  return runCheck(chosen, optionsOf(flags, project, terminal), { reporters, kept, ...against }, terminal);
}

/** Runs the program; never throws for a user's mistake. */
export async function runProgram(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = guardedTerminal(surroundings);
  const { paint } = terminal;
  const width = terminal.columns ?? 110;
  let code = 0;
  const program = new Command('check-claims');
  const config = (): string | undefined => program.opts<{ config?: string }>().config;
  const reporter = new Option('--reporter <name[=path]>', 'report format and file; repeatable')
    .argParser(gather)
    .default([], 'pretty');
  program
    .description('Cross-checks the formal claims of a paper against its Lean artifacts.')
    .version(version)
    .option('--config <file>', 'configuration file')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(see check-claims --help)')
    .argument('[claims...]', 'ids, references or papers; all where none is named')
    .addOption(reporter)
    .option('--mutants', 'also change statements and code, to see what testing notices')
    .option('--no-mutants', 'change nothing, whatever the configuration says')
    .option('--verbose', 'print every claim and finding, however many lines that takes')
    .option('--update', 'write the reports that the configuration names')
    .addOption(
      new Option('--check-stale', 'fail where those reports are not what this run found').conflicts('update'),
    )
    .option('--baseline <report.json>', 'say what is new since that report, and fail where evidence was lost')
    .action(async (names: string[], flags: CheckFlags) => {
      const shown = flags.verbose ? { ...terminal, rows: Number.POSITIVE_INFINITY } : terminal;
      code = await checkCommand(names, flags, config(), shown);
    });
  checking(program);
  checking(program.command('audit'))
    .description('check all claims, then list the gaps of a paper or of all')
    .argument('[paper]', 'short name of a paper')
    .option('--format <name[=path]>', 'markdown, html or json, and a file', 'markdown')
    .action(async (slug: string | undefined, flags: CheckFlags & { readonly format: string }) => {
      const chosen = choose([], config(), terminal);
      if (typeof chosen === 'number') code = chosen;
      else {
        const { project } = chosen;
        const { runAudit } = await import('./commands/run-audit.ts');
        code = await runAudit(
          project,
          { slug, target: flags.format },
          optionsOf(flags, project, terminal),
          terminal,
        );
      }
    });
  checking(program.command('mutate'))
    .description('check claims, then change statements and code and list what testing does not notice')
    .argument('[claims...]', 'ids, references or papers; all where none is named')
    .action(async (names: string[], flags: CheckFlags) => {
      const chosen = choose(names, config(), terminal);
      if (typeof chosen === 'number') code = chosen;
      else {
        const { project } = chosen;
        const { runMutate } = await import('./commands/run-check.ts');
        code = await runMutate(chosen, optionsOf(flags, project, terminal), terminal);
      }
    });
  checking(program.command('replay'))
    .description('make one sample again and say what it says now')
    .argument('<address>', 'claim@seed:index, as a report prints it')
    .action(async (address: string, flags: CheckFlags) => {
      const chosen = choose([], config(), terminal);
      if (typeof chosen === 'number') code = chosen;
      else {
        const { runReplay } = await import('./commands/replay.ts');
        const options = optionsOf(flags, chosen.project, terminal);
        code = await runReplay(chosen.project, address, options, terminal);
      }
    });
  checking(program.command('init'))
    .description('write a configuration and a claims file for the theorems of a Lean project')
    .action(async (flags: CheckFlags) => {
      const config = defaultConfig(terminal.cwd);
      const { runInit } = await import('./commands/init.ts');
      code = await runInit(optionsOf(flags, { config }, terminal), terminal);
    });
  program
    .command('doctor')
    .description('show what is found on this machine, and what is missing')
    .action(async () => {
      const { runDoctor } = await import('./commands/doctor.ts');
      code = await runDoctor(config(), terminal);
    });
  program
    .command('inventory')
    .description('write down everything that Lean says about the project, for --inventory')
    .addOption(toolchainOption())
    .option('--output <file>', 'where to write it', 'inventory.ndjson')
    .action(async (flags: { readonly toolchain?: ToolchainChoice; readonly output: string }) => {
      const { runInventory } = await import('./commands/inventory.ts');
      code = await runInventory(config(), flags.toolchain, flags.output, terminal);
    });
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
      const chosen = choose(names, config(), terminal);
      if (typeof chosen === 'number') code = chosen;
      else {
        const kept = chosen.claims.filter(
          (claim) => (kind ?? claim.kind) === claim.kind && (outcome ?? claim.outcome) === claim.outcome,
        );
        const { listClaims } = await import('./commands/list.ts');
        terminal.out(listClaims(visibleIn(chosen.project.registry), visibleIn(kept), { width, paint }));
      }
    });
  checking(program.command('show'))
    .description(
      'show claims: prose, statement, evidence, and the places of claim, theorem, counterpart and test',
    )
    .argument('<names...>', 'ids, references, papers, or full names of Lean declarations')
    .option('--reading', 'print what there is to read of Lean behind the claims, in order, and nothing else')
    .action(async (names: string[], flags: CheckFlags & { readonly reading?: boolean }) => {
      if (flags.reading === true) {
        const read = choose(names, config(), terminal);
        if (typeof read === 'number') {
          code = read;
          return;
        }
        const { showReading } = await import('./commands/show-reading.ts');
        code = await showReading(read, optionsOf(flags, read.project, terminal), terminal);
        return;
      }
      const chosen = choose([], config(), terminal);
      if (typeof chosen === 'number') code = chosen;
      else {
        const { project } = chosen;
        const { runShow } = await import('./commands/run-show.ts');
        code = await runShow(project, names, optionsOf(flags, project, terminal), terminal);
      }
    });
  checking(program.command('accept'))
    .description(
      'say that claims were read as they are now: writes who, when and fingerprints into their files',
    )
    .argument('<claims...>', 'ids, references or papers')
    .requiredOption('--by <name>', 'who has read them')
    .option('--on <day>', 'when, as 2026-11-29; today where it is not given')
    .action(async (names: string[], flags: CheckFlags & { readonly by: string; readonly on?: string }) => {
      const chosen = choose(names, config(), terminal);
      if (typeof chosen === 'number') code = chosen;
      else {
        const { runAccept, today } = await import('./commands/accept.ts');
        const reader = { by: flags.by, on: flags.on ?? today() };
        code = await runAccept(chosen, reader, optionsOf(flags, chosen.project, terminal), terminal);
      }
    });
  program
    .command('render')
    .description('print a recorded report again, in any format, without running anything')
    .argument('<report.json>', 'a report that the json reporter wrote')
    .addOption(reporter)
    .option('--verbose', 'print every claim and finding, however many lines that takes')
    .action(async (path: string, flags: { reporter: readonly string[]; verbose?: boolean }) => {
      const shown = flags.verbose ? { ...terminal, rows: Number.POSITIVE_INFINITY } : terminal;
      const { renderAgain } = await import('./commands/render-again.ts');
      code = renderAgain(path, flags.reporter, shown);
    });
  program
    .command('compare')
    .description('say what is new between two recorded reports; exit 1 where evidence was lost')
    .argument('<old.json>', 'a report that the json reporter wrote')
    .argument('<new.json>', 'a later one')
    .option(
      '--format <name[=path]>',
      'text, markdown (a comment for a pull request) or json, and a file',
      'text',
    )
    .action(async (old: string, now: string, { format }: { readonly format: string }) => {
      const { runCompare } = await import('./commands/compare.ts');
      code = runCompare([old, now], format, terminal);
    });
  program
    .command('schema')
    .description('print the JSON Schema of claims files')
    .action(() => {
      terminal.out(readFileSync(new URL('../../claims/claim.schema.json', import.meta.url), 'utf8'));
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage;
    throw error;
  }
  return code;
}
