// Looks up the functions of bindings, in a process that loads the author's modules.
import type { Command, Paper } from '../claims/registry.ts';
import type { Counterpart } from '../language/property.ts';
import type { Guides } from '../sampling/ranges/box.ts';
import type { Experiment } from '../testing/experiment.ts';
import type { CommandClient } from './command/client.ts';
import type { Export } from './experiments.ts';
import type { ModuleLoader } from './load-module.ts';

/** The exports of a module. @throws if it fails to load now although it loaded before. */
async function exportOf({ module, export: name }: Export, load: ModuleLoader): Promise<unknown> {
  const found = await load(module);
  if (found.kind === 'failed')
    throw new Error(`${module} loads in one process and fails in another: ${found.why}`);
  const value = found.exports.get(name);
  if (value !== undefined && value !== null) return value;
  throw new Error(`${module} exports \`${name}\` in one process and not in another`);
}

type Call = (...args: readonly unknown[]) => unknown;

/** Makes a curried function take all `arity` arguments at once. */
function uncurried(call: Call, arity: number): Counterpart['call'] {
  if (call.length === 0 || call.length >= arity) return call;
  return (...args) => {
    let value = call(...args);
    for (let taken = call.length; typeof value === 'function' && taken < args.length; ) {
      const next = value as Call;
      value = next(...args.slice(taken));
      taken += next.length === 0 ? args.length : next.length;
    }
    return value;
  };
}

/** The sources of functions: loaded modules and running programs. */
export type Origins = {
  readonly load: ModuleLoader;
  readonly clientOf: (command: Command) => CommandClient;
};

/** The counterparts that papers list. @throws if a module changed since it was surveyed */
export async function counterpartsOf(
  papers: readonly Paper[],
  { load, clientOf }: Origins,
): Promise<readonly Counterpart[]> {
  const counterparts: Counterpart[] = [];
  for (const { counterparts: bindings } of papers)
    for (const binding of bindings) {
      const { command, lean: constant, accuracy } = binding;
      if (command !== undefined) {
        const { call } = clientOf(command);
        counterparts.push({
          constant,
          accuracy,
          call: (...args) => call(binding.export, args, binding.forms ?? []),
        });
        continue;
      }
      const value = await exportOf(binding, load);
      const call = typeof value === 'function' ? uncurried(value as Call, binding.arity ?? 0) : () => value;
      counterparts.push({ constant, call, accuracy });
    }
  return counterparts;
}

/** An experiment. @throws if its module changed since it was surveyed */
export const experimentAt = async (place: Export, load: ModuleLoader): Promise<Experiment> =>
  (await exportOf(place, load)) as Experiment;

/** A counterpart that is only used to find samples: where it throws, it gives NaN. */
const guideOf =
  (call: Counterpart['call']): Counterpart['call'] =>
  (...args) => {
    try {
      return call(...args);
    } catch {
      return Number.NaN;
    }
  };

/** Counterparts as guides of the search for samples, by definition. */
export const guidesOf = (counterparts: readonly Counterpart[]): Guides =>
  new Map(counterparts.map(({ constant, call }) => [constant, guideOf(call)]));
