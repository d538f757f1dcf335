import type { Claim, Paper } from '../claims/registry.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { suggestWord } from '../typeset/nearest.ts';
import { findModuleProblems } from './bind.ts';
import type { CounterpartProblem } from './problems.ts';
import type { Survey, Surveyed } from './survey.ts';

/** The place where a claim's experiment is exported. */
export type Export = { readonly module: string; readonly export: string };

/** The modules that may export a claim's experiment, in search order. */
export function listExperimentModules(
  { run, paper: slug }: Claim,
  papers: readonly Paper[],
): readonly string[] {
  const paper = papers.find((one) => one.slug === slug);
  if (run === undefined) return [];
  return paper?.experiments ?? (paper?.module === undefined ? [] : [paper.module]);
}

/** The experiments by claim id, or what is wrong with them. */
export function findExperiments(
  claims: readonly Claim[],
  papers: readonly Paper[],
  survey: Survey,
): { readonly experiments: ReadonlyMap<string, Export>; readonly diagnostics: readonly Diagnostic[] } {
  const experiments = new Map<string, Export>();
  const diagnostics: Diagnostic[] = [];
  for (const claim of claims) {
    const modules = listExperimentModules(claim, papers);
    const { run, where } = claim;
    if (run === undefined || modules.length === 0) continue;
    const found = take(
      run,
      modules.flatMap((path) => {
        const one = survey.get(path);
        return one === undefined ? [] : [[path, one] as const];
      }),
    );
    if ('export' in found) {
      experiments.set(claim.id, found);
      const known = survey.get(found.module);
      if (known !== undefined) diagnostics.push(...findModuleProblems(found.module, where, known));
    } else diagnostics.push({ ...found, severity: 'error', where });
  }
  return { experiments, diagnostics };
}

type Said = { readonly code: CounterpartProblem; readonly message: string; readonly hint: string };

/** The function of that name, from the first module that exports it. */
function take(run: string, modules: readonly (readonly [string, Surveyed])[]): Export | Said {
  const known: string[] = [];
  for (const [path, loaded] of modules) {
    if (loaded.kind === 'failed')
      return { code: loaded.code, message: `${path}: ${loaded.why}`, hint: 'make it load' };
    known.push(...loaded.exports.keys());
    const type = loaded.exports.get(run);
    if (type === 'function') return { module: path, export: run };
    if (type !== undefined) {
      const message = `export \`${run}\` of ${path} is a ${type}`;
      return { code: 'export-not-a-function', message, hint: 'export a function' };
    }
  }
  const places = modules.map(([path]) => path).join(', ');
  return {
    code: 'export-not-found',
    message: `export \`${run}\` not found in ${places}`,
    hint: suggestWord(run, known),
  };
}
