// How long the experiments of the registry take, each with one seed: node --import jiti/register bench/experiments.ts
//
// CPU time of this process, which runs one after the other; the main command spreads them over its workers, two on two cores. Beside each:
// how much of the room that its expectation allows it uses, bias and four standard errors.
import { loadProject } from '../src/api/project.ts';
import { experimentAt } from '../src/counterparts/counterparts-of.ts';
import { experimentModules, findExperiments } from '../src/counterparts/experiments.ts';
import { moduleLoader, surveyModule } from '../src/counterparts/load-module.ts';
import type { Surveyed } from '../src/counterparts/survey.ts';
import { runExperiment } from '../src/testing/experiment.ts';

/** Seconds that all may take on two cores in the main command. */
const limit = 40;

const project = loadProject(process.cwd(), undefined);
if (project.kind === 'failed') throw new Error(project.diagnostics[0]?.message);
const { config, registry } = project.value;
const load = moduleLoader(config.root);
const survey = new Map<string, Surveyed>();
for (const module of new Set(registry.claims.flatMap((claim) => experimentModules(claim, registry.papers))))
  survey.set(module, await surveyModule(load, module));
const { experiments } = findExperiments(registry.claims, registry.papers, survey);

const rows: { readonly claim: string; readonly seconds: number; readonly used: number }[] = [];
for (const { id, expect } of registry.claims) {
  const place = experiments.get(id);
  if (place === undefined || expect === undefined) continue;
  const run = await experimentAt(place, load);
  const before = process.cpuUsage();
  const { estimate, standardError } = runExperiment(id, run, expect, 1);
  const { user, system } = process.cpuUsage(before);
  const room = expect.bias + 4 * standardError;
  rows.push({
    claim: id,
    seconds: (user + system) / 1e6,
    used: estimate === expect.value ? 0 : Math.abs(estimate - expect.value) / room,
  });
}
for (const { claim, seconds, used } of rows.toSorted((a, b) => b.seconds - a.seconds))
  console.log(
    `${claim.padEnd(32)}${seconds.toFixed(2).padStart(7)} s${(100 * used).toFixed(0).padStart(5)} %`,
  );
const total = rows.reduce((sum, { seconds }) => sum + seconds, 0);
console.log(
  `${rows.length} experiments: ${total.toFixed(1)} s of CPU time, ${(total / 2).toFixed(1)} s on two cores (must: ${limit} s)`,
);
