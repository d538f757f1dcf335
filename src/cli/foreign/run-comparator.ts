// The command `check-claims comparator`: compares challenge and solution, or writes a challenge for the claims' theorems.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import type { Project } from '../../api/project.ts';
import { writeWhole } from '../../api/write-file.ts';
import { readComparator } from '../../foreign/comparator.ts';
import { findComparatorGaps } from '../../foreign/comparator-gaps.ts';
import { writeChallenge } from '../../foreign/write-comparator.ts';
import type { Inventory } from '../../lean/inventory.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, showProblems, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

const challengeName = 'Challenge';

/** Lean's answer about some modules of the project; a number is the exit code where there is none. */
async function askAbout(
  { config }: Project,
  modules: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<Inventory | number> {
  const progress = progressOn(terminal, performance.now.bind(performance));
  const build = modules.length === 0 ? config.lean.build : modules;
  const only = { ...config, lean: { ...config.lean, modules, build } };
  const answer = await askLean(only, options.toolchain, settingsFor(options, only, progress, terminal));
  progress.done();
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal);
  // why a module is not there
  const notes = [...answer.notes, ...answer.problems];
  if (notes.length > 0) showProblems(notes, terminal);
  return answer.inventory;
}

async function write(
  project: Project,
  options: RunOptions,
  path: string,
  terminal: Terminal,
): Promise<number> {
  const { config, registry } = project;
  const file = relative(config.root, path);
  const lean = join(config.lean.root, `${challengeName}.lean`);
  const taken = [file, lean].filter((one) => existsSync(resolve(config.root, one)));
  if (taken.length > 0)
    return refuse(
      taken.map((one) => ({
        code: 'file-exists',
        severity: 'error',
        message: `${one} exists already`,
        hint: 'remove it to have it written anew',
      })),
      usage,
      terminal,
    );
  const inventory = await askAbout(project, config.lean.modules, options, terminal);
  if (typeof inventory === 'number') return inventory;
  const theorems = [...new Set(registry.claims.flatMap((claim) => claim.theorems))].filter(
    (name) => inventory.declarations.get(name)?.kind === 'theorem',
  );
  const challenge = writeChallenge(inventory, theorems, challengeName);
  if (challenge.kind === 'refused')
    return refuse([{ code: 'challenge-not-apart', severity: 'error', ...challenge }], 1, terminal);
  const failed = writeWhole(path, challenge.config) ?? writeWhole(resolve(config.root, lean), challenge.lean);
  if (failed) return refuse([failed], environment, terminal);
  terminal.out(
    `${file} and ${lean} with ${countOf(theorems.length, 'theorem')} are written; add a lean_lib ${challengeName} to the lakefile, read the statements, and compare with \`check-claims comparator\`\n`,
  );
  return 0;
}

/** Prints every name that comparator would refuse. Exit code 1 if there is one, 2 if the file cannot be read, 4 if Lean gave no answer. */
export async function runComparator(
  project: Project,
  {
    file: given = 'comparator.json',
    write: writes,
  }: { readonly file?: string | undefined; readonly write?: boolean },
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const path = resolve(terminal.cwd, given);
  if (writes === true) return write(project, options, path, terminal);
  const read = readComparator(path, relative(project.config.root, path));
  if (read.kind === 'failed') return refuse(read.problems, usage, terminal);
  const { challenge_module, solution_module, theorem_names } = read.value;
  // one after the other: both state the same names
  const challenge = await askAbout(project, [challenge_module], options, terminal);
  if (typeof challenge === 'number') return challenge;
  const solution = await askAbout(project, [solution_module], options, terminal);
  if (typeof solution === 'number') return solution;
  const found = findComparatorGaps(read, { challenge, solution });
  if (found.length > 0) showProblems(found, terminal);
  terminal.out(
    `${read.file.file}: ${countOf(theorem_names.length, 'theorem')}, ${countOf(found.length, 'error')}\n`,
  );
  return found.length > 0 ? 1 : 0;
}
