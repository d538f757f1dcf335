// The command `check-claims doctor`: what the program finds on this machine.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../claims/config.ts';
import { expandFiles } from '../claims/files.ts';
import { cacheFolder } from '../toolchain/cache.ts';
import { embeddedLean, locatePackage } from '../toolchain/embedded/package.ts';
import { findLake } from '../toolchain/lake/command.ts';
import type { Paint, Terminal } from './terminal.ts';
import { version } from './version.ts';

type Line = { readonly name: string; readonly found: string; readonly ok: boolean };

function cacheLine(env: Terminal['env']): Line {
  const folder = cacheFolder(env);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { name: 'cache', found: folder, ok: true };
  } catch (error) {
    return { name: 'cache', found: `${folder}: ${(error as NodeJS.ErrnoException).code}`, ok: false };
  }
}

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

/** Prints what there is and what is missing. Exit code 4 where no Lean can be asked or nothing can be kept. */
export function runDoctor(configFile: string | undefined, terminal: Terminal, paint: Paint): number {
  const lake = findLake(terminal.env);
  const embedded = locatePackage(dirname(fileURLToPath(import.meta.url)));
  const hasEmbedded = typeof embedded === 'string';
  const machine: readonly Line[] = [
    { name: 'check-claims', found: version, ok: true },
    { name: 'Node', found: process.versions.node, ok: true },
    { name: 'native lake', found: lake ?? 'none on the PATH or in ~/.elan/bin', ok: lake !== undefined },
    {
      name: 'embedded Lean',
      found: hasEmbedded ? `${embeddedLean.version} (${embeddedLean.commit})` : embedded.message,
      ok: hasEmbedded,
    },
    cacheLine(terminal.env),
  ];
  const lines = [...machine, ...projectLines(terminal.cwd, configFile)];
  const shown = lines.map(
    ({ name, found, ok }) => `${ok ? paint('green', '✔') : paint('red', '✘')} ${name.padEnd(14)} ${found}\n`,
  );
  terminal.out(shown.join(''));
  const canAsk = lake !== undefined || hasEmbedded;
  return canAsk && machine.every(({ name, ok }) => ok || name !== 'cache') ? 0 : 4;
}
