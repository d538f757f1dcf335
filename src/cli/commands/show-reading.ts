// `check-claims show --reading`: prints the Lean text behind claims, for reading, and nothing else.
import { askLean } from '../../api/ask-lean.ts';
import type { Chosen } from '../../api/project.ts';
import { describeReading } from '../../reports/counts.ts';
import { moveInventoryToRoot } from '../../verdict/proof/rooted.ts';
import { countReading, type Piece, readingOf } from '../../verdict/shown/reading.ts';
import type { RunOptions } from '../run-options.ts';
import { settingsFor } from '../settings-for.ts';
import { progressOn } from '../terminal/progress.ts';
import { environment, refuse } from '../terminal/show-diagnostics.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Prints the definitions and statements behind claims in reading order. Returns the exit code. */
export async function showReading(
  { project, claims }: Chosen,
  options: RunOptions,
  terminal: Terminal,
): Promise<number> {
  const progress = progressOn(terminal, performance.now.bind(performance));
  const settings = settingsFor(options, project.config, progress, terminal);
  const answer = await askLean(project.config, settings.toolchain, settings);
  progress.done();
  if (answer.kind === 'none') return refuse([answer.problem], environment, terminal);
  const pieces = readingOf(
    answer.inventory,
    claims.flatMap(({ theorems }) => theorems),
  );
  const placed = moveInventoryToRoot(answer.inventory, project.config.lean.root);
  const shown = ({ name, text }: Piece): string => {
    const range = placed.declarations.get(name)?.range;
    const place = range === undefined ? name : `${range.file}:${range.line}`;
    return `${terminal.paint('dim', `-- ${place}`)}\n${text}\n`;
  };
  const head = terminal.paint('dim', `-- ${describeReading(countReading(pieces))}`);
  terminal.out(`${head}\n\n${pieces.map(shown).join('\n')}`);
  return 0;
}
