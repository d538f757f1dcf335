// Finds YAML that is legal but has no use in a claims file: it would be ignored, or would give an infinite value.
import { type Document, isAlias, isNode, visit } from 'yaml';
import { itemAt } from '../present.ts';

/** The problem and its position: an offset into the text. */
export type Unsound = { readonly offset: number; readonly message: string };

/** Finds custom tags, references to an enclosing node, and control bytes. */
export function findSoundnessProblems(document: Document, text: string): Unsound[] {
  const found: Unsound[] = document.warnings.map(({ pos, message }) => ({
    offset: pos[0],
    message: itemAt(message.split('\n'), 0),
  }));
  const nul = text.indexOf('\0');
  if (nul >= 0) found.push({ offset: nul, message: 'the file contains a NUL byte' });
  visit(document, {
    Node: (_, node, path) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        const target = node.resolve(document);
        if (target !== undefined && path.some((one) => one === target))
          found.push({ offset, message: `the alias *${node.source} refers to a value that contains it` });
        return;
      }
      if (isNode(node) && node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
        found.push({ offset, message: `the tag ${node.tag} is not allowed` });
    },
  });
  const seen = new Set<number>();
  return found.filter(({ offset }) => !seen.has(offset) && seen.add(offset));
}
