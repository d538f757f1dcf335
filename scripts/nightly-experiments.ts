/**
 * Runs every experiment of a project with many seeds: one seed may agree or disagree by chance, twenty say which experiments are
 * stable. `npm run nightly` runs this project's, then compares the domains with MPFR.
 */
import { loadProject } from '../src/api/project.ts';
import { experimentAt } from '../src/counterparts/counterparts-of.ts';
import { experimentModules, findExperiments } from '../src/counterparts/experiments.ts';
import { moduleLoader, surveyModule } from '../src/counterparts/load-module.ts';
import type { Surveyed } from '../src/counterparts/survey.ts';
import { runSeeds, type Stability } from '../src/testing/run-seeds.ts';

type Row = { readonly claim: string; readonly expected: number; readonly found: Stability };

/** What a night of experiments came to: a table, and an exit code as that of a check. */
export type Night = { readonly table: string; readonly exit: 0 | 1 | 2 | 3 };

const exits: Readonly<Record<Stability['kind'], 0 | 1 | 3>> = {
  stable: 0,
  flaky: 3,
  'not-run': 3,
  disagrees: 1,
};

const significant = (x: number): string => (Number.isFinite(x) ? String(Number(x.toPrecision(6))) : '–');

const cells = ({ claim, expected, found }: Row): readonly string[] => {
  const estimates = found.results.map(({ estimate }) => estimate).filter(Number.isFinite);
  return [
    claim,
    found.kind,
    `${found.agreeing}/${found.seeds}`,
    significant(expected),
    significant(Math.min(...estimates)),
    significant(Math.max(...estimates)),
  ];
};

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** Runs the experiments of the project in `folder` with the seeds 1 … `seeds`. `say` is told each claim before it runs. */
export async function nightOfExperiments(
  folder: string,
  seeds: number,
  say: (claim: string) => void,
): Promise<Night> {
  const project = loadProject(folder, undefined);
  if (project.kind === 'failed')
    return { table: project.diagnostics.map(({ message }) => message).join('\n'), exit: 2 };
  const { config, registry } = project.value;
  const load = moduleLoader(config.root);
  const survey = new Map<string, Surveyed>();
  for (const module of new Set(registry.claims.flatMap((claim) => experimentModules(claim, registry.papers))))
    survey.set(module, await surveyModule(load, module));
  const { experiments, diagnostics } = findExperiments(registry.claims, registry.papers, survey);
  if (diagnostics.length > 0) return { table: diagnostics.map(({ message }) => message).join('\n'), exit: 2 };
  const rows: Row[] = [];
  for (const { id, expect } of registry.claims) {
    const place = experiments.get(id);
    if (place === undefined || expect === undefined) continue;
    say(id);
    const found = runSeeds(id, await experimentAt(place, load), expect, seeds);
    rows.push({ claim: id, expected: expect.value, found });
  }
  // nothing run is never a pass
  if (rows.length === 0) return { table: 'no claim has an experiment', exit: 2 };
  const kinds = rows.map(({ found }) => exits[found.kind]);
  return {
    table: tableOf([['claim', 'verdict', 'agree', 'expected', 'lowest', 'highest'], ...rows.map(cells)]),
    exit: kinds.includes(1) ? 1 : kinds.includes(3) ? 3 : 0,
  };
}
