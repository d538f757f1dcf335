/** A process of `nightly`: runs the experiments of the project in its first argument that the parent names, one at a time. */
import { experimentAt } from '../src/counterparts/counterparts-of.ts';
import { runExperiment } from '../src/testing/experiment.ts';
import { experimentsOf } from './experiments.ts';

const [, , folder = '.'] = process.argv;
const found = await experimentsOf(folder);
const experiments = new Map(found.kind === 'found' ? found.experiments.map((one) => [one.id, one]) : []);

process.on('message', async ({ id, seed }: { readonly id: string; readonly seed: number }) => {
  const one = experiments.get(id);
  if (found.kind !== 'found' || one === undefined) throw new Error(`no experiment ${id} in ${folder}`);
  process.send?.(runExperiment(id, await experimentAt(one.place, found.load), one.expect, seed));
});
process.send?.('ready');
