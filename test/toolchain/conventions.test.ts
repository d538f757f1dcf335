import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { embedded } from './open.ts';

test('Lean decides every convention that the statement compiler follows', { timeout: 120_000 }, async () => {
  const root = mkdtempSync(join(tmpdir(), 'conventions-'));
  writeFileSync(join(root, 'lakefile.toml'), 'name = "conventions"\n[[lean_lib]]\nname = "Conventions"\n');
  cpSync('test/read/lean/Conventions.lean', join(root, 'Conventions.lean'));
  const result = await embedded(root).inventory([]);
  if (result.kind !== 'ok') expect.fail(JSON.stringify(result));
  const wrong = result.value.modules.flatMap(({ messages }) =>
    messages.filter(({ severity }) => severity === 'error'),
  );
  expect(wrong).toEqual([]);
  expect(result.value.modules.map(({ name, status }) => [name, status])).toEqual([['Conventions', 'built']]);
});
