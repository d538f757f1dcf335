// Arguments to exit code. Exit codes: docs/verdicts.md.
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { Claim } from '../claims/registry.ts';
import { listClaims } from './list.ts';
import { loadProject, type Project } from './project.ts';
import { renderAgain } from './render-again.ts';
import { selectClaims } from './select.ts';
import { showClaim } from './show.ts';
import { refuse, usage } from './show-diagnostics.ts';
import { type Paint, painter, type Terminal } from './terminal.ts';

type Chosen = { readonly project: Project; readonly claims: readonly Claim[] };

const version: string = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Loads the project and picks the named claims; a number is the exit code of a refusal. */
function choose(
  names: readonly string[],
  config: string | undefined,
  terminal: Terminal,
  paint: Paint,
): Chosen | number {
  const project = loadProject(terminal.cwd, config);
  if (project.kind === 'failed') return refuse(project.diagnostics, usage, terminal, paint);
  const { claims, diagnostics } = selectClaims(project.value.registry, names);
  if (diagnostics.length > 0) return refuse(diagnostics, usage, terminal, paint);
  return { project: project.value, claims };
}

const gather = (text: string, before: readonly string[]): string[] => [...before, text];

/** Runs the program; never throws for a user's mistake. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  const paint = painter(terminal);
  const width = terminal.columns ?? 110;
  let code = 0;
  const program = new Command('check-claims')
    .description('Cross-checks the formal claims of a paper against its Lean artifacts.')
    .version(version)
    .option('--config <file>', 'configuration file', undefined)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(see check-claims --help)');
  const config = (): string | undefined => program.opts<{ config?: string }>().config;
  program
    .command('list')
    .description('list the registered claims')
    .argument('[claims...]', 'ids, references or papers')
    .action((names: string[]) => {
      const chosen = choose(names, config(), terminal, paint);
      if (typeof chosen === 'number') code = chosen;
      else terminal.out(listClaims(chosen.project.registry, chosen.claims, width, paint));
    });
  program
    .command('show')
    .description('show what is registered about claims')
    .argument('<claims...>', 'ids, references or papers')
    .action((names: string[]) => {
      const chosen = choose(names, config(), terminal, paint);
      if (typeof chosen === 'number') code = chosen;
      else
        terminal.out(
          chosen.claims.map((claim) => showClaim(chosen.project.registry, claim, width, paint)).join('\n'),
        );
    });
  program
    .command('schema')
    .description('print the JSON Schema of claims files')
    .action(() =>
      terminal.out(readFileSync(new URL('../../claims/claim.schema.json', import.meta.url), 'utf8')),
    );
  program
    .command('render')
    .description('print a recorded report again, in any format, without running anything')
    .argument('<report.json>', 'a report that the json reporter wrote')
    .option('--reporter <name[=path]>', 'report format and file; repeatable', gather, [] as string[])
    .action((path: string, options: { reporter: string[] }) => {
      code = renderAgain(path, options.reporter, terminal, paint);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usage;
    throw error;
  }
  return code;
}
