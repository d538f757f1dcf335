// The code behind counterparts, as a review binds it: what it does, however it is laid out.
import { resolve } from 'node:path';
import type { CounterpartBinding } from '../claims/registry.ts';
import { reachable } from '../mutation/source/reach.ts';
import type { SourceFinder } from './sources.ts';
import { hashOf } from './used-hash.ts';

/** What a module's functions are made of, without types, comments and white space: those that a counterpart reaches. */
function reachedText(binding: CounterpartBinding, sources: SourceFinder, root: string): unknown {
  const { lean, module, command, export: name } = binding;
  const files = (command?.argv ?? [module]).map((word) => resolve(root, command?.folder ?? '.', word));
  const found = command === undefined ? sources(new Set([lean])).find((one) => one.name === name) : undefined;
  const reached = found === undefined ? [] : reachable(found.modules, found.module, found.name);
  // what is no function of a module that can be read as text counts as the file that it is
  if (reached.length === 0) return hashOf(files, root);
  return reached
    .map(({ path, name: of, node, parsed: { source, tokens } }) => [
      path,
      of,
      tokens
        .filter(({ start, end }) => start >= node.start && end <= node.end)
        .map(({ start, end }) => source.slice(start, end)),
    ])
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/** The code of some counterparts as text to be hashed. */
export const implementationOf = (
  bindings: readonly CounterpartBinding[],
  sources: SourceFinder,
  root: string,
): string =>
  JSON.stringify(
    [...bindings]
      .sort((a, b) => (a.lean < b.lean ? -1 : 1))
      .map((one) => [one.lean, one.export, one.accuracy, reachedText(one, sources, root)]),
  );
