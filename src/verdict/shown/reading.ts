// Collects the Lean code that a person must read to know what a claim's theorems say: definitions of the project first, each
// after those that it mentions, then the statements.
import type { Name } from '../../expr/expr.ts';
import type { Inventory, SourceRange } from '../../lean/inventory.ts';
import { definitionsOf } from '../proof/definitions.ts';
import { sourceOf } from './source.ts';

/** A definition or a statement to read. */
export type Piece = {
  readonly name: Name;
  readonly range?: SourceRange;
  /** Its source, without comments and proofs; Lean's own text of its type where the source is not at hand. */
  readonly text: string;
  /** Lines of it that are not blank. */
  readonly lines: number;
};

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

function pieceOf(inventory: Inventory, name: Name): readonly Piece[] {
  const one = inventory.declarations.get(name);
  if (one === undefined) return [];
  // the source's own keyword may be an abbreviation or a lemma, which reads the same
  const said = sourceOf(inventory, one)?.text.trim() ?? `${name} : ${one.statement}`;
  const text = linesOf(`${one.kind === 'theorem' ? 'theorem' : 'def'} ${said}`);
  return [{ name, ...(one.range && { range: one.range }), text: text.join('\n'), lines: text.length }];
}

/** Everything to read, in order; a piece of several theorems once. */
export function readingOf(inventory: Inventory, theorems: readonly Name[]): readonly Piece[] {
  const definitions = new Map(definitionsOf(theorems, [], inventory).map((one) => [one.name, one]));
  const ordered = new Set<Name>();
  const open = new Set<Name>();
  const visit = (name: Name): void => {
    if (ordered.has(name) || open.has(name)) return;
    open.add(name);
    for (const used of definitions.get(name)?.uses ?? []) visit(used);
    ordered.add(name);
  };
  for (const name of definitions.keys()) visit(name);
  return [...ordered, ...theorems].flatMap((name) => pieceOf(inventory, name));
}

/** The amount to read. */
export const countReading = (
  pieces: readonly Piece[],
): { readonly lines: number; readonly pieces: number } => ({
  lines: pieces.reduce((sum, { lines }) => sum + lines, 0),
  pieces: pieces.length,
});
