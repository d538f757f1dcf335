// How long the experiments of the registry take, with one seed each: node --import jiti/register bench/experiments.ts
//
// Measures CPU time of this process, which runs them one after the other; the main command spreads them over workers, two on two cores.
// Also prints how much of the allowed deviation each experiment uses, with bias and four standard errors.
import { experimentsOf } from '../scripts/experiments.ts';
import { experimentAt } from '../src/counterparts/counterparts-of.ts';
import { runExperiment } from '../src/testing/experiment.ts';

/** Time limit in seconds for all experiments on two cores in the main command. */
const limit = 40;

/** Time limit in seconds for a nightly run on two cores, and its number of seeds for random experiments. */
const night = { limit: 90, seeds: 8 };

const found = await experimentsOf(process.cwd());
if (found.kind === 'failed') throw new Error(found.messages[0]);

const rows: { claim: string; seconds: number; used: number; draws: boolean }[] = [];
for (const { id, place, expect } of found.experiments) {
  const run = await experimentAt(place, found.load);
  const before = process.cpuUsage();
  const { estimate, standardError, draws } = runExperiment(id, run, expect, 1);
  const { user, system } = process.cpuUsage(before);
  const room = expect.bias + 4 * standardError;
  rows.push({
    claim: id,
    draws: draws !== 0,
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
const drawn = rows.filter(({ draws }) => draws).reduce((sum, { seconds }) => sum + seconds, 0);
console.log(
  `a night of ${night.seeds} seeds: ${((total + (night.seeds - 1) * drawn) / 2).toFixed(0)} s on two cores (must: ${night.limit} s)`,
);
