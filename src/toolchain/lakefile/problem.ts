import type { Diagnostic } from '../../diagnostic.ts';

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
