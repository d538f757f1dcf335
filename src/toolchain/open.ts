import type { Diagnostic } from '../diagnostic.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { findLake } from './lake/command.ts';
import { openLake } from './lake/lake.ts';
import type { Toolchain, ToolchainOptions } from './toolchain.ts';

/** Which Lean to use; `auto` takes native lake when there is one. */
export type ToolchainChoice = 'auto' | 'lake' | 'embedded';

/** Opens the chosen toolchain for a project, or says what is missing and how to get it. */
export function openToolchain(choice: ToolchainChoice, options: ToolchainOptions): Toolchain | Diagnostic {
  const lake = choice === 'embedded' ? undefined : findLake(process.env);
  if (lake !== undefined) return openLake(lake, options);
  if (choice !== 'lake') return openEmbedded(options);
  return {
    code: 'lake-missing',
    severity: 'error',
    message: 'there is no `lake` on the PATH or in ~/.elan/bin',
    hint: 'install elan (https://github.com/leanprover/elan), or use `--toolchain embedded`, which needs Node only',
  };
}
