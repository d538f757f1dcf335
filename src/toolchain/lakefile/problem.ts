import type { Diagnostic } from '../../diagnostic.ts';
import type { Spot } from './locate-values.ts';

/** What Lake refuses at a place, and what to write there instead. */
export type Refused = { readonly at: Spot; readonly says: string; readonly hint: string };

/** A table of a lakefile in a sentence. */
export const nameTable = (name: string): string => `${name.startsWith('i') ? 'an' : 'a'} \`${name}\``;

/** An error of a lakefile. */
export function makeProblem(
  code: string,
  message: string,
  hint: string,
  rest: Partial<Diagnostic> = {},
): Diagnostic {
  return { code, severity: 'error', message, hint, ...rest };
}

/** How a user gets a Lean that reads every lakefile. */
export const native = 'install elan (https://github.com/leanprover/elan) and run with `--toolchain lake`';
