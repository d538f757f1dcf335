// `lean_decls` of leanblueprint: a generated file with the names that a blueprint mentions, one per line. It can be stale.
import type { Diagnostic } from '../diagnostic.ts';
import type { Document, Mentions } from './document.ts';
import { problemAt } from './text.ts';

/** The names in the file, with their places. */
export const readLeanDecls = (file: string, text: string): Mentions =>
  text.split('\n').flatMap((line, i) => {
    const name = line.trim();
    return name === '' ? [] : [{ name, where: { file, line: i + 1, column: 1 } }];
  });

/** Names that are only in the list or only in the document. */
export function findStaleDecls(decls: Mentions, { blocks }: Document): readonly Diagnostic[] {
  const mentioned = blocks.flatMap(({ lean, proof }) => [...lean, ...(proof?.lean ?? [])]);
  const [written, listed] = [mentioned, decls].map((all) => new Set(all.map(({ name }) => name)));
  const hint = 'make lean_decls again with `leanblueprint web`';
  const stale = (one: Mentions[number], message: string): Diagnostic =>
    problemAt(one.where, 'error', ['lean-decls-stale', message, hint]);
  return [
    ...decls
      .filter(({ name }) => !written?.has(name))
      .map((one) => stale(one, `${one.name} is in lean_decls and in no \\lean`)),
    ...mentioned
      .filter(({ name }, i) => !listed?.has(name) && mentioned.findIndex((one) => one.name === name) === i)
      .map((one) => stale(one, `${one.name} is missing in lean_decls`)),
  ];
}
