import type { Diagnostic, Position } from '../diagnostic.ts';

/** Names, each with its place. */
export type Mentions = readonly { readonly name: string; readonly where: Position }[];

/** The kind of an environment: a statement with a proof, or a definition. */
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
  /** The optional argument of `\begin{theorem}`. */
  readonly title?: string;
  readonly labels: Mentions;
  /** Its text, on one line, without marks. */
  readonly text: string;
  readonly where: Position;
  readonly lastLine: number;
  readonly proof?: Marks & { readonly where: Position };
};

/** The content of one or more documents. */
export type Document = {
  readonly blocks: readonly Block[];
  /** Every label, including those outside of blocks. */
  readonly labels: Mentions;
  /** Problems in the sources themselves. */
  readonly problems: readonly Diagnostic[];
};
