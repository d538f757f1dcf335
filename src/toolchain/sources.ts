import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inventory } from '../lean/inventory.ts';
import { sha256 } from './store.ts';

/** The inventory with the text of its modules beside it, for those below `root` that are what Lean read. */
export function withSources(inventory: Inventory, root: string): Inventory {
  const sources = new Map<string, string>();
  for (const { file, sourceHash } of inventory.modules) {
    const path = join(root, file);
    if (!existsSync(path)) continue;
    const text = readFileSync(path);
    if (sha256(text) === sourceHash) sources.set(file, text.toString('utf8'));
  }
  return { ...inventory, sources };
}
