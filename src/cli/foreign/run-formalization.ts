// The command `check-claims formalization`: compares formalization.yaml with Lean, or writes one.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import type { Project } from '../../api/project.ts';
import { writeWhole } from '../../api/write-file.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { readComparator } from '../../foreign/comparator.ts';
import { readFormalization } from '../../foreign/formalization.ts';
import { findFormalizationGaps, findStatus } from '../../foreign/formalization-gaps.ts';
import { writeFormalization } from '../../foreign/write-formalization.ts';
import { countOf } from '../../typeset/count-of.ts';
import { moveInventoryToRoot } from '../../verdict/proof/rooted.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, showProblems, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The challenge modules that configurations of comparator name: their `sorry` are meant. */
function findChallenges(root: string, configs: readonly string[]): ReadonlySet<string> {
  const all = [...new Set([...configs, 'comparator.json'])].filter((file) => existsSync(resolve(root, file)));
  const read = all.map((file) => readComparator(resolve(root, file), file));
  return new Set(read.flatMap((one) => (one.kind === 'read' ? [one.value.challenge_module] : [])));
}

/** Prints every difference. Exit code 1 if one is an error, 2 if the file cannot be read, 4 if Lean gave no answer. */
export async function runFormalization(
  { config, registry }: Project,
  {
    file: given = 'formalization.yaml',
    write,
  }: { readonly file?: string | undefined; readonly write?: boolean },
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const { root } = config;
  const path = resolve(terminal.cwd, given);
  const file = relative(root, path);
  if (write === true && existsSync(path)) {
    const problem = { code: 'file-exists', severity: 'error', message: `${file} exists already` } as const;
    return refuse([{ ...problem, hint: 'check it without --write, or remove it' }], usage, terminal);
  }
  const read = write === true ? undefined : readFormalization(path, file);
  if (read?.kind === 'failed' && read.problems.some(({ code }) => /not-readable|syntax|utf8/.test(code)))
    return refuse(read.problems, usage, terminal);
  const progress = progressOn(terminal, performance.now.bind(performance));
  const answer = await askLean(config, options.toolchain, settingsFor(options, config, progress, terminal));
  progress.done();
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal);
  const notes = [...answer.notes, ...answer.problems];
  if (notes.length > 0) showProblems(notes, terminal);
  const inventory = moveInventoryToRoot(answer.inventory, config.lean.root);
  const configs =
    read?.kind === 'read'
      ? (read.value.status?.main_results ?? []).flatMap((one) => one.comparator_config ?? [])
      : [];
  const own = { inventory, challenges: findChallenges(root, configs) };
  if (read === undefined) {
    const text = writeFormalization(registry.papers, registry.claims, { inventory, status: findStatus(own) });
    const failed = writeWhole(path, text);
    if (failed) return refuse([failed], environment, terminal);
    terminal.out(`${file} is written; fill in what is marked required\n`);
    return 0;
  }
  if (read.kind === 'failed') return refuse(read.problems, 1, terminal);
  const claimed = new Set(registry.claims.flatMap(({ theorems }) => theorems));
  const found: readonly Diagnostic[] = findFormalizationGaps(read, own, claimed);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (found.length > 0) showProblems(found, terminal);
  terminal.out(`${file}: ${countOf(errors, 'error')}, ${countOf(found.length - errors, 'warning')}\n`);
  return errors > 0 ? 1 : 0;
}
