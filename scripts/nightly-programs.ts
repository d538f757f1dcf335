import { loadMpfr } from '../src/domains/mpfr.ts';
import type { Inventory } from '../src/lean/inventory.ts';
import { findCacheFolder } from '../src/toolchain/cache.ts';
import { openToolchain } from '../src/toolchain/open.ts';
import { leanProject } from '../test/toolchain/temporary.ts';
import { checkPrograms } from './programs/check-programs.ts';
import { leanModule, leaveOut, programsOf } from './programs/lean-module.ts';
import type { Program } from './programs/program.ts';

/** Programs in one Lean module. */
const BATCH = 100;
/** The share of wrong translations that must be noticed. */
const NOTICED = 0.95;

/** The share of theorems that Lean may refuse: their proofs are written by rules that do not know every form of an equation. */
const REFUSED = 0.02;

/** The share of theorems whose translation, word for word, may take too long where its samples lie. */
const SLOW = 0.01;

const inventoryOf = async (programs: readonly Program[]): Promise<Inventory | undefined> => {
  const root = leanProject('Programs', { 'Programs.lean': leanModule(programs) });
  const opened = openToolchain('embedded', {
    root,
    targets: [],
    cache: findCacheFolder(process.env),
    timeout: 1200,
    memory: 2048,
    onEvent: () => undefined,
    signal: new AbortController().signal,
  });
  const inventory = 'severity' in opened ? undefined : await opened.inventory([]);
  return inventory?.kind === 'ok' ? inventory.value : undefined;
};

const countTheorems = (programs: readonly Program[]): number =>
  programs.reduce((sum, { theorems }) => sum + theorems.length, 0);

/** The programs as Lean accepts them, with its inventory; `undefined` if it accepts none, or refuses more than a few theorems. */
const acceptedBy = async (
  programs: readonly Program[],
): Promise<{ readonly programs: readonly Program[]; readonly inventory: Inventory } | undefined> => {
  const inventory = await inventoryOf(programs);
  if (inventory === undefined || inventory.declarations.size > 0) return inventory && { programs, inventory };
  const errors = inventory.modules.flatMap(({ messages }) =>
    messages.filter(({ severity }) => severity === 'error'),
  );
  const left = leaveOut(
    programs,
    errors.map(({ line }) => line),
  );
  const refused = countTheorems(programs) - countTheorems(left);
  if (refused === 0 || refused > REFUSED * countTheorems(programs)) return undefined;
  const again = await inventoryOf(left);
  return again && again.declarations.size > 0 ? { programs: left, inventory: again } : undefined;
};

/**
 * Checks `count` random programs with the seed of the night: real Lean proves their theorems; no faithful translation may be
 * judged wrong, and at least 95 % of the wrong ones must be noticed. Returns false if either fails.
 */
export async function nightOfPrograms(
  seed: number,
  count: number,
  say: (line: string) => void,
): Promise<boolean> {
  await loadMpfr();
  let [holds, mutants, missed] = [true, 0, 0];
  for (let from = 0; from < count; from += BATCH) {
    const programs = programsOf(seed + from, Math.min(BATCH, count - from));
    const accepted = await acceptedBy(programs);
    if (accepted === undefined) {
      say(`programs with seed ${seed + from}: Lean refuses them`);
      return false;
    }
    const refused = countTheorems(programs) - countTheorems(accepted.programs);
    if (refused > 0) say(`programs with seed ${seed + from}: without ${refused} theorems that Lean refuses`);
    const found = checkPrograms(accepted.inventory, seed, accepted.programs);
    say(`programs with seed ${seed + from}: ${found.theorems} theorems, ${JSON.stringify(found.words)}`);
    for (const { theorem, word, detail } of found.wrong)
      say(`  ${theorem} is wrongly called ${word}: ${detail}`);
    for (const { program, code } of found.missed) say(`  ${program}: nothing notices ${code}`);
    mutants += found.mutants;
    missed += found.missed.length;
    holds &&= found.wrong.length === 0 && (found.words['slow'] ?? 0) <= SLOW * found.theorems;
  }
  say(`${mutants - missed} of ${mutants} wrong translations noticed`);
  return holds && mutants - missed >= NOTICED * mutants;
}
