// The command `check-claims list --untestable`.
import type { Project } from '../../api/project.ts';
import { countOf } from '../../typeset/count-of.ts';
import { wrap } from '../../typeset/wrap.ts';
import { moveInventoryToRoot } from '../../verdict/proof/rooted.ts';
import { askForInventory } from '../ask-for-inventory.ts';
import type { RunOptions } from '../run-options.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { collectOutside, type Outside, type Ranked } from './collect-outside.ts';

/** Theorems that are named for one construct. */
const NAMED = 3;

/** One construct with its theorems, of which at most `named` are named. */
const writeGroup = (
  { constant, reason, nearest, theorems }: Outside,
  { width, named }: { readonly width: number; readonly named: number },
): string => {
  const said = wrap(`${reason}; ${nearest}`, Math.max(20, width - 8)).map((line) => `        ${line}`);
  const some = theorems
    .slice(0, named)
    .map(({ theorem, place, at }) => `        - ${theorem}, ${place} (${at})`);
  const more = theorems.length - some.length;
  return [
    `${String(theorems.length).padStart(6)}  ${constant}`,
    ...said,
    ...some,
    ...(more > 0 ? [`        and ${countOf(more, 'other')}`] : []),
  ].join('\n');
};

/** The constructs outside the language, most wanted first; `isVerbose` names every theorem. */
export function writeUntestable(
  { read, byLean, outside }: Ranked,
  width: number,
  isVerbose: boolean,
): string {
  const waiting = outside.reduce((sum, { theorems }) => sum + theorems.length, 0);
  const all = countOf(read + waiting, 'theorem');
  const head =
    waiting === 0
      ? `${all} in the Lean project${read === 0 ? '.' : ': every statement is within the language.'}`
      : `${all} in the Lean project: ${waiting} can't be tested as ${waiting === 1 ? 'it stands' : 'they stand'}. Each is counted once, for what its reading stops at first.`;
  const through =
    byLean === 0
      ? []
      : [
          `${countOf(byLean, 'theorem')} ${byLean === 1 ? 'is' : 'are'} about definitions that are not read: there Lean's own values are used.`,
        ];
  const named = isVerbose ? Number.POSITIVE_INFINITY : NAMED;
  return `${[head, ...through, ...outside.map((group) => writeGroup(group, { width, named }))].join('\n\n')}\n`;
}

/**
 * Reads every theorem of the Lean project, claimed or not, and prints what those that can't be tested wait for, most wanted
 * first. Returns the exit code.
 */
export async function listUntestable(
  project: Project,
  options: RunOptions,
  isVerbose: boolean,
  terminal: Terminal,
): Promise<number> {
  const inventory = await askForInventory(project, options, terminal);
  if (typeof inventory === 'number') return inventory;
  const placed = moveInventoryToRoot(inventory, project.config.lean.root);
  terminal.out(
    writeUntestable(collectOutside(placed, project.config.numbers), terminal.columns ?? 110, isVerbose),
  );
  return 0;
}
