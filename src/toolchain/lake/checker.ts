import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Name } from '../../expr/expr.ts';
import type { Recheck } from '../../lean/inventory.ts';
import { splitName } from '../../lean/names.ts';
import type { Store } from '../store.ts';
import { attempt, callLake, type Run } from './build.ts';
import type { Ended } from './command.ts';

/**
 * The kernel re-checker that Lean ships since 4.28 (before that: the package lean4checker), when the project's Lean
 * has it. It reads compiled modules and hands every declaration to the kernel, as our own program does: two readers of the same
 * file, of which either may refuse.
 */
const shipsChecker = async (run: Run): Promise<boolean> => {
  const { exitCode, stdout } = await callLake(run, 'env', 'lean', '--print-prefix');
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
  return answerOf(ended);
};

/**
 * How `leanchecker` reports that the kernel rejects a declaration: the kernel's own prefix, or the program's word for any
 * mismatch.
 */
const refusal =
  /\(kernel\) |found a problem in |Invalid (?:constructor|recursor)|No such (?:constructor|recursor)/;

/** If the kernel gives up, that is not a rejection. */
const limit =
  /out of memory|excessive memory|deep recursion|deterministic\) timeout|deterministic timeout|stack overflow/i;

/** Exit codes from here on are not the program's own words: a shell that found nothing to run, a signal, a crash. */
const crashed = 126;

/**
 * The result of an ended `leanchecker` for a module. Only a rejection in the kernel's own words counts against a proof: failing
 * to start, running out of memory or being killed says nothing about one.
 */
export function answerOf(ended: Ended): Recheck {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 0) return { kind: 'ok' };
  const said = (stderr.trim() || stdout.trim()).split('\n').slice(-3).join(' ');
  const how = `leanchecker ended with exit code ${exitCode}${said === '' ? ' without a word' : `: ${said}`}`;
  const isRefusal = exitCode < crashed && refusal.test(`${stderr}\n${stdout}`) && !limit.test(said);
  return isRefusal ? { kind: 'failed', why: how } : { kind: 'not-run', why: how };
}

/** The result of a module whose name leads `leanchecker` to another one, which it refuses. */
const hiddenBy = (refused: Name): Recheck => ({
  kind: 'not-run',
  why: `leanchecker takes the name for all modules below it and refuses ${refused}, so that it says nothing of this one`,
});

/**
 * The results of `leanchecker` for each module; `undefined` if the project's Lean does not ship it. The answers are stored
 * under `key`, which covers everything they depend on.
 */
export async function checkAgain(
  run: Run,
  modules: readonly Name[],
  store: Store,
  key: string,
): Promise<ReadonlyMap<Name, Recheck> | undefined> {
  if (modules.length === 0 || !(await shipsChecker(run))) return undefined;
  const before = store.dump(`${key}-checker`)?.text;
  if (before !== undefined) {
    const kept: readonly (readonly [Name, Recheck])[] = JSON.parse(before);
    return new Map(kept);
  }
  run.onEvent({ kind: 'step', text: 'leanchecker' });
  const all = await attempt(run, 'env', 'leanchecker', ...modules);
  const found = new Map<Name, Recheck>();
  // One refusal does not say which module it is about.
  const isFine = !('kind' in all) && all.exitCode === 0;
  // It takes a name for all modules below it too, so those are asked first: what they are refused for is not the module's own.
  const deepestFirst = modules.toSorted((a, b) => splitName(b).length - splitName(a).length);
  for (const module of deepestFirst) {
    const answer: Recheck = isFine ? { kind: 'ok' } : await askAboutOne(run, module);
    const below = [...found].find(([name, { kind }]) => name.startsWith(`${module}.`) && kind === 'failed');
    found.set(module, answer.kind === 'failed' && below !== undefined ? hiddenBy(below[0]) : answer);
  }
  const isFinal = [...found.values()].every(({ kind }) => kind !== 'not-run');
  if (isFinal) await store.keepDump(`${key}-checker`, JSON.stringify([...found]), { kind: 'ok' });
  return found;
}

/** Merges two results about one module: a rejection wins, then what was not run. */
export function joinRechecks(own: Recheck, checker: Recheck | undefined): Recheck {
  const both = checker === undefined ? [own] : [own, checker];
  return both.find(({ kind }) => kind === 'failed') ?? both.find(({ kind }) => kind === 'not-run') ?? own;
}
