// `check-claims show --reading`: prints the Lean text behind claims, for reading, and nothing else.
import type { Chosen } from '../../api/project.ts';
import { describeReading } from '../../reports/counts.ts';
import { moveInventoryToRoot } from '../../verdict/proof/rooted.ts';
import { countReading, type Piece, readingOf } from '../../verdict/shown/reading.ts';
import { askForInventory } from '../ask-for-inventory.ts';
import type { RunOptions } from '../run-options.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Prints the definitions and statements behind claims in reading order. Returns the exit code. */
export async function showReading(
  { project, claims }: Chosen,
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const inventory = await askForInventory(project, options, terminal);
  if (typeof inventory === 'number') return inventory;
  const pieces = readingOf(
    inventory,
    claims.flatMap(({ theorems }) => theorems),
  );
  const placed = moveInventoryToRoot(inventory, project.config.lean.root);
  const shown = ({ name, text }: Piece): string => {
    const range = placed.declarations.get(name)?.range;
    const place = range === undefined ? name : `${range.file}:${range.line}`;
    return `${terminal.paint('dim', `-- ${place}`)}\n${text}\n`;
  };
  const head = terminal.paint('dim', `-- ${describeReading(countReading(pieces))}`);
  terminal.out(`${head}\n\n${pieces.map(shown).join('\n')}`);
  return 0;
}
