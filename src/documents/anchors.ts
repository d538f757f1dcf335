// Finds the place of a claim in a document: `where: thm:main`, or `where: paper.tex:12-30`.
import type { Claim } from '../claims/registry.ts';
import type { Block, Document } from './document.ts';

const span = /^(\S+\.(?:tex|md|markdown|qmd)):(\d+)(?:-(\d+))?$/;
const label = /^[A-Za-z]+:\S+$/;

/** Whether a text has the form of a label, and so names a place. */
export const isLabel = (text: string): boolean => label.test(text);

/** Whether a `where:` in words names this block. */
function isOn(place: string, { labels, where, lastLine }: Block): boolean {
  const [, file, from, to = from] = span.exec(place) ?? [];
  if (file === undefined) return labels.some(({ name }) => name === place);
  return file === where.file && Number(from) <= lastLine && where.line <= Number(to);
}

/** The claims about a statement: those with its place, and those that name its theorem and have no other place. */
export const claimsOn = (block: Block, claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ place, theorems }) =>
    place !== undefined && (span.test(place) || isLabel(place))
      ? isOn(place, block)
      : block.lean.some(({ name }) => theorems.includes(name)),
  );

/** Whether a place is in the document; `words` is a place that names no part of any document. */
export function anchorOf(place: string, { blocks, labels }: Document): 'there' | 'missing' | 'words' {
  if (!span.test(place) && !isLabel(place)) return 'words';
  const isThere = labels.some(({ name }) => name === place) || blocks.some((block) => isOn(place, block));
  return isThere ? 'there' : 'missing';
}
