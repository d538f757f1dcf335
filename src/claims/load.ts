// Loads all claims files and reports every problem of every file in one pass.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { compileSchema } from '../schema.ts';
import { suggestWord } from '../typeset/nearest.ts';
import { checkClaim, type Sources } from './check-claim.ts';
import { problems } from './problems.ts';
import { listOf, type RawPaper } from './raw.ts';
import { readClaim, readPaper, resolveBeside } from './read-paper.ts';
import type { Registry } from './registry.ts';
import { claimsFileSchema } from './schema/claims-file.ts';
import { describeSchemaProblems } from './schema-problems.ts';
import { prepareSourceText, type SourceText } from './source-text.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** A value, or all diagnostics of the files that it is read from. */
export type Loaded<T> =
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

const validate = compileSchema(claimsFileSchema);

/**
 * Loads the registry from claims files. Paths in `files`, in positions and in the result are relative to `root`, with `/`.
 * No files or no claims is an error: an empty registry would pass every check.
 */
export function loadRegistry(root: string, files: readonly string[]): Loaded<Registry> {
  if (files.length === 0) {
    const message = `no claims files under ${root}`;
    return {
      kind: 'failed',
      diagnostics: [
        { code: 'no-claims-files', severity: 'error', message, hint: problems['no-claims-files'].cure },
      ],
    };
  }
  const yamls = files.map((file) => readYaml(join(root, file), file));
  const shape = yamls.flatMap((file) =>
    file.diagnostics.length > 0 ? file.diagnostics : describeSchemaProblems(file, validate(file.value)),
  );
  const sound = yamls.filter((file) => file.diagnostics.length === 0 && validate(file.value).length === 0);
  const papers = sound.map((file) => ({ file, raw: file.value as RawPaper }));
  const texts = readSources(root, papers);
  const meaning = papers.flatMap(({ file, raw }) => {
    const sources: Sources = (claim) =>
      [raw.paper, ...(claim.about ?? [])].flatMap((slug) => texts.found.get(slug) ?? []);
    return raw.claims.flatMap((claim, i) => checkClaim(file, raw, claim, { index: i, sources }));
  });
  const all = [
    ...shape,
    ...texts.diagnostics,
    ...papers.flatMap(({ file, raw }) => checkModules(root, file, raw)),
    ...meaning,
    ...checkNames(papers, sound.length === yamls.length),
  ];
  if (all.length > 0) return { kind: 'failed', diagnostics: inFileOrder(all, files) };
  return {
    kind: 'loaded',
    value: {
      papers: papers.map(({ file, raw }) => readPaper(root, file, raw)),
      claims: papers.flatMap(({ file, raw }) => raw.claims.map((claim, i) => readClaim(file, raw, claim, i))),
    },
  };
}

type Read = { readonly file: YamlFile; readonly raw: RawPaper };

function readSources(
  root: string,
  papers: readonly Read[],
): { found: Map<string, SourceText>; diagnostics: Diagnostic[] } {
  const found = new Map<string, SourceText>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, raw } of papers) {
    if (raw.source === undefined) continue;
    const path = resolveBeside(file.file, raw.source);
    try {
      found.set(raw.paper, prepareSourceText(readFileSync(join(root, path), 'utf8')));
    } catch {
      // Without its source text, a paper's quotes cannot be checked. The missing file is reported once.
      found.set(raw.paper, () => ({ kind: 'found' }));
      diagnostics.push(
        file.problem(
          'source-not-found',
          ['source'],
          `cannot read the source text ${path}`,
          problems['source-not-found'].cure,
        ),
      );
    }
  }
  return { found, diagnostics };
}

