import { suggestion } from '../claims/nearest.ts';
import type { Claim, Paper } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Experiment } from '../testing/experiment.ts';
import type { LoadedModule, ModuleLoader } from './load-module.ts';
import type { CounterpartProblem } from './problems.ts';

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
    const modules = paper?.experiments ?? (paper?.module === undefined ? [] : [paper.module]);
    const { run, where } = claim;
    if (run === undefined || modules.length === 0) continue;
    const found = take(
      run,
      await Promise.all(modules.map(async (path) => [path, await load(path)] as const)),
    );
    if (typeof found === 'function') experiments.set(claim.id, found);
    else diagnostics.push({ ...found, severity: 'error', where });
  }
  return { experiments, diagnostics };
}

type Said = { readonly code: CounterpartProblem; readonly message: string; readonly hint: string };

/** The function of that name in the first module that exports it. */
function take(run: string, modules: readonly (readonly [string, LoadedModule])[]): Experiment | Said {
  const known: string[] = [];
  for (const [path, loaded] of modules) {
    if (loaded.kind === 'failed')
      return { code: 'module-failed', message: `${path}: ${loaded.why}`, hint: 'make it load' };
    known.push(...loaded.exports.keys());
    const value = loaded.exports.get(run);
    if (typeof value === 'function') return value as Experiment;
    if (value !== undefined) {
      const message = `export \`${run}\` of ${path} is a ${typeof value}`;
      return { code: 'export-not-a-function', message, hint: 'export a function' };
    }
  }
  const places = modules.map(([path]) => path).join(', ');
  return {
    code: 'export-not-found',
    message: `export \`${run}\` not found in ${places}`,
    hint: suggestion(run, known),
  };
}
