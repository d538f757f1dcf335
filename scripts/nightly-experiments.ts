/**
 * Runs every experiment of a project with many seeds, with one process per core: one seed may agree or disagree by chance, eight together
 * show which mean and which error bars are right. `npm run nightly` runs this project's, then compares the domains with MPFR.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { ExperimentResult } from '../src/testing/result.ts';
import { type Stability, takeTogether } from '../src/testing/take-together.ts';
import { experimentsOf } from './experiments.ts';

type Row = { readonly claim: string; readonly expected: number; readonly found: Stability };
type Job = { readonly id: string; readonly seed: number };

/** The result of a night of experiments: a table, and an exit code as for a check. */
export type Night = { readonly table: string; readonly exit: 0 | 1 | 2 | 3 };

const exits: Readonly<Record<Stability['kind'], 0 | 1 | 3>> = {
  stable: 0,
  flaky: 3,
  'not-run': 3,
  disagrees: 1,
};

const significant = (x: number): string => (Number.isFinite(x) ? String(Number(x.toPrecision(6))) : '–');

const cells = ({ claim, expected, found }: Row): readonly string[] => [
  claim,
  found.kind,
  `${found.agreeing}/${found.seeds}`,
  significant(expected),
  significant(found.mean),
  significant(Number(found.standardError.toPrecision(2))),
  Number.isFinite(found.spread) ? found.spread.toFixed(1) : '–',
];

const head = ['claim', 'verdict', 'agree', 'expected', 'mean', '±', 'spread'];

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

/** Lets `child` run jobs until none is left. */
async function work(child: ChildProcess, jobs: Job[], done: (job: Job, result: ExperimentResult) => void) {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    child.send(job);
    const [result] = await once(child, 'message');
    done(job, result);
  }
}

/** Rejects if the process ends early. */
const endOf = async (child: ChildProcess): Promise<never> => {
  const [code] = await once(child, 'exit');
  throw new Error(`a process with experiments ended with code ${code}`);
};

/** Runs the experiments of the project in `folder` with the seeds 1 … `seeds`, deterministic ones once. Calls `say` for each claim. */
export async function nightOfExperiments(
  folder: string,
  seeds: number,
  say: (claim: string) => void,
): Promise<Night> {
  const project = await experimentsOf(folder);
  if (project.kind === 'failed') return { table: project.messages.join('\n'), exit: 2 };
  const { experiments } = project;
  // an empty run never passes
  if (experiments.length === 0) return { table: 'no claim has an experiment', exit: 2 };
  const results = new Map<string, ExperimentResult[]>(experiments.map(({ id }) => [id, []]));
  const done = ({ id, seed }: Job, result: ExperimentResult): void => {
    if (seed === 1) say(id);
    results.get(id)?.push(result);
  };
  const how = {
    serialization: 'advanced' as const,
    execArgv: ['--import', import.meta.resolve('jiti/register')],
  };
  const children = Array.from({ length: availableParallelism() }, () =>
    fork(new URL('nightly-child.ts', import.meta.url), [folder], how),
  );
  const together = async (jobs: Job[]): Promise<unknown> =>
    Promise.race([Promise.all(children.map((child) => work(child, jobs, done))), ...children.map(endOf)]);
  await Promise.race([Promise.all(children.map((child) => once(child, 'message'))), ...children.map(endOf)]);
  await together(experiments.map(({ id }) => ({ id, seed: 1 })));
  const drawn = experiments.filter(({ id }) => results.get(id)?.[0]?.draws !== 0);
  await together(
    Array.from({ length: seeds - 1 }, (_, i) => drawn.map(({ id }) => ({ id, seed: i + 2 }))).flat(),
  );
  for (const child of children) child.kill();
  const rows = experiments.map(({ id, expect }): Row => {
    const found = takeTogether(results.get(id) ?? [], expect);
    return { claim: id, expected: expect.value, found };
  });
  const kinds = rows.map(({ found }) => exits[found.kind]);
  return {
    table: tableOf([head, ...rows.map(cells)]),
    exit: kinds.includes(1) ? 1 : kinds.includes(3) ? 3 : 0,
  };
}
