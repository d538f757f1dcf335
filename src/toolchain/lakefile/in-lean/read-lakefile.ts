import type { Diagnostic } from '../../../diagnostic.ts';
import { readCommands } from './commands.ts';
import type { Table } from './table.ts';
import { tokensOf } from './tokens.ts';

/** How a user gets a Lean that reads every lakefile. */
const hint =
  'install elan (https://github.com/leanprover/elan) and run with `--toolchain lake`, or describe the project in lakefile.toml (`lake translate-config toml`)';

/**
 * Reads a lakefile.lean as data: packages, libraries, executables, their options and what is required, as far as they are written out.
 * What has to be evaluated is an error at its place: to guess the modules would be worse.
 */
export function readLakefile(source: string, file: string): { readonly table: Table } | Diagnostic {
  const problem = (
    message: string,
    { line, column }: { readonly line: number; readonly column: number },
  ): Diagnostic => ({
    code: 'lakefile-lean',
    severity: 'error',
    message,
    hint,
    where: { file, line, column },
  });
  const tokens = tokensOf(source);
  if ('why' in tokens) return problem(`the lakefile is not Lean: ${tokens.why}`, tokens.at);
  const { table, unread, foreign } = readCommands(tokens);
  const places = [
    ...foreign.map((one) => ({ ...one, says: `the command \`${one.word}\`` })),
    ...unread.map((one) => ({ ...one, says: `the value of \`${one.field}\`` })),
  ];
  const [first, ...others] = places.toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (first === undefined) return { table };
  const also =
    others.length > 0
      ? `; so are ${others.map(({ says, line }) => `${says} in line ${line}`).join(', ')}`
      : '';
  return problem(
    `${first.says} is something that only Lean can evaluate, and the embedded Lean does not run lakefiles${also}`,
    first,
  );
}
