// The command `check-claims doctor`: what the program finds on this machine.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { version } from '../../api/version.ts';
import { loadConfig } from '../../claims/config.ts';
import { expandFiles } from '../../claims/files.ts';
import { cacheFolder } from '../../toolchain/cache.ts';
import { type Examined, examine } from '../../toolchain/examine.ts';
import { modulesOf, needsLake, readModules, readProject } from '../../toolchain/project.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** `missing` is not a fault as long as an alternative is available. */
type Line = { readonly name: string; readonly found: string; readonly state: Examined['state'] };

/** What the embedded Lean cannot do with a project, and what can. */
function unfit(root: string): string | undefined {
  const project = readProject(root);
  if ('severity' in project) return `${project.message}: ${project.hint}`;
  const modules = readModules(
    project,
    project.defaultTargets.flatMap((target) => modulesOf(project, target)),
  );
  const wrong = 'severity' in modules ? modules : needsLake(project, modules);
  return wrong && `${wrong.message}: ${wrong.hint}`;
}

function projectLines(folder: string, file: string | undefined, hasLake: boolean): readonly Line[] {
  const config = loadConfig(folder, file);
  if (config.kind === 'failed')
    return [{ name: 'configuration', found: `${config.diagnostics.length} problems`, state: 'problem' }];
  const { root, claims, lean } = config.value;
  const files = expandFiles(root, claims);
  const leanRoot = resolve(root, lean.root);
  const lakefile = ['lakefile.toml', 'lakefile.lean'].find((name) => existsSync(join(leanRoot, name)));
  const why = lakefile === undefined || hasLake ? undefined : unfit(leanRoot);
  return [
    {
      name: 'claims files',
      found: `${files.length} below ${root}`,
      state: files.length > 0 ? 'ok' : 'problem',
    },
    {
      name: 'Lean project',
      found: why ?? (lakefile ? `${lean.root}/${lakefile}` : `no lakefile in ${lean.root}`),
      state: lakefile !== undefined && why === undefined ? 'ok' : 'problem',
    },
  ];
}

const toLine = ({ name, state, found, usedFor, advice }: Examined): Line => ({
  name,
  found: state === 'ok' ? found : `${found}; for ${usedFor}${advice === undefined ? '' : `: ${advice}`}`,
  state,
});

/** Prints what there is and what is missing. Exit code 4 where no Lean can be asked or nothing can be kept. */
export async function runDoctor(configFile: string | undefined, terminal: Terminal): Promise<number> {
  const config = loadConfig(terminal.cwd, configFile);
  const root = config.kind === 'failed' ? terminal.cwd : resolve(config.value.root, config.value.lean.root);
  const { paint } = terminal;
  const examined = await examine(root, cacheFolder(terminal.env), terminal.env);
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
