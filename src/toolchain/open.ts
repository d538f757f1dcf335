import type { Diagnostic } from '../diagnostic.ts';
import { openEmbedded } from './embedded/embedded.ts';
import type { Toolchain, ToolchainOptions } from './toolchain.ts';

/** Which Lean to use; `auto` takes native lake when it is on the PATH. */
export type ToolchainChoice = 'auto' | 'lake' | 'embedded';

/** Opens the chosen toolchain for a project, or says what is missing and how to get it. */
export function openToolchain(choice: ToolchainChoice, options: ToolchainOptions): Toolchain | Diagnostic {
  if (choice === 'lake') {
    return {
      code: 'lake-missing',
      severity: 'error',
      message: 'there is no `lake` on the PATH',
      hint: 'install elan (https://github.com/leanprover/elan), or use `--toolchain embedded`, which needs Node only',
    };
  }
  return openEmbedded(options);
}
