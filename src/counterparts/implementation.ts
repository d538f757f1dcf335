// The code behind counterparts, for reviews: its content, independent of layout.
import { resolve } from 'node:path';
import type { CounterpartBinding } from '../claims/registry.ts';
import { tokensOf } from '../mutation/source/parse.ts';
import type { Code } from './code.ts';
import { hashOf } from './used-hash.ts';

/** Everything that a counterpart can depend on in its modules, without types, comments, white space and order of declarations. */
function textOf(binding: CounterpartBinding, code: Code, root: string): unknown {
  const { module, command } = binding;
  const pieces = command === undefined ? code.piecesOf(binding) : undefined;
  // a module that cannot be read as text is represented by its file
  if (pieces === undefined) {
    const files = command?.argv ?? [module];
    return hashOf(
      files.map((word) => resolve(root, command?.folder ?? '.', word)),
      root,
    );
  }
  return pieces.map(({ path, text }) => JSON.stringify([path, tokensOf(text)])).sort();
}

/** The code of some counterparts, as text for hashing. */
export const implementationOf = (bindings: readonly CounterpartBinding[], code: Code, root: string): string =>
  JSON.stringify(
    [...bindings]
      .sort((a, b) => (a.lean < b.lean ? -1 : 1))
      .map((one) => [one.lean, one.export, one.accuracy, textOf(one, code, root)]),
  );
