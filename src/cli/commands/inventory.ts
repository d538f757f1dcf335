// The command `check-claims inventory`: what Lean says, written down for a machine without Lean.
import { resolve } from 'node:path';
import { loadConfig, type ToolchainChoice } from '../../claims/config.ts';
import { encodeInventory } from '../../lean/encode.ts';
import type { Paint } from '../../typeset/paint.ts';
import { askLean } from '../ask-lean.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, note, refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeWhole } from '../terminal/write-file.ts';

/**
 * Asks Lean and writes the inventory. Exit code 4 where Lean could not be asked, or had to be ended in some module: then
 * the file holds the others, and says so of these.
 */
export async function runInventory(
  configFile: string | undefined,
  choice: ToolchainChoice | undefined,
  output: string,
  terminal: Terminal,
  paint: Paint,
): Promise<number> {
  const config = loadConfig(terminal.cwd, configFile);
  if (config.kind === 'failed') return refuse(config.diagnostics, usage, terminal, paint);
  const chosen = choice ?? config.value.lean.toolchain;
  const answer = await askLean(
    config.value,
    chosen,
    terminal,
    progressOn(terminal, performance.now.bind(performance)),
  );
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal, paint);
  const { inventory, problems, notes } = answer;
  if (notes.length > 0) note(notes, terminal, paint);
  const unwritten = writeWhole(resolve(terminal.cwd, output), encodeInventory(inventory));
  if (unwritten) return refuse([...problems, unwritten], environment, terminal, paint);
  const { declarations, modules } = inventory;
  const built = modules.filter(({ status }) => status === 'built').length;
  terminal.out(
    `${output}: ${declarations.size} declarations of ${built} modules${built < modules.length ? `, ${modules.length - built} not built` : ''}\n`,
  );
  return problems.length > 0 ? refuse(problems, environment, terminal, paint) : 0;
}
