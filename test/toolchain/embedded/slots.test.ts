import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encodeSlots } from '../../../src/toolchain/embedded/slots.ts';

test('the host finds every slot that was encoded, and no other', () => {
  const slots = new Map(Array.from({ length: 5000 }, (_, k) => [`l_Lean_f${k}_α`, k + 1]));
  const folder = mkdtempSync(join(tmpdir(), 'check-claims-'));
  writeFileSync(join(folder, 'slots.bin'), encodeSlots(slots));
  writeFileSync(join(folder, 'slots.cjs'), readFileSync('lean-driver/host/slots.cjs'));
  const { slotOf } = createRequire(import.meta.url)(join(folder, 'slots.cjs')) as {
    slotOf: (name: string) => number;
  };
  expect([...slots.keys()].map(slotOf)).toEqual([...slots.values()]);
  expect(slotOf('l_Lean_g')).toBe(0);
});
