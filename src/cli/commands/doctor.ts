// The command `check-claims doctor`: reports what the program finds on this machine.
import { resolve } from 'node:path';
import { version } from '../../api/version.ts';
import { loadConfig } from '../../claims/config.ts';
import { expandFiles } from '../../claims/files.ts';
import { findCacheFolder } from '../../toolchain/cache.ts';
import { describeProject, hasLakefile } from '../../toolchain/describe-project.ts';
import { type Examined, examine } from '../../toolchain/examine.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `missing` is not an error if an alternative is available. */
type Line = { readonly name: string; readonly found: string; readonly state: Examined['state'] };

/** The folder that `init` would find, unless the configuration names another. */
const leanFolder = (root: string, named: string): string =>
  hasLakefile(resolve(root, named)) || !hasLakefile(root) ? named : '.';

function projectLines(folder: string, file: string | undefined, hasLake: boolean): readonly Line[] {
  const config = loadConfig(folder, file);
  if (config.kind === 'failed')
    return [
      { name: 'configuration', found: countOf(config.diagnostics.length, 'problem'), state: 'problem' },
    ];
  const { root, claims, lean } = config.value;
  const files = expandFiles(root, claims);
  const leanRoot = leanFolder(root, lean.root);
  return [
    {
      name: 'claims files',
      found: `${files.length} below ${root}`,
      state: files.length > 0 ? 'ok' : 'problem',
    },
    ...describeProject(resolve(root, leanRoot), leanRoot, hasLake),
  ];
}

const toLine = ({ name, state, found, usedFor, advice }: Examined): Line => ({
  name,
  found: state === 'ok' ? found : `${found}; for ${usedFor}${advice === undefined ? '' : `: ${advice}`}`,
  state,
});

/** Prints what is available and what is missing. Exit code 4 if no Lean is available or the cache cannot be written. */
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
  const lines = [own, ...examined.map(toLine), ...projectLines(terminal.cwd, configFile, hasLake)];
  const marks = { ok: paint('green', '✔'), missing: paint('dim', '–'), problem: paint('red', '✘') };
  const shown = lines.map(({ name, found, state }) => `${marks[state]} ${name.padEnd(14)} ${found}\n`);
  terminal.out(shown.join(''));
  const canAsk = examined.some(
    ({ name, state }) => state === 'ok' && (name === 'lean' || name === 'embedded Lean'),
  );
  const canKeep = examined.every(
    ({ name, state }) => state !== 'problem' || (name !== 'cache' && name !== 'disk'),
  );
  return canAsk && canKeep ? 0 : 4;
}