function checkModules(root: string, file: YamlFile, raw: RawPaper): Diagnostic[] {
  const named = [
    { path: raw.module, at: ['module'] },
    ...listOf(raw.experiments).map((path, i) => ({
      path,
      at: typeof raw.experiments === 'string' ? ['experiments'] : ['experiments', i],
    })),
    ...Object.entries(raw.counterparts ?? {}).map(([name, { module }]) => ({
      path: module,
      at: ['counterparts', name, 'module'],
    })),
  ].flatMap(({ path, at }) => (path === undefined ? [] : [{ path, at }]));
  const absent = named.filter(({ path }) => !existsSync(join(root, resolveBeside(file.file, path))));
  const unbound = Object.entries(raw.counterparts ?? {}).filter(([, binding]) =>
    [binding, raw].every(({ module, command }) => module === undefined && command === undefined),
  );
  const both = [
    { at: ['command'], ...raw },
    ...Object.entries(raw.counterparts ?? {}).map(([name, binding]) => ({
      at: ['counterparts', name, 'command'],
      ...binding,
    })),
  ].filter(({ module, command }) => module !== undefined && command !== undefined);
  return [
    ...absent.map(({ path, at }) =>
      file.problem(
        'module-not-found',
        at,
        `the module ${resolveBeside(file.file, path)} does not exist`,
        problems['module-not-found'].cure,
      ),
    ),
    ...unbound.map(([name]) =>
      file.problemOfKey(
        'module-missing',
        ['counterparts', name],
        `the counterpart \`${name}\` has no \`module:\` or \`command:\``,
        problems['module-missing'].cure,
      ),
    ),
    ...both.map(({ at }) =>
      file.problemOfKey(
        'module-and-command',
        at,
        'both `module:` and `command:` are given',
        problems['module-and-command'].cure,
      ),
    ),
  ];
}

/** Names in the whole registry. `complete`: all files could be read, so a missing name is certainly unknown. */
function checkNames(papers: readonly Read[], complete: boolean): Diagnostic[] {
  const claims = papers.flatMap(({ file, raw }) => raw.claims.map((claim, i) => ({ file, claim, i })));
  const slugs = new Map<string, string>();
  const ids = new Map<string, string>();
  const found: Diagnostic[] = [];
  const first = (
    seen: Map<string, string>,
    name: string,
    file: YamlFile,
    {
      path,
      code,
    }: { readonly path: (string | number)[]; readonly code: 'duplicate-claim' | 'duplicate-paper' },
  ): void => {
    const { line, column } = file.at(path);
    const before = seen.get(name);
    if (before === undefined) seen.set(name, `${file.file}:${line}:${column}`);
    else found.push(file.problem(code, path, `\`${name}\` is already at ${before}`, problems[code].cure));
  };
  for (const { file, raw } of papers)
    first(slugs, raw.paper, file, { path: ['paper'], code: 'duplicate-paper' });
  for (const { file, claim, i } of claims)
    first(ids, claim.id, file, { path: ['claims', i, 'id'], code: 'duplicate-claim' });
  if (!complete) return found;
  const refuted = new Set(claims.flatMap(({ claim }) => (claim.outcome === 'refuted' ? [claim.id] : [])));
  for (const { file, claim, i } of claims) {
    for (const [j, slug] of (claim.about ?? []).entries())
      if (!slugs.has(slug))
        found.push(
          file.problem(
            'unknown-paper',
            ['claims', i, 'about', j],
            `no paper \`${slug}\``,
            suggestWord(slug, [...slugs.keys()]),
          ),
        );
    for (const [j, relation] of (claim.relations ?? []).entries())
      for (const [kind, target] of Object.entries(relation)) {
        const code =
          kind === 'supports' && refuted.has(target)
            ? 'supports-refuted'
            : kind === 'evidence-against' && ids.has(target) && !refuted.has(target)
              ? 'against-unrefuted'
              : undefined;
        const at = ['claims', i, 'relations', j, kind];
        if (code !== undefined)
          found.push(
            file.problem(
              code,
              at,
              `\`${target}\` is ${code === 'supports-refuted' ? '' : 'not '}refuted`,
              problems[code].cure,
            ),
          );
        if (kind !== 'why' && !ids.has(target))
          found.push(
            file.problem('unknown-claim', at, `no claim \`${target}\``, suggestWord(target, [...ids.keys()])),
          );
      }
  }
  return found;
}

function inFileOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): readonly Diagnostic[] {
  const rank = ({ where }: Diagnostic): number => (where ? files.indexOf(where.file) : -1);
  return [...diagnostics].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
      (a.where?.column ?? 0) - (b.where?.column ?? 0),
  );
}
