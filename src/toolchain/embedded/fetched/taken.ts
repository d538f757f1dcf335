// Modules of dependencies that lake fetches: built here, and then taken at their word.
import { createHash } from 'node:crypto';
import type { Name } from '../../../expr/expr.ts';
import type { LeanMessage } from '../../../lean/inventory.ts';
import { countOf } from '../../../typeset/count-of.ts';
import type { SourceModule } from '../../project.ts';
import { explainBlocked } from '../../stopped.ts';
import { embeddedLean } from '../package.ts';
import type { Plan } from '../plan.ts';
import { unchecked } from './unchecked.ts';

/** Whether a module is only imported: it is not checked a second time and not dumped, as where lake builds it. */
export const isTaken = ({ byName }: Plan, module: Name): boolean => byName.get(module)?.isFetched === true;

const takenIn = ({ modules }: Plan): readonly SourceModule[] => modules.filter(({ isFetched }) => isFetched);

/** A hash of the sources that are taken at their word, as a manifest has it for lake; `undefined` where there are none. */
export function hashTaken(plan: Plan): string | undefined {
  const taken = takenIn(plan);
  if (taken.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const { name, sourceHash } of taken) hash.update(`${name} ${sourceHash}\n`);
  return hash.digest('hex');
}

const errorsOf = (plan: Plan, { name }: SourceModule): readonly LeanMessage[] =>
  plan.progress.get(name)?.result?.messages.filter(({ severity }) => severity === 'error') ?? [];

const shown = ({ dependency, release }: SourceModule): string =>
  release === undefined ? `${dependency}` : `${dependency} for Lean ${release.replace(/^v/, '')}`;

/** What a report says of the dependencies that are taken at their word, and of proofs in them that this Lean cannot make. */
export function explainTaken(plan: Plan): readonly string[] {
  const taken = takenIn(plan);
  if (taken.length === 0) return [];
  const packages = [...new Set(taken.map(shown))].map(
    (name) => `${name} (${countOf(taken.filter((one) => shown(one) === name).length, 'module')})`,
  );
  const lacking = taken.flatMap((module) => {
    const [first] = errorsOf(plan, module);
    const isBuilt = plan.progress.get(module.name)?.result?.oleanHash !== undefined;
    return isBuilt && first !== undefined ? [`${module.file}:${first.line}`] : [];
  });
  return [
    `${unchecked.atTheirWord}, built here and not checked again: ${packages.join(', ')}`,
    ...(lacking.length > 0
      ? [
          `${unchecked.notAccepted} (its library hides what some of them unfold) count as \`sorry\`: ${lacking.join(', ')}`,
        ]
      : []),
  ];
}

/** The module behind `name` that does not build for what stands in it. */
const findCulprit = (plan: Plan, name: Name): SourceModule | undefined => {
  const module = plan.byName.get(name);
  const isFailed = (imported: Name): boolean => {
    const result = plan.progress.get(imported)?.result;
    return result !== undefined && result.oleanHash === undefined;
  };
  const behind = module?.imports.find(isFailed);
  return behind === undefined ? module : findCulprit(plan, behind);
};

/** The message of a module that imports one which was not built; of a fetched one it says which release its sources are for. */
export function explainMissing(plan: Plan, imported: Name): readonly LeanMessage[] {
  const culprit = isTaken(plan, imported) ? findCulprit(plan, imported) : undefined;
  if (culprit === undefined) return explainBlocked(imported);
  const [first] = errorsOf(plan, culprit);
  const said = first === undefined ? '' : ` (${culprit.file}:${first.line}: ${first.text.split('\n')[0]})`;
  const text = `not elaborated: it imports ${imported}, and the sources of ${shown(culprit)} do not build in Lean ${embeddedLean.version}${said}; bring those of a release next to it`;
  return [{ severity: 'error', line: 1, column: 1, text }];
}
