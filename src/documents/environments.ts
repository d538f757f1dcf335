// Which environments are statements, and how a document declares more of them.
import type { BlockKind } from './document.ts';

/** Environments that need no declaration, in leanblueprint and in most classes. */
const usual: readonly (readonly [name: string, kind: BlockKind])[] = [
  ['theorem', 'theorem'],
  ['lemma', 'theorem'],
  ['proposition', 'theorem'],
  ['corollary', 'theorem'],
  ['claim', 'theorem'],
  ['conjecture', 'theorem'],
  ['fact', 'theorem'],
  ['definition', 'definition'],
];

/** Printed names of environments that contain nothing to prove. */
const aside = /^(?:remark|example|notation|exercise|question|problem|convention|note|warning|proof)s?\b/i;
const defining = /^(?:definition|construction)s?\b/i;

/** The environments of a document: the usual ones, and those that `\newtheorem` adds. */
export class Environments {
  readonly #kinds = new Map<string, BlockKind>(usual);

  /** Adds an environment with its printed name. */
  declare(name: string, printed: string): void {
    const shown = printed.replace(/[^\p{L}\s]/gu, '').trim() || name;
    if (aside.test(shown)) this.#kinds.delete(name);
    else this.#kinds.set(name, defining.test(shown) ? 'definition' : 'theorem');
  }

  /** The kind of an environment, starred or not; `undefined` if it is not a statement. */
  kindOf(name: string): BlockKind | undefined {
    return this.#kinds.get(name) ?? this.#kinds.get(name.replace(/\*$/, ''));
  }
}
