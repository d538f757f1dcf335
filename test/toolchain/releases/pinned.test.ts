import { expect, test } from 'vitest';
import { checkPinned } from '../../../src/toolchain/releases/pinned.ts';
import { folderWith } from '../temporary.ts';

const embedded = { kind: 'embedded', version: '4.28.0-pre' } as const;
const pins = (text: string): string => folderWith({ 'lean-toolchain': text });

test.each(['leanprover/lean4:v4.28.0\n', 'leanprover/lean4:v4.28.1', '4.28.0-rc1', 'v4.28.0'])(
  'the same release: %s',
  (text) => {
    expect(checkPinned(pins(text), embedded)).toBeUndefined();
  },
);

test.each(['leanprover/lean4:v4.20.0', 'leanprover/lean4:v5.28.0', 'leanprover/lean4:stable', ''])(
  'another release, or one that is not known: %s',
  (text) => {
    expect(checkPinned(pins(text), embedded)).toMatchObject({
      code: 'lean-version-differs',
      severity: 'note',
      message: expect.stringContaining(`pins ${text}; Lean 4.28.0-pre (embedded) checks its proofs`),
    });
  },
);

test('native lake runs what is pinned, and without a pin there is nothing to say', () => {
  expect(checkPinned(pins('leanprover/lean4:v4.20.0'), { kind: 'lake', version: '4.19.0' })).toBeUndefined();
  expect(checkPinned(folderWith({}), embedded)).toBeUndefined();
});
