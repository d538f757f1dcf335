// The command `check-claims show`: claims, and declarations of the Lean project by their full names.

import type { Project } from '../../api/project.ts';
import { isNamed } from '../../api/select.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { suggestWord } from '../../typeset/nearest.ts';
import { visibleIn } from '../../typeset/visible.ts';
import type { RunOptions } from '../run-options.ts';
import { refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { checkOrRecall } from './run-check.ts';
import { showClaim } from './show.ts';
import { showDeclaration } from './show-declaration.ts';

const unknown = (name: string, { registry }: Project, inventory: Inventory | undefined): Diagnostic => {
  const known = [
    ...registry.papers.map(({ slug }) => slug),
    ...registry.claims.flatMap(({ id, ref }) => [id, ref]),
    ...(inventory?.declarations.keys() ?? []),
  ];
  return {
    code: 'unknown-claim',
    severity: 'error',
    message: `no claim, reference, paper or declaration \`${name}\``,
    hint: suggestWord(name, [...new Set(known)]),
  };
};

/** Shows the named items, claims first; reads Lean's declarations only if a name is not that of a claim. Returns the exit code. */
export async function runShow(
  project: Project,
  names: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const { registry } = project;
  const claims = registry.claims.filter((claim) => names.some((name) => isNamed(claim, name)));
  const others = names.filter((name) => !registry.claims.some((claim) => isNamed(claim, name)));
  // A word that cannot be a Lean name is refused without starting Lean.
  const misspelt = others.filter((name) => !name.includes('.'));
  if (misspelt.length > 0)
    return refuse(
      misspelt.map((name) => unknown(name, project, undefined)),
      usage,
      terminal,
    );
  const of = others.length > 0 ? 'report and declarations' : 'report';
  const { report, inventory } = await checkOrRecall(project, { claims, of }, options, terminal);
  const missing = others.filter((name) => inventory?.declarations.has(name) === false);
  const page = { width: terminal.columns ?? 110, paint: terminal.paint };
  const shown = visibleIn(registry);
  const evidence = new Map(report.results.claims.map((one) => [one.claim.id, one]));
  const texts = [
    ...claims.map((claim) => showClaim(shown, visibleIn(claim), evidence.get(claim.id), page)),
    ...(inventory === undefined
      ? []
      : others.flatMap((name) => showDeclaration(name, inventory, registry, page) ?? [])),
  ];
  if (texts.length > 0) terminal.out(texts.join('\n'));
  const problems = [...report.diagnostics, ...missing.map((name) => unknown(name, project, inventory))];
  if (problems.length === 0) return 0;
  return refuse(problems, missing.length > 0 ? usage : report.results.exitCode, terminal);
}
