import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Name } from '../expr/expr.ts';
import { embeddedLean } from './embedded/package.ts';
import { bringThem, explainUnread, markOutOfReach, restsOnTooMuch } from './out-of-reach.ts';
import {
  hasSource,
  modulesOf,
  type Project,
  readModules,
  readProject,
  type SourceModule,
  writeIt,
} from './project.ts';
import { adviseOn } from './releases/explain.ts';
import { checkPinned, findPinned } from './releases/pinned.ts';

/** One fact about a project, and whether it is a problem. */
export type Finding = {
  readonly name: string;
  readonly state: 'ok' | 'missing' | 'problem';
  readonly found: string;
};

const mostNamed = 8;

const listed = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ');

/** Whether a folder is that of a Lean project. */
export const hasLakefile = (root: string): boolean => lakefileIn(root) !== undefined;

/** The lakefile that is used; Lake prefers the one written in Lean. */
const lakefileIn = (root: string): string | undefined => {
  const [first, second] = ['lakefile.lean', 'lakefile.toml'].filter((name) => existsSync(join(root, name)));
  return second === undefined ? first : `${first}, which lake takes before ${second}`;
};

const own = (project: Project): Project['libraries'] =>
  project.libraries.filter(({ dependency }) => dependency === undefined);

/** The options of all libraries; where they differ, with the libraries that have them. */
const optionsIn = (project: Project): string | undefined => {
  const groups = new Map<string, string[]>();
  for (const { name, options = [] } of own(project)) {
    const text = options.map(([option, value]) => `${option}=${value}`).join(', ');
    groups.set(text, [...(groups.get(text) ?? []), name]);
  }
  if (groups.size === 1) return [...groups.keys()][0] || undefined;
  const shown = [...groups].filter(([text]) => text !== '');
  return shown.map(([text, names]) => `${listed(names)}: ${text}`).join('; ');
};

/** Modules of the project's libraries that no default target builds. */
const leftOut = (project: Project, built: readonly SourceModule[]): readonly Name[] => {
  const known = new Set(built.map(({ name }) => name));
  return [...new Set(own(project).flatMap(({ name }) => modulesOf(project, name)))].filter(
    (name) => !known.has(name) && hasSource(project, name),
  );
};

/** What the embedded Lean sees of no project. */
const notSeen: Finding = {
  name: 'not seen',
  state: 'missing',
  found:
    'by the embedded Lean: proofs of the library, so which standard axioms they use, and bodies that the library does not expose',
};

/** What a user of native Lean would type. */
const nativeCommand = (project: Project): string =>
  [
    ...(project.requires.includes('mathlib') ? ['lake exe cache get'] : []),
    `lake build ${project.defaultTargets.join(' ')}`,
  ].join(' && ');

const modulesFound = (project: Project, hasLake: boolean): readonly Finding[] => {
  const read = readModules(
    project,
    project.defaultTargets.flatMap((target) => modulesOf(project, target)),
  );
  const toldOf = (name: string, { message, hint }: Diagnostic): readonly Finding[] => [
    { name, state: 'problem', found: `${message}: ${hint}` },
  ];
  if ('severity' in read) return toldOf('modules', read);
  const marked = hasLake ? read : markOutOfReach(project, read);
  const modules = 'severity' in marked ? read : marked;
  const ours = modules.filter(({ dependency }) => dependency === undefined);
  const built = ours.filter(({ fault }) => fault?.status !== 'failed');
  const others = leftOut(project, ours);
  const wrong = hasLake ? undefined : restsOnTooMuch(modules);
  return [
    {
      name: 'modules',
      state: 'ok',
      found: `${built.length} to build: ${listed(built.map(({ name }) => name))}`,
    },
    ...(others.length > 0
      ? [
          {
            name: 'left out',
            state: 'missing' as const,
            found: `not built by default: ${listed(others)}; name them in \`lean.modules\` to have them checked`,
          },
        ]
      : []),
    ...modules.flatMap(({ fault }): readonly Finding[] => {
      if (fault === undefined) return [];
      const isMissing = fault.status === 'failed';
      const found = `${fault.message.text}: ${isMissing ? writeIt : bringThem}`;
      return [{ name: isMissing ? 'modules' : 'imports', state: 'problem', found }];
    }),
    ...('severity' in marked ? toldOf('imports', marked) : []),
    ...(wrong ? toldOf('imports', wrong) : []),
  ];
};

/** Required packages whose sources are on the disk; what lake fetches is not the author's and so not checked. */
const dependenciesFound = (project: Project): readonly Finding[] => {
  const present = project.requires.filter((name) => !project.missing.some((one) => one.name === name));
  const isFetched = (name: string): boolean =>
    project.libraries.some((one) => one.dependency === name && one.isFetched === true);
  const [taken, near] = [present.filter(isFetched), present.filter((name) => !isFetched(name))];
  const atTheirWord =
    'built, not checked again; one that is required by path is checked like your own modules';
  return [
    ...(near.length > 0
      ? [{ name: 'dependencies', state: 'ok' as const, found: `${listed(near)}: sources on the disk` }]
      : []),
    ...(taken.length > 0
      ? [{ name: 'at their word', state: 'ok' as const, found: `${listed(taken)}: ${atTheirWord}` }]
      : []),
  ];
};

/**
 * A Lean project for the user who asks what will be checked: layout, targets, modules, options, dependencies, what the embedded
 * Lean does not follow, and the command of native Lean. `shown` is the folder's name in the configuration.
 */
export function describeProject(root: string, shown: string, hasLake: boolean): readonly Finding[] {
  const lakefile = lakefileIn(root);
  const place: Finding = {
    name: 'Lean project',
    state: lakefile === undefined ? 'problem' : 'ok',
    found: lakefile === undefined ? `no lakefile in ${shown}` : `${shown}/${lakefile}`,
  };
  if (lakefile === undefined) return [place];
  const project = readProject(root);
  if ('severity' in project) {
    const where = project.where ? ` (line ${project.where.line}, column ${project.where.column})` : '';
    const found = `${shown}/${lakefile}${where}: ${project.message}`;
    return [hasLake ? place : { ...place, state: 'problem', found: `${found}: ${project.hint}` }];
  }
  const pinned = hasLake ? undefined : checkPinned(root, { kind: 'embedded', version: embeddedLean.version });
  const options = optionsIn(project);
  const speaks = hasLake ? findPinned(root)?.replace(/^.*:v?/, '') : embeddedLean.version;
  const advice = speaks === undefined ? undefined : adviseOn(speaks);
  const notes = [
    ...(hasLake ? [] : [...project.notes, ...(pinned ? [pinned.message] : [])]),
    ...(advice === undefined ? [] : [advice]),
  ];
  const away = project.missing.filter(({ why }) => why === undefined);
  return [
    place,
    { name: 'targets', state: 'ok', found: listed(project.defaultTargets) },
    ...modulesFound(project, hasLake),
    ...(options ? [{ name: 'Lean options', state: 'ok' as const, found: options }] : []),
    ...dependenciesFound(project),
    ...(away.length > 0
      ? [
          {
            name: 'not fetched',
            state: 'missing' as const,
            found: `${listed(away.map(({ name }) => name))}; \`lake update\` brings them`,
          },
        ]
      : []),
    ...project.missing
      .filter(({ why }) => why !== undefined)
      .map((one): Finding => ({ name: 'dependencies', state: 'problem', found: explainUnread(one) })),
    ...(hasLake ? [] : [notSeen]),
    ...notes.map((note): Finding => ({ name: 'note', state: 'missing', found: note })),
    { name: 'native command', state: 'ok', found: nativeCommand(project) },
  ];
}
