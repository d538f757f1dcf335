// The command `check-claims documents`: compares the paper's own sources with its claims and with Lean.
import { existsSync, readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import type { Project } from '../../api/project.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { Document } from '../../documents/document.ts';
import { gapsOf } from '../../documents/gaps.ts';
import { findStaleDecls, readLeanDecls } from '../../documents/lean-decls.ts';
import { readDocument } from '../../documents/read-document.ts';
import { countOf } from '../../typeset/count-of.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse, showProblems, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Merges several documents: a label of one may be used in another. */
const together = (documents: readonly Document[]): Document => ({
  blocks: documents.flatMap(({ blocks }) => blocks),
  labels: documents.flatMap(({ labels }) => labels),
  problems: documents.flatMap(({ problems }) => problems),
});

/** The file `lean_decls` in a blueprint's folder or above it, if there is one. */
const declsOf = (root: string, file: string): string | undefined =>
  [posix.join(posix.dirname(file), 'lean_decls'), posix.join(posix.dirname(file), '..', 'lean_decls')].find(
    (path) => existsSync(resolve(root, path)),
  );

/** Prints every gap. Exit code 1 if one of them is an error, 2 if there is nothing to read, 4 if Lean gave no answer. */
export async function runDocuments(
  { config, registry }: Project,
  files: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const { root } = config;
  const named = files.map((file) => relative(root, resolve(terminal.cwd, file)));
  const wanted = named.length > 0 ? named : config.documents;
  if (wanted.length === 0) {
    const message = 'no document is given';
    const hint = 'name a .tex or .md file, or write `documents:` in the configuration';
    return refuse([{ code: 'no-documents', severity: 'error', message, hint }], usage, terminal);
  }
  const document = together(wanted.map((file) => readDocument(root, file)));
  const progress = progressOn(terminal, performance.now.bind(performance));
  const answer = await askLean(config, options.toolchain, settingsFor(options, config, progress, terminal));
  progress.done();
  if (answer.kind === 'none') return refuse([...document.problems, answer.problem], environment, terminal);
  const lists = [...new Set(wanted.flatMap((file) => declsOf(root, file) ?? []))];
  const found: readonly Diagnostic[] = [
    ...document.problems,
    ...gapsOf(document, registry.claims, answer.inventory),
    ...lists.flatMap((path) =>
      findStaleDecls(readLeanDecls(path, readFileSync(resolve(root, path), 'utf8')), document),
    ),
  ];
  const statements = document.blocks.filter(({ kind }) => kind === 'theorem').length;
  const errors = found.filter(({ severity }) => severity === 'error').length;
  if (found.length > 0) showProblems(found, terminal);
  terminal.out(
    `${wanted.join(', ')}: ${countOf(statements, 'statement')}, ${countOf(document.blocks.length - statements, 'definition')}; ${countOf(errors, 'error')}, ${countOf(found.length - errors, 'warning')}\n`,
  );
  return errors > 0 ? 1 : 0;
}
