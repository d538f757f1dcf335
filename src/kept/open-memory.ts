// Keeps what is found about statements between runs, where no task finds it.
import { createHash } from 'node:crypto';
import type { Name } from '../expr/expr.ts';
import { closureOf } from '../lean/closure.ts';
import type { Inventory } from '../lean/inventory.ts';
import { type Consulted, type Remember, watch } from '../lean/watched.ts';
import type { Kept } from './kept-result.ts';
import { hashLean } from './lean-hash.ts';
import { seal, unseal } from './seal.ts';

type Entry<T> = { readonly found: T; readonly consulted: Consulted; readonly lean: string };

/**
 * Remembers by everything that the statement rests on. What was found counts only while all else that was looked up for it is the
 * same, too; of that, what is known already in this run is not looked up again, and so it is no substitute for the first.
 */
export function openMemory(kept: Kept, inventory: Inventory): Remember {
  const watched = watch(inventory);
  const contents = new Map<Name, string>();
  const contentOf = (name: Name): string => {
    const known = contents.get(name);
    if (known !== undefined) return known;
    const { project, library } = closureOf(inventory, [name], 'statement');
    const content = hashLean(inventory, { declarations: project, library });
    contents.set(name, content);
    return content;
  };
  // the same is asked by several parts of one run
  const answers = new Map<string, unknown>();
  const lookUp = <T>(what: string, theorem: Name, find: (inventory: Inventory) => T): T => {
    const key = createHash('sha256')
      .update(JSON.stringify(['remembered', what, theorem, contentOf(theorem)]))
      .digest('hex');
    const bytes = kept.read(key);
    const entry = bytes && (unseal(key, bytes) as Entry<T> | undefined);
    if (entry !== undefined && entry.lean === hashLean(inventory, entry.consulted)) return entry.found;
    watched.take();
    const found = find(watched.inventory);
    const consulted = watched.take();
    kept.write(key, seal(key, { found, consulted, lean: hashLean(inventory, consulted) }));
    return found;
  };
  return <T>(what: string, theorem: Name, find: (inventory: Inventory) => T): T => {
    const asked = `${what} ${theorem}`;
    if (!answers.has(asked)) answers.set(asked, lookUp(what, theorem, find));
    return answers.get(asked) as T;
  };
}
