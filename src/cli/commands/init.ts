// The command `check-claims init`: a configuration and one claims file for an existing Lean project.
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import { writeWhole } from '../../api/write-file.ts';
import { makeDefaultConfig } from '../../claims/config.ts';
import type { Listing } from '../../foreign/listing.ts';
import { readForeign } from '../../foreign/read-foreign.ts';
import { resolveListing } from '../../foreign/resolve.ts';
import { countOf } from '../../typeset/count-of.ts';
import { stopCodes } from '../../verdict/exits.ts';
import { proposeCounterparts, writeStubs } from '../counterparts/first-counterparts.ts';
import type { RunOptions } from '../run-options.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, showProblems, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { listTheorems, writeClaims } from './first-claims.ts';

const problem = (code: string, message: string, hint: string) =>
  ({ code, severity: 'error', message, hint }) as const;

/** The schema of claims files in the installed package, relative to the folder of the claims; if the package is installed in the project. */
const schemaIn = (root: string): { readonly schema?: string } => {
  const path = 'node_modules/check-claims/claims/claim.schema.json';
  return existsSync(join(root, path)) ? { schema: `../${path}` } : {};
};

/** The text of the configuration. */
function writeConfig(folder: string, { modules, documents = [] }: Partial<Listing>): string {
  const names = (all: readonly string[]): string => `[${all.map((one) => JSON.stringify(one)).join(', ')}]`;
  const only = modules === undefined ? '' : `, modules: ${names(modules)}, build: ${names(modules)}`;
  const sources = documents.length === 0 ? '' : `documents: ${names(documents)}\n`;
  return `claims: [claims/*.yaml]\nlean: { root: ${folder}${only} }\n${sources}`;
}

/** Writes the files, for all theorems or for the claims of another tool's file; never overwrites one. */
export async function runInit(
  options: RunOptions,
  from: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const root = terminal.cwd;
  const listing =
    from === undefined ? undefined : readForeign(root, relative(root, resolve(root, from)) || '.');
  if (listing !== undefined && listing.claims.length === 0) return refuse(listing.problems, usage, terminal);
  if (listing !== undefined && listing.problems.length > 0) showProblems(listing.problems, terminal);
  const folder = ['.', 'lean'].find((path) =>
    ['lakefile.toml', 'lakefile.lean'].some((file) => existsSync(join(root, path, file))),
  );
  if (folder === undefined) {
    const message = `no lakefile in ${root} or in its folder lean`;
    return refuse(
      [problem('no-lakefile', message, 'run init in the folder of a Lean project')],
      usage,
      terminal,
    );
  }
  const slug =
    basename(root)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+/, '') || 'paper';
  const files = { config: 'check-claims.config.yaml', claims: `claims/${slug}.yaml` };
  const taken = Object.values(files).filter((file) => existsSync(join(root, file)));
  if (taken.length > 0)
    return refuse(
      taken.map((file) => problem('file-exists', `${file} exists already`, 'remove it, or edit it by hand')),
      usage,
      terminal,
    );
  const defaults = makeDefaultConfig(root);
  const modules = listing?.modules ?? [];
  const config = { ...defaults, lean: { ...defaults.lean, root: folder, modules, build: modules } };
  const progress = progressOn(terminal, performance.now.bind(performance));
  const answer = await askLean(config, options.toolchain, {
    env: terminal.env,
    signal: terminal.signal,
    onProgress: progress.say,
  });
  progress.done();
  if (answer.kind === 'none') return refuse([answer.problem], stopCodes[answer.stop], terminal);
  const told = [...answer.notes, ...answer.problems];
  if (told.length > 0) showProblems(told, terminal);
  const theorems = listTheorems(answer.inventory);
  const unbuilt = answer.inventory.modules.filter(({ status }) => status !== 'built').map(({ file }) => file);
  if (theorems.length === 0 && unbuilt.length > 0) {
    const does = unbuilt.length === 1 ? 'it does not build' : 'they do not build';
    const message = `no theorem can be listed from ${unbuilt.map((file) => join(folder, file)).join(', ')}: ${does}`;
    return refuse([problem('nothing-built', message, 'correct the errors above')], environment, terminal);
  }
  if (theorems.length === 0)
    return refuse(
      [problem('no-theorems', 'the Lean project has no theorems', 'prove one first')],
      usage,
      terminal,
    );
  const listed = listing === undefined ? undefined : resolveListing(listing, answer.inventory);
  if (listed !== undefined && listed.problems.length > 0) showProblems(listed.problems, terminal);
  const entries =
    listed?.entries ?? theorems.map((theorem) => ({ id: theorem.name, says: '', theorems: [theorem] }));
  const named = new Set(entries.flatMap((entry) => entry.theorems));
  const found = proposeCounterparts(root, answer.inventory, [...named]);
  // the module that the file names comes first
  const order = [...found.modules].sort(
    (a, b) => Number(b.path === listing?.module) - Number(a.path === listing?.module),
  );
  const proposed = { ...found, modules: order };
  const made = { stubs: `src/${slug}.ts`, ...schemaIn(root) };
  const hasStubs =
    proposed.calls.size > 0 && proposed.modules.length === 0 && !existsSync(join(root, made.stubs));
  const texts = {
    [files.config]: writeConfig(folder, listing ?? {}),
    [files.claims]: writeClaims({ slug, title: listing?.title ?? slug }, entries, { ...proposed, ...made }),
    ...(hasStubs ? { [made.stubs]: writeStubs(proposed, answer.inventory) } : {}),
  };
  for (const [file, text] of Object.entries(texts)) {
    const failed = writeWhole(join(root, file), text);
    if (failed) return refuse([failed], environment, terminal);
  }
  const stand = proposed.modules.map(({ path }) => path).join(', ');
  const tested = stand === '' ? '' : ` and to test those whose definitions stand in ${stand}`;
  const stubbed = hasStubs ? `; ${made.stubs} has stubs of the definitions that tests would call` : '';
  const others = theorems.filter((theorem) => !named.has(theorem)).length;
  const rest =
    listing === undefined || others === 0
      ? ''
      : `; ${countOf(others, 'theorem')} of the project ${others === 1 ? 'is' : 'are'} named by none of them`;
  const what =
    listing === undefined
      ? countOf(theorems.length, 'theorem')
      : `${countOf(entries.length, 'claim')} of ${from}, ${countOf(entries.filter((entry) => entry.theorems.length > 0).length, 'with a theorem', 'with a theorem')}`;
  terminal.out(
    `${files.config} and ${files.claims} with ${what} are written${rest}; run check-claims to check their proofs${tested}${stubbed}\n`,
  );
  // what could be read is written; what could not is no success
  const isBroken = [...(listing?.problems ?? []), ...(listed?.problems ?? [])].some(
    ({ severity }) => severity === 'error',
  );
  if (isBroken) return usage;
  return answer.problems.length > 0 ? environment : 0;
}
