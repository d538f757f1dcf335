import { loadProject } from '../src/api/project.ts';
import type { Expectation } from '../src/claims/registry.ts';
import { type Export, findExperiments, listExperimentModules } from '../src/counterparts/experiments.ts';
import { type ModuleLoader, makeModuleLoader, surveyModule } from '../src/counterparts/load-module.ts';
import type { Surveyed } from '../src/counterparts/survey.ts';

/** An experiment of a registry: its claim, its place, and its expected result. */
export type Registered = { readonly id: string; readonly place: Export; readonly expect: Expectation };

/** The experiments of a project in the order of their claims, or why they cannot be loaded. */
export type Experiments =
  | { readonly kind: 'found'; readonly experiments: readonly Registered[]; readonly load: ModuleLoader }
  | { readonly kind: 'failed'; readonly messages: readonly string[] };

/** Reads the registry of the project in `folder` and surveys the modules with its experiments. */
export async function experimentsOf(folder: string): Promise<Experiments> {
  const project = loadProject(folder, undefined);
  if (project.kind === 'failed')
    return { kind: 'failed', messages: project.diagnostics.map(({ message }) => message) };
  const { config, registry } = project.value;
  const load = makeModuleLoader(config.root);
  const survey = new Map<string, Surveyed>();
  for (const module of new Set(
    registry.claims.flatMap((claim) => listExperimentModules(claim, registry.papers)),
  ))
    survey.set(module, await surveyModule(load, module));
  const { experiments, diagnostics } = findExperiments(registry.claims, registry.papers, survey);
  if (diagnostics.length > 0) return { kind: 'failed', messages: diagnostics.map(({ message }) => message) };
  const registered = registry.claims.flatMap(({ id, expect }) => {
    const place = experiments.get(id);
    return place === undefined || expect === undefined ? [] : [{ id, place, expect }];
  });
  return { kind: 'found', experiments: registered, load };
}
