// Keeps what is found about statements between runs, where no task finds it.
import { createHash } from 'node:crypto';
import type { Name } from '../expr/expr.ts';
import { fingerprintOf } from '../lean/fingerprint.ts';
import type { Inventory } from '../lean/inventory.ts';
import { type Consulted, type Remember, watch } from '../lean/watched.ts';
import type { Kept } from './kept-result.ts';
import { hashLean } from './lean-hash.ts';
import { seal, unseal } from './seal.ts';

type Entry<T> = { readonly found: T; readonly consulted: Consulted; readonly lean: string };

/** Remembers by the statement's meaning; what was found counts only while all that was looked up for it is the same. */
export function openMemory(kept: Kept, inventory: Inventory): Remember {
  const watched = watch(inventory);
  return <T>(what: string, theorem: Name, find: (inventory: Inventory) => T): T => {
    const key = createHash('sha256')
      .update(JSON.stringify(['remembered', what, theorem, fingerprintOf(inventory, theorem)]))
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
}
