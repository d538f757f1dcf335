import { loadMpfr } from '../src/domains/mpfr.ts';
import { findCacheFolder } from '../src/toolchain/cache.ts';
import { openToolchain } from '../src/toolchain/open.ts';
import { leanProject } from '../test/toolchain/temporary.ts';
import { checkPrograms } from './programs/check-programs.ts';
import { leanModule, programsOf } from './programs/lean-module.ts';

/** Programs in one Lean module. */
const BATCH = 250;
/** The share of wrong translations that must be noticed. */
const NOTICED = 0.95;

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
    const root = leanProject('Programs', { 'Programs.lean': leanModule(programs) });
    const signal = new AbortController().signal;
    const where = {
      root,
      targets: [],
      cache: findCacheFolder(process.env),
      timeout: 1200,
      memory: 2048,
      onEvent: () => undefined,
      signal,
    };
    const opened = openToolchain('embedded', where);
    const inventory = 'severity' in opened ? undefined : await opened.inventory([]);
    if (inventory?.kind !== 'ok' || inventory.value.declarations.size === 0) {
      say(`programs with seed ${seed + from}: Lean gave no inventory of ${root}`);
      return false;
    }
    const found = checkPrograms(inventory.value, seed, programs);
    say(`programs with seed ${seed + from}: ${found.theorems} theorems, ${JSON.stringify(found.words)}`);
    for (const { theorem, word, detail } of found.wrong)
      say(`  ${theorem} is wrongly called ${word}: ${detail}`);
    for (const { program, code } of found.missed) say(`  ${program}: nothing notices ${code}`);
    mutants += found.mutants;
    missed += found.missed.length;
    holds &&= found.wrong.length === 0;
  }
  say(`${mutants - missed} of ${mutants} wrong translations noticed`);
  return holds && mutants - missed >= NOTICED * mutants;
}
