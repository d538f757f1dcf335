// The type of a kind of gap, and helper functions.
import type { Claim } from '../claims/registry.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Declaration, Inventory } from '../lean/inventory.ts';
import type { Dependencies } from './dependencies.ts';
import type { Block, Document } from './document.ts';

/** The inputs of the search for gaps. */
export type Sides = {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly inventory: Inventory;
  readonly dependencies: Dependencies;
};

/** What is wrong, where, and what to do. */
export type Said = { readonly where: Position; readonly message: string; readonly hint: string };

/** A kind of gap. */
export type Gap = {
  readonly severity: Diagnostic['severity'];
  readonly find: (sides: Sides) => readonly Said[];
};

/** The name of a block in messages. */
export const nameOf = ({ environment, labels, title }: Block): string =>
  `${environment} ${labels[0]?.name ?? (title === undefined ? 'without a label' : `(${title})`)}`;

/** The Lean declarations that a block names. */
export const findDeclared = ({ lean }: Block, { declarations }: Inventory): readonly Declaration[] =>
  lean.flatMap(({ name }) => declarations.get(name) ?? []);

/** Checks one block after the other. */
export const each =
  (find: (block: Block, sides: Sides) => readonly Said[]) =>
  (sides: Sides): readonly Said[] =>
    sides.document.blocks.flatMap((block) => find(block, sides));
