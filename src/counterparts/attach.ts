// The functions behind bindings, in a process that loads the author's modules.
import type { Paper } from '../claims/registry.ts';
import type { Counterpart } from '../language/property.ts';
import type { Experiment } from '../testing/experiment.ts';
import type { Export } from './experiments.ts';
import type { ModuleLoader } from './load-module.ts';

/** The function that a module exports. @throws where there is none, though the module had it when it was first looked at. */
async function functionOf({ module, export: name }: Export, load: ModuleLoader): Promise<unknown> {
  const found = await load(module);
  if (found.kind === 'failed')
    throw new Error(`${module} loads in one process and fails in another: ${found.why}`);
  const value = found.exports.get(name);
  if (typeof value === 'function') return value;
  throw new Error(`${module} exports \`${name}\` in one process and not in another`);
}

/** The counterparts that papers list. @throws where a module is not what it was when it was first looked at. */
export async function counterpartsOf(
  papers: readonly Paper[],
  load: ModuleLoader,
): Promise<readonly Counterpart[]> {
  const counterparts: Counterpart[] = [];
  for (const { counterparts: bindings } of papers)
    for (const binding of bindings) {
      const call = (await functionOf(binding, load)) as Counterpart['call'];
      counterparts.push({ constant: binding.lean, call, accuracy: binding.accuracy });
    }
  return counterparts;
}

/** An experiment. @throws where its module is not what it was when it was first looked at. */
export const experimentAt = async (place: Export, load: ModuleLoader): Promise<Experiment> =>
  (await functionOf(place, load)) as Experiment;
