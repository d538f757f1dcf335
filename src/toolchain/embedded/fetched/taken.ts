// Modules of dependencies that lake fetches: built here, and then taken at their word.
import { createHash } from 'node:crypto';
import type { Name } from '../../../expr/expr.ts';
import type { LeanMessage } from '../../../lean/inventory.ts';
import { countOf } from '../../../typeset/count-of.ts';
import type { SourceModule } from '../../project.ts';
import { atTop, explainBlocked } from '../../stopped.ts';
import { embeddedLean } from '../package.ts';
import type { Plan, Progress } from '../plan.ts';
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

/** Where the first proof of a module stands that is not accepted, though the module is built. */
const lackIn = (plan: Plan, module: SourceModule): string | undefined => {
  const [first] = errorsOf(plan, module);
  const isBuilt = plan.progress.get(module.name)?.result?.oleanHash !== undefined;
  return isBuilt && first !== undefined ? `${module.file}:${first.line}` : undefined;
};

const isOpen = (plan: Plan, { name }: SourceModule): boolean =>
  plan.progress.get(name)?.result?.messages.some(({ text }) => /^declaration uses .sorry/.test(text)) ===
  true;

/** Modules that are taken at their word and rest on a proof that this Lean does not accept, with the place of it. */
export function listUnaccepted(plan: Plan): Readonly<Record<Name, string>> | undefined {
  const places = new Map<Name, string>();
  // what rests on a `sorry` that somebody wrote is no matter of this Lean
  const open = new Set<Name>();
  for (const module of takenIn(plan)) {
    if (isOpen(plan, module) || module.imports.some((name) => open.has(name))) open.add(module.name);
    const behind = module.imports.map((name) => places.get(name)).find((place) => place !== undefined);
    const place = lackIn(plan, module) ?? behind;
    if (place !== undefined) places.set(module.name, place);
  }
  const found = [...places].filter(([name]) => !open.has(name));
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** What a report says of the dependencies that are taken at their word, and of proofs in them that this Lean cannot make. */
export function explainTaken(plan: Plan): readonly string[] {
  const taken = takenIn(plan);
  if (taken.length === 0) return [];
  const packages = [...new Set(taken.map(shown))].map(
    (name) => `${name} (${countOf(taken.filter((one) => shown(one) === name).length, 'module')})`,
  );
  const lacking = taken.flatMap((module) => lackIn(plan, module) ?? []);
  return [
    `${unchecked.atTheirWord}, built here and not checked again: ${packages.join(', ')}`,
    ...(lacking.length > 0
      ? [
          `${unchecked.notAccepted} (its library hides what some of them unfold, or they are wrong), and what rests on them is not confirmed here: ${lacking.join(', ')}`,
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

/**
 * What is said of a module that imports one which was not built: what is not on the disk, or, of a fetched one, which release its
 * sources are for.
 */
export function explainMissing(plan: Plan, imported: Name): Progress {
  const behind = findCulprit(plan, imported);
  if (behind?.fault?.status === 'not-fetched') {
    const text = `not elaborated: it imports ${imported}${behind.name === imported ? '' : ` and so ${behind.name}`}, and ${behind.fault.message.text}`;
    return { result: { messages: [atTop(text)] }, stopped: 'not-fetched' };
  }
  const culprit = isTaken(plan, imported) ? behind : undefined;
  if (culprit === undefined) return { result: { messages: explainBlocked(imported) } };
  const [first] = errorsOf(plan, culprit);
  const said = first === undefined ? '' : ` (${culprit.file}:${first.line}: ${first.text.split('\n')[0]})`;
  const text = `not elaborated: it imports ${imported}, and the sources of ${shown(culprit)} do not build in Lean ${embeddedLean.version}${said}; bring those of a release next to it`;
  return { result: { messages: [atTop(text)] } };
}
