import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { Inventory } from '../lean/inventory.ts';
import { readInventory } from '../lean/read-inventory.ts';
import { sha256 } from './store.ts';
import type { Toolchain } from './toolchain.ts';

/** Modules whose source is not what it was when the inventory was recorded. */
const changed = ({ modules }: Inventory, root: string): readonly string[] =>
  modules
    .filter(({ file, sourceHash }) => {
      const path = join(root, file);
      return !existsSync(path) || sha256(readFileSync(path)) !== sourceHash;
    })
    .map(({ file }) => file);

/**
 * Answers from an inventory that was written earlier; no Lean is started. Refused when the sources below `root` have
 * changed since, unless `allowChanged`.
 */
export function openRecorded(file: string, root: string, allowChanged: boolean): Toolchain | Diagnostic {
  const refuse = (code: string, message: string, hint: string): Diagnostic => ({
    code,
    severity: 'error',
    message: `${file}: ${message}`,
    hint,
  });
  if (!existsSync(file))
    return refuse('inventory-missing', 'there is no such file', 'record one with Lean first');
  const read = readInventory(readFileSync(file, 'utf8'));
  if (read.kind === 'damaged') {
    const place = read.module === '' ? read.why : `module ${read.module}: ${read.why}`;
    return refuse('inventory-damaged', `not a complete inventory (${place})`, 'record it again');
  }
  const { inventory } = read;
  const differing = changed(inventory, root);
  if (differing.length > 0 && !allowChanged) {
    const some = differing.slice(0, 3).join(', ');
    const message = `recorded from other sources: ${some}${differing.length > 3 ? ' …' : ''} changed since`;
    return refuse('inventory-stale', message, 'record it again, or allow it by `--allow-changed-sources`');
  }
  const noLean = refuse(
    'no-lean',
    'a recorded inventory cannot evaluate',
    'use `--toolchain lake` or `embedded`',
  );
  return {
    inventory: async () => ({ kind: 'ok', value: inventory }),
    evaluate: async () => ({ kind: 'environment', diagnostic: noLean }),
    attempt: async () => ({ kind: 'environment', diagnostic: noLean }),
    run: async () => ({ kind: 'environment', diagnostic: noLean }),
  };
}
