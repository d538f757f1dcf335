// The command `check-claims doctor`: reports what the program finds on this machine.
import { resolve } from 'node:path';
import { version } from '../../api/version.ts';
import { hasConfig, loadConfig } from '../../claims/config.ts';
import { expandFiles } from '../../claims/files.ts';
import { findCacheFolder } from '../../toolchain/cache.ts';
import { describeProject, hasLakefile } from '../../toolchain/describe-project.ts';
import { type Examined, examine } from '../../toolchain/examine.ts';
import { countOf } from '../../typeset/count-of.ts';
import { environment, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `missing` is not an error if an alternative is available. */
type Line = { readonly name: string; readonly found: string; readonly state: Examined['state'] };

/** The folder that `init` would find, unless the configuration names another. */
const leanFolder = (root: string, named: string): string =>
  hasLakefile(resolve(root, named)) || !hasLakefile(root) ? named : '.';

/** The lines that are about the claims, not about Lean. */
const ofClaims: readonly string[] = ['configuration', 'claims files'];

function projectLines(folder: string, file: string | undefined, hasLake: boolean): readonly Line[] {
  const config = loadConfig(folder, file);
  if (config.kind === 'failed')
    return [
      { name: 'configuration', found: countOf(config.diagnostics.length, 'problem'), state: 'problem' },
    ];
  const { root, claims, lean } = config.value;
  const files = expandFiles(root, claims);
  const leanRoot = leanFolder(root, lean.root);
  const isNew = files.length === 0 && !hasConfig(folder, file);
  return [
    {
      name: 'claims files',
      found: isNew ? 'none yet; `check-claims init` writes them' : `${files.length} below ${root}`,
      state: isNew ? 'missing' : files.length > 0 ? 'ok' : 'problem',
    },
    ...describeProject(resolve(root, leanRoot), leanRoot, hasLake),
  ];
}

const toLine = ({ name, state, found, usedFor, advice }: Examined): Line => ({
  name,
  found: state === 'ok' ? found : `${found}; for ${usedFor}${advice === undefined ? '' : `: ${advice}`}`,
  state,
});

/**
 * Prints what is available and what is missing. Exit code 4 if no Lean is available, the cache cannot be written, or the Lean project
 * cannot be read as a whole; 2 if the configuration or the claims cannot.
 */
export async function runDoctor(configFile: string | undefined, terminal: Terminal): Promise<number> {
  const config = loadConfig(terminal.cwd, configFile);
  const root =
    config.kind === 'failed'
      ? terminal.cwd
      : resolve(config.value.root, leanFolder(config.value.root, config.value.lean.root));
  const { paint } = terminal;
  const examined = await examine(root, findCacheFolder(terminal.env), terminal.env);
  const own: Line = { name: 'check-claims', found: version, state: 'ok' };
  const hasLake = examined.some(({ name, state }) => name === 'lake' && state === 'ok');
  const ofProject = projectLines(terminal.cwd, configFile, hasLake);
  const lines = [own, ...examined.map(toLine), ...ofProject];
  const marks = { ok: paint('green', '✔'), missing: paint('dim', '–'), problem: paint('red', '✘') };
  const shown = lines.map(({ name, found, state }) => `${marks[state]} ${name.padEnd(14)} ${found}\n`);
  terminal.out(shown.join(''));
  const canAsk = examined.some(
    ({ name, state }) => state === 'ok' && (name === 'lean' || name === 'embedded Lean'),
  );
  const canKeep = examined.every(
    ({ name, state }) => state !== 'problem' || (name !== 'cache' && name !== 'disk'),
  );
  if (!canAsk || !canKeep) return environment;
  const wrong = ofProject.filter(({ state }) => state === 'problem').map(({ name }) => name);
  if (wrong.length === 0) return 0;
  return wrong.every((name) => ofClaims.includes(name)) ? usage : environment;
}
