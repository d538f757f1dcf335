import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeInventory } from '../../src/lean/encode.ts';
import { openRecorded } from '../../src/toolchain/recorded.ts';
import { sha256 } from '../../src/toolchain/store.ts';
import { inventory } from '../lean/inventory.ts';
import { folderWith } from './temporary.ts';

const source = 'theorem t : 1 = 1 := rfl';
const sample = {
  ...inventory([{ name: 't' }]),
  modules: [
    {
      name: 'M',
      file: 'M.lean',
      sourceHash: sha256(source),
      imports: [],
      status: 'built' as const,
      messages: [],
      recheck: { kind: 'ok' as const },
    },
  ],
};

const recorded = (text = encodeInventory(sample), now = source, allow = false) => {
  const root = folderWith({ 'M.lean': now, 'inventory.ndjson': text });
  return openRecorded(join(root, 'inventory.ndjson'), root, allow);
};

test('answers from the file, marked as recorded, and runs nothing', async () => {
  const toolchain = recorded();
  if ('severity' in toolchain) expect.fail(toolchain.message);
  const result = await toolchain.inventory(['M']);
  expect(result).toMatchObject({ kind: 'ok', value: { recorded: true } });
  for (const answer of [await toolchain.evaluate([]), await toolchain.attempt([], () => undefined)])
    expect(answer).toMatchObject({ kind: 'environment', diagnostic: { code: 'no-lean' } });
});

test('refused when a source has changed, unless allowed', () => {
  expect(recorded(encodeInventory(sample), `${source} `)).toMatchObject({
    code: 'inventory-stale',
    message: expect.stringContaining('M.lean changed'),
  });
  expect(recorded(encodeInventory(sample), `${source} `, true)).toHaveProperty('inventory');
});

test('refused when damaged or missing', () => {
  const text = encodeInventory(sample);
  expect(recorded(text.slice(0, -20))).toMatchObject({ code: 'inventory-damaged' });
  expect(openRecorded('/nowhere/inventory.ndjson', '/', false)).toMatchObject({ code: 'inventory-missing' });
});
