// Claims from the paper's own sources: one for each statement, at its label or its lines.
import { isLabel } from '../documents/anchors.ts';
import type { Block, Document } from '../documents/document.ts';
import { type Listed, type Listing, refuseAt } from './listing.ts';

/** Where a claim about a statement stands: a label that says so in `where:`, or else the lines. */
const placeOf = ({ labels, where, lastLine }: Block): string =>
  labels.map(({ name }) => name).find(isLabel) ?? `${where.file}:${where.line}-${lastLine}`;

const listed = (block: Block, index: number): Listed => {
  const { labels, lean, proof, environment, title, text, mathlibok, notready } = block;
  const theorems = [...lean, ...(proof?.lean ?? [])];
  const last = theorems[0]?.name.split('.').at(-1);
  const said = [title, text].filter((part) => part !== undefined && part !== '').join(': ');
  const notes = [
    ...(mathlibok === undefined ? [] : ['\\mathlibok: proved in Mathlib']),
    ...(notready === undefined ? [] : ['\\notready: not ready to be formalized']),
  ];
  return {
    id: labels[0]?.name ?? last ?? `${environment}-${index + 1}`,
    says: said,
    theorems,
    place: placeOf(block),
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
};

/** The claims of a document that is read already. */
export function listStatements(file: string, { blocks, problems }: Document): Listing {
  const claims = blocks.filter(({ kind }) => kind === 'theorem').map(listed);
  const where = { file, line: 1, column: 1 };
  const none = refuseAt(
    where,
    'nothing-to-claim',
    `${file} states nothing: it has no theorem, lemma, proposition or the like`,
    'name the main file, or declare its environments with \\newtheorem',
  );
  const isEmpty = claims.length === 0 && problems.every(({ severity }) => severity !== 'error');
  return { claims, problems: isEmpty ? [...problems, none] : problems, documents: [file] };
}
