import { askLean } from '../api/ask-lean.ts';
import type { Project } from '../api/project.ts';
import type { Inventory } from '../lean/inventory.ts';
import type { RunOptions } from './run-options.ts';
import { settingsFor } from './settings-for.ts';
import { progressOn } from './terminal/progress.ts';
import { environment, refuse } from './terminal/show-diagnostics.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Asks Lean for the inventory of a project, with its progress on the terminal; a number is the exit code where Lean has none. */
export async function askForInventory(
  project: Project,
  options: RunOptions,
  terminal: Terminal,
): Promise<Inventory | number> {
  const progress = progressOn(terminal, performance.now.bind(performance));
  const settings = settingsFor(options, project.config, progress, terminal);
  const answer = await askLean(project.config, settings.toolchain, settings);
  progress.done();
  if (answer.kind === 'inventory') return answer.inventory;
  return refuse([answer.problem], environment, terminal);
}
