// Modules that rest on more than the embedded Lean can build here.
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { countOf } from '../typeset/count-of.ts';
import { makeProblem, native } from './lakefile/problem.ts';
import { isBelow, type Project, type SourceModule } from './project.ts';

/** Libraries that come with Lean itself. */
const shipped = /^(?:Init|Std|Lean|Lake)(?:\.|$)/;

/** What to do about packages that are not there. */
export const bringThem: string = `${native}, or bring their sources into .lake/packages, where \`lake update\` puts them`;

/** What to do about packages by path. */
const mendThem = 'correct its lakefile, or its `path` in the lakefile of the project';

/** What is said of the packages that are not there. */
function explainLacking(missing: Project['missing']): string {
  const away = missing.filter(({ why }) => why === undefined).map(({ name }) => name);
  const sources = `the sources of the ${away.length === 1 ? 'dependency' : 'dependencies'} ${away.join(', ')} are not on the disk`;
  const unread = missing.filter(({ why }) => why !== undefined);
  return [...(away.length > 0 ? [sources] : []), ...unread.map(explainUnread)].join(', and ');
}

/** What is said of a package that cannot be read. */
export const explainUnread = ({ name, why }: Project['missing'][number]): string =>
  `the dependency ${name} cannot be read: ${why}`;

/** A module with what is wrong with it, where it imports what is not on the disk. */
const markUnfetched = (
  module: SourceModule,
  { missing, libraries }: Project,
  known: ReadonlySet<Name>,
): SourceModule => {
  const { file, imports, text, fault } = module;
  // one of the project's own that is not there is Lean's to refuse
  const isOwn = (name: Name): boolean =>
    libraries.some(
      ({ dependency, roots }) =>
        dependency === undefined && roots.some((root) => root !== '' && isBelow(name, root)),
    );
  const imported = imports.find((name) => !known.has(name) && !shipped.test(name) && !isOwn(name));
  if (imported === undefined || fault !== undefined) return module;
  const at = text.split('\n').findIndex((one) => one.includes('import') && one.includes(imported));
  const said = `${file} imports ${imported}, and ${explainLacking(missing)}`;
  const message = { severity: 'error', line: Math.max(at + 1, 1), column: 1, text: said } as const;
  return { ...module, fault: { status: 'not-fetched', message } };
};

/** Modules that cannot be built for a fault of their own or of one that they import. */
function listOut(modules: readonly SourceModule[]): ReadonlySet<Name> {
  const out = new Set<Name>();
  for (const { name, imports, fault } of modules)
    if (fault !== undefined || imports.some((one) => out.has(one))) out.add(name);
  return out;
}

/**
 * Modules with a fault where they import a package that only native lake can fetch; a package that no module imports is not missed. An
 * error, at the first of them, where nothing of the project itself can be built without.
 */
export function markOutOfReach(
  project: Project,
  modules: readonly SourceModule[],
): readonly SourceModule[] | Diagnostic {
  if (project.missing.length === 0) return modules;
  const known = new Set(modules.map(({ name }) => name));
  const marked = modules.map((module) => markUnfetched(module, project, known));
  const first = marked.find(({ fault }) => fault?.status === 'not-fetched');
  if (first?.fault === undefined) return modules;
  const out = listOut(marked);
  if (marked.some(({ name, dependency }) => dependency === undefined && !out.has(name))) return marked;
  const { line, column, text } = first.fault.message;
  const isAway = project.missing.some(({ why }) => why === undefined);
  return makeProblem('lake-dependencies', text, isAway ? bringThem : mendThem, {
    where: { file: join(project.root, first.file), line, column },
  });
}

/** Modules of fetched packages that the embedded Lean builds at most: of more it would build for hours. */
const mostFetched = 400;

/** The problem of modules that need more of the fetched packages than the embedded Lean can build in a sensible time. */
export function restsOnTooMuch(modules: readonly SourceModule[]): Diagnostic | undefined {
  const fetched = modules.filter(({ isFetched }) => isFetched);
  if (fetched.length <= mostFetched) return undefined;
  const packages = [...new Set(fetched.map(({ dependency }) => dependency))].join(', ');
  return makeProblem(
    'dependencies-too-large',
    `the project rests on ${countOf(fetched.length, 'module')} of ${packages}, which the embedded Lean would build for hours`,
    `${native}; or have someone who has native Lean write an inventory (\`check-claims inventory\`), and check from that`,
  );
}
