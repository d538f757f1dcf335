// What Lean is asked: a name for each, and the constants that it mentions.
import type { Name } from '../expr/expr.ts';
import type { Asked } from '../language/asked.ts';

/** The definition and what its types and instances mention. */
export const usesOf = ({ definition, head }: Asked): readonly Name[] => [definition, ...(head?.uses ?? [])];

/** A name for what is asked, different for each. */
export const nameOf = ({ definition, head, part }: Asked): string =>
  [head?.text ?? definition, ...part].join('.');
