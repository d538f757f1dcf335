import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Project, readProject } from '../project.ts';
import { callLake, makeEnvironmentStop, type Run, Stop } from './build.ts';
import { inFolder } from './run-program.ts';

/**
 * A lakefile written in Lean as TOML, from lake. `lake translate-config toml FILE` loads the configuration, writes FILE, which
 * must not exist yet, and does not change the lakefile; without FILE it would replace it.
 */
const translated = (run: Run): Promise<{ readonly toml: string } | { readonly why: string }> =>
  inFolder(run, async (folder) => {
    const out = join(folder, 'lakefile.toml');
    const { exitCode, stdout, stderr } = await callLake(run, 'translate-config', 'toml', out);
    if (exitCode === 0 && existsSync(out)) return { toml: readFileSync(out, 'utf8') };
    return { why: (stderr || stdout).trim().split('\n').slice(-3).join(' ') };
  });

/** The project as lake sees it. */
export async function projectOf(run: Run): Promise<Project> {
  const file = join(run.root, 'lakefile.lean');
  const asked = existsSync(file) ? await translated(run) : undefined;
  const project = readProject(run.root, asked && 'toml' in asked ? asked.toml : undefined);
  if (!('severity' in project)) return project;
  if (asked && 'why' in asked)
    throw makeEnvironmentStop(
      'lakefile-lean',
      `lake cannot read ${file}: ${asked.why}`,
      'run `lake translate-config toml translated.toml` in its folder to see all that lake says',
    );
  throw new Stop({ kind: 'environment', diagnostic: project });
}
