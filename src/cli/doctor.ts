// The command `check-claims doctor`: what the program finds on this machine.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadConfig } from '../claims/config.ts';
import { expandFiles } from '../claims/files.ts';
import { cacheFolder } from '../toolchain/cache.ts';
import { type Examined, examine } from '../toolchain/doctor.ts';
import type { Paint, Terminal } from './terminal.ts';
import { version } from './version.ts';

type Line = { readonly name: string; readonly found: string; readonly ok: boolean };

function projectLines(folder: string, file: string | undefined): readonly Line[] {
  const config = loadConfig(folder, file);
  if (config.kind === 'failed')
    return [{ name: 'configuration', found: `${config.diagnostics.length} problems`, ok: false }];
  const { root, claims, lean } = config.value;
  const files = expandFiles(root, claims);
  const lakefile = ['lakefile.toml', 'lakefile.lean'].find((name) =>
    existsSync(resolve(root, lean.root, name)),
  );
  return [
    { name: 'claims files', found: `${files.length} below ${root}`, ok: files.length > 0 },
    {
      name: 'Lean project',
      found: lakefile ? `${lean.root}/${lakefile}` : `no lakefile in ${lean.root}`,
      ok: lakefile !== undefined,
    },
  ];
}

const toLine = ({ name, state, found, usedFor, advice }: Examined): Line => ({
  name,
  found: state === 'ok' ? found : `${found}; for ${usedFor}${advice === undefined ? '' : `: ${advice}`}`,
  ok: state === 'ok',
});

/** Prints what there is and what is missing. Exit code 4 where no Lean can be asked or nothing can be kept. */
export async function runDoctor(
  configFile: string | undefined,
  terminal: Terminal,
  paint: Paint,
): Promise<number> {
  const config = loadConfig(terminal.cwd, configFile);
  const root = config.kind === 'failed' ? terminal.cwd : resolve(config.value.root, config.value.lean.root);
  const examined = await examine(root, cacheFolder(terminal.env), terminal.env);
  const own: Line = { name: 'check-claims', found: version, ok: true };
  const lines = [own, ...examined.map(toLine), ...projectLines(terminal.cwd, configFile)];
  const shown = lines.map(
    ({ name, found, ok }) => `${ok ? paint('green', '✔') : paint('red', '✘')} ${name.padEnd(14)} ${found}\n`,
  );
  terminal.out(shown.join(''));
  const canAsk = examined.some(
    ({ name, state }) => state === 'ok' && (name === 'lean' || name === 'embedded Lean'),
  );
  const canKeep = examined.every(
    ({ name, state }) => state !== 'problem' || (name !== 'cache' && name !== 'disk'),
  );
  return canAsk && canKeep ? 0 : 4;
}
