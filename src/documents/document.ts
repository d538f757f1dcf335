import type { Diagnostic, Position } from '../diagnostic.ts';

/** Names with the place at which each is written. */
export type Mentions = readonly { readonly name: string; readonly where: Position }[];

/** What an environment is: a statement that has a proof, or a definition. */
export type BlockKind = 'theorem' | 'definition';

/** Marks of leanblueprint on a statement or on its proof. */
type Marks = {
  readonly lean: Mentions;
  readonly uses: Mentions;
  readonly leanok?: Position;
  readonly mathlibok?: Position;
  readonly notready?: Position;
};

/** One theorem-like environment of a document, and its proof. */
export type Block = Marks & {
  /** Name of the environment: `theorem`, `lemma`, `keyfact`. */
  readonly environment: string;
  readonly kind: BlockKind;
  /** What stands in brackets behind `\begin{theorem}`. */
  readonly title?: string;
  readonly labels: Mentions;
  /** Its words, on one line, marks left out. */
  readonly text: string;
  readonly where: Position;
  readonly lastLine: number;
  readonly proof?: Marks & { readonly where: Position };
};

/** The content of one or more documents. */
export type Document = {
  readonly blocks: readonly Block[];
  /** Every label, those outside of blocks too. */
  readonly labels: Mentions;
  /** Problems of the sources themselves. */
  readonly problems: readonly Diagnostic[];
};
