import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';

/** What a run of the program printed, and its exit code. */
export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/**
 * Runs the program in a folder, in this process. A run that takes long says on stderr that it lives, a line at a time: that depends on
 * the machine, and is left out of `err`.
 */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  more: Partial<Terminal> = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await runProgram(argv, {
    cwd,
    env: {},
    columns: undefined,
    rows: 24,
    live: false,
    signal: new AbortController().signal,
    ...more,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err: err.replace(/^… .*\n/gm, '') };
}
