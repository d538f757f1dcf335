import { suggestion } from '../claims/nearest.ts';
import type { Claim, Paper } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { ModuleLoader } from './load-module.ts';
import type { CounterpartProblem } from './problems.ts';

/** A simulation of the author: draws from `random` and returns an estimate with its standard error. */
export type Experiment = (random: () => number) => unknown;

/** The experiments of claims by claim id, or what is wrong with them. */
export async function findExperiments(
  claims: readonly Claim[],
  papers: readonly Paper[],
  load: ModuleLoader,
): Promise<{
  readonly experiments: ReadonlyMap<string, Experiment>;
  readonly diagnostics: readonly Diagnostic[];
}> {
  const experiments = new Map<string, Experiment>();
  const diagnostics: Diagnostic[] = [];
  for (const claim of claims) {
    const paper = papers.find(({ slug }) => slug === claim.paper);
    const module = paper?.experiments ?? paper?.module;
    if (claim.run === undefined || module === undefined) continue;
    const say = (code: CounterpartProblem, message: string, hint: string): void => {
      diagnostics.push({ code, severity: 'error', message, hint, where: claim.where });
    };
    const loaded = await load(module);
    if (loaded.kind === 'failed') {
      say('module-failed', `${module}: ${loaded.why}`, 'make it load');
      continue;
    }
    const value = loaded.exports.get(claim.run);
    if (typeof value === 'function') experiments.set(claim.id, value as Experiment);
    else if (value === undefined)
      say(
        'export-not-found',
        `export \`${claim.run}\` not found in ${module}`,
        suggestion(claim.run, [...loaded.exports.keys()]),
      );
    else
      say(
        'export-not-a-function',
        `export \`${claim.run}\` of ${module} is a ${typeof value}`,
        'export a function',
      );
  }
  return { experiments, diagnostics };
}
