import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Name } from '../../expr/expr.ts';
import type { Recheck } from '../../lean/inventory.ts';
import type { Store } from '../store.ts';
import { attempt, command, type Run } from './build.ts';

/**
 * The kernel re-checker that Lean ships since 4.28 (before that: the package lean4checker), when the project's Lean
 * has it. It reads compiled modules and hands every declaration to the kernel, as our own program does: two readers of the same
 * file, of which either may refuse.
 */
const shipsChecker = async (run: Run): Promise<boolean> => {
  const { exitCode, stdout } = await command(run, 'env', 'lean', '--print-prefix');
  const binaries = join(stdout.trim(), 'bin');
  return (
    exitCode === 0 && ['leanchecker', 'leanchecker.exe'].some((name) => existsSync(join(binaries, name)))
  );
};

const askAboutOne = async (run: Run, module: Name): Promise<Recheck> => {
  const ended = await attempt(run, 'env', 'leanchecker', module);
  if ('kind' in ended)
    return {
      kind: 'not-run',
      why: `leanchecker ${ended.kind === 'timeout' ? 'took too long' : 'broke down'}`,
    };
  if (ended.exitCode === 0) return { kind: 'ok' };
  const said = (ended.stderr.trim() || ended.stdout.trim()).split('\n').slice(-3).join(' ');
  return { kind: 'failed', why: `leanchecker ended with exit code ${ended.exitCode}: ${said}` };
};

/**
 * What `leanchecker` says of each module; `undefined` where the project's Lean does not ship it. Only exit codes decide. The
 * answer is kept under `key`, which stands for everything it depends on.
 */
export async function checkAgain(
  run: Run,
  modules: readonly Name[],
  store: Store,
  key: string,
): Promise<ReadonlyMap<Name, Recheck> | undefined> {
  if (modules.length === 0 || !(await shipsChecker(run))) return undefined;
  const before = store.dump(`${key}-checker`)?.text;
  if (before !== undefined) return new Map(JSON.parse(before) as [Name, Recheck][]);
  run.onEvent({ kind: 'step', text: 'leanchecker' });
  const all = await attempt(run, 'env', 'leanchecker', ...modules);
  const found = new Map<Name, Recheck>();
  // One refusal does not say which module it is about.
  const isFine = !('kind' in all) && all.exitCode === 0;
  for (const module of modules) found.set(module, isFine ? { kind: 'ok' } : await askAboutOne(run, module));
  const isFinal = [...found.values()].every(({ kind }) => kind !== 'not-run');
  if (isFinal) await store.keepDump(`${key}-checker`, JSON.stringify([...found]), { kind: 'ok' });
  return found;
}

/** Two answers about one module as one: a refusal outweighs, then what was not run. */
export function joined(own: Recheck, checker: Recheck | undefined): Recheck {
  const both = checker === undefined ? [own] : [own, checker];
  return both.find(({ kind }) => kind === 'failed') ?? both.find(({ kind }) => kind === 'not-run') ?? own;
}
