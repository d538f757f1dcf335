// The command `check-claims inventory`: writes Lean's answers to a file, for a machine without Lean.
import { resolve } from 'node:path';
import { askLean } from '../../api/ask-lean.ts';
import { writeWhole } from '../../api/write-file.ts';
import { loadConfig, type ToolchainChoice } from '../../claims/config.ts';
import { encodeInventory } from '../../lean/encode.ts';
import { countOf } from '../../typeset/count-of.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, note, refuse, usage } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Asks Lean and writes the inventory. Exit code 4 if Lean could not be asked, or was stopped in some module: then
 * the file contains the other modules, and names the stopped ones.
 */
export async function runInventory(
  configFile: string | undefined,
  choice: ToolchainChoice | undefined,
  output: string,
  terminal: Terminal,
): Promise<number> {
  const config = loadConfig(terminal.cwd, configFile);
  if (config.kind === 'failed') return refuse(config.diagnostics, usage, terminal);
  const chosen = choice ?? config.value.lean.toolchain;
  const progress = progressOn(terminal, performance.now.bind(performance));
  const answer = await askLean(config.value, chosen, {
    env: terminal.env,
    signal: terminal.signal,
    onProgress: progress.say,
  });
  progress.done();
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal);
  const { inventory, problems, notes } = answer;
  if (notes.length > 0) note(notes, terminal);
  const unwritten = writeWhole(resolve(terminal.cwd, output), encodeInventory(inventory));
  if (unwritten) return refuse([...problems, unwritten], environment, terminal);
  const { declarations, modules } = inventory;
  const built = modules.filter(({ status }) => status === 'built').length;
  terminal.out(
    `${output}: ${countOf(declarations.size, 'declaration')} of ${countOf(built, 'module')}${built < modules.length ? `, ${modules.length - built} not built` : ''}\n`,
  );
  return problems.length > 0 ? refuse(problems, environment, terminal) : 0;
}
