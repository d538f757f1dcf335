import type { Diagnostic } from '../../../diagnostic.ts';
import { findNearest } from '../../../typeset/nearest.ts';
import { makeProblem, native } from '../problem.ts';
import { commandNames, readCommands } from './commands.ts';
import type { Table } from './table.ts';
import { type Position, tokensOf } from './tokens.ts';

/** What to do where the lakefile cannot be read as data. */
const hint = `${native}, or describe the project in lakefile.toml (\`lake translate-config toml\`)`;

const byPlace = (a: Position, b: Position): number => a.line - b.line || a.column - b.column;

type Misspelt = Position & { readonly says: string; readonly meant: string };

/** A word that is none of Lake's and close to one that is. */
const listMisspelt = (
  kind: string,
  word: string,
  meant: string | undefined,
  { line, column }: Position,
): readonly Misspelt[] =>
  meant === undefined
    ? []
    : [{ line, column, meant, says: `Lake has no ${kind} \`${word}\`; did you mean \`${meant}\`?` }];

/**
 * Reads a lakefile.lean as data: packages, libraries, executables, their options and what is required, as far as they are written out.
 * What has to be evaluated is an error at its place: to guess the modules would be worse.
 */
export function readLakefile(source: string, file: string): { readonly table: Table } | Diagnostic {
  const refuse = (message: string, at: Position, remedy = hint): Diagnostic =>
    makeProblem('lakefile-lean', message, remedy, { where: { file, line: at.line, column: at.column } });
  const tokens = tokensOf(source);
  if ('why' in tokens) return refuse(`the lakefile is not Lean: ${tokens.why}`, tokens.at, 'end it');
  const { table, unread, foreign, slips } = readCommands(tokens);
  const [first] = slips;
  if (first) return refuse(`the lakefile is not Lean: ${first.says}`, first, 'correct it');
  const misspelt = [
    ...foreign.flatMap((one) => listMisspelt('command', one.word, findNearest(one.word, commandNames), one)),
    ...unread.flatMap((one) => listMisspelt('field', one.field, one.meant, one)),
  ];
  const [word] = misspelt.toSorted(byPlace);
  if (word) return refuse(word.says, word, `write \`${word.meant}\`, or ${hint}`);
  const places = [
    ...foreign.map((one) => ({ ...one, says: `the command \`${one.word}\`` })),
    ...unread.map((one) => ({ ...one, says: `the value of \`${one.field}\`` })),
  ];
  const [place, ...others] = places.toSorted(byPlace);
  if (place === undefined) return { table };
  const also =
    others.length > 0
      ? `; the same holds for ${others.map(({ says, line }) => `${says} in line ${line}`).join(', ')}`
      : '';
  return refuse(
    `${place.says} is something that only Lean can evaluate, and the embedded Lean does not run lakefiles${also}`,
    place,
  );
}
