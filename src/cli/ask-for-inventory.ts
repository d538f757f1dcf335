import { askLean } from '../api/ask-lean.ts';
import type { Project } from '../api/project.ts';
import type { Inventory } from '../lean/inventory.ts';
import { stopCodes } from '../verdict/exits.ts';
import type { RunOptions } from './run-options.ts';
import { settingsFor } from './settings-for.ts';
import { progressOn } from './terminal/progress.ts';
import { note, refuse } from './terminal/show-diagnostics.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Exit code: no module of the project builds. */
const NOTHING_BUILT = 1;

/**
 * Asks Lean for the inventory of a project, with its progress and what does not build on the terminal; a number is the exit
 * code where Lean has none.
 */
export async function askForInventory(
  project: Project,
  options: RunOptions,
  terminal: Terminal,
): Promise<Inventory | number> {
  const progress = progressOn(terminal, performance.now.bind(performance));
  const settings = settingsFor(options, project.config, progress, terminal);
  const answer = await askLean(project.config, settings.toolchain, settings);
  progress.done();
  if (answer.kind !== 'inventory') return refuse([answer.problem], stopCodes[answer.stop], terminal);
  const { inventory } = answer;
  note([...answer.notes, ...answer.problems], terminal);
  // what is printed of nothing reads as if the project had nothing
  const isEmpty =
    inventory.declarations.size === 0 && inventory.modules.some(({ status }) => status !== 'built');
  return isEmpty ? NOTHING_BUILT : inventory;
}
