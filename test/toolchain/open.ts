import { expect } from 'vitest';
import type { Name } from '../../src/expr/expr.ts';
import type { Inventory } from '../../src/lean/inventory.ts';
import { findCacheFolder } from '../../src/toolchain/cache.ts';
import { openToolchain } from '../../src/toolchain/open.ts';
import type { Toolchain, ToolchainEvent } from '../../src/toolchain/toolchain.ts';

/** The embedded toolchain on a folder, with the cache that all tests share. */
export function embedded(
  root: string,
  onEvent: (event: ToolchainEvent) => void = () => {},
  timeout = 300,
): Toolchain {
  const opened = openToolchain('embedded', {
    root,
    targets: [],
    cache: findCacheFolder(process.env),
    timeout,
    memory: 2048,
    onEvent,
    signal: new AbortController().signal,
  });
  if (!('inventory' in opened)) throw new Error(opened.message);
  return opened;
}

/** The inventory of a project that must have one. */
export async function inventoryOf(root: string, modules: readonly Name[] = []): Promise<Inventory> {
  const result = await embedded(root).inventory(modules);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  return result.value;
}
