import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { driverFolder, makeElaborationKey } from '../../../src/toolchain/embedded/runtime.ts';
import { folderWith } from '../temporary.ts';

test('what the host answers Lean is in the key of compiled modules, and how they are dumped is not', () => {
  const folder = folderWith({});
  cpSync(driverFolder, folder, { recursive: true });
  const before = makeElaborationKey(folder);
  expect(before).toBe(makeElaborationKey());
  appendFileSync(join(folder, 'Inventory.lean'), '\n-- more\n');
  expect(makeElaborationKey(folder)).toBe(before);
  appendFileSync(join(folder, 'host/files.cjs'), '\n// more\n');
  expect(makeElaborationKey(folder)).not.toBe(before);
});
