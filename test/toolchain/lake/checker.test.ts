import { expect, test } from 'vitest';
import { answerOf } from '../../../src/toolchain/lake/checker.ts';

test.each([
  ['nothing wrong', 0, '', 'ok'],
  ['a refusal of the kernel', 1, 'uncaught exception: P: (kernel) declaration type mismatch', 'failed'],
  [
    'a mismatch that the replay finds',
    1,
    'leanchecker found a problem in P\nInvalid recursor Nat.rec',
    'failed',
  ],
  ['no word at all', 1, '', 'not-run'],
  ['a module that it cannot find', 1, "uncaught exception: unknown module prefix 'P'", 'not-run'],
  ['a program that is not there', 127, "lake: could not execute 'leanchecker'", 'not-run'],
  ['a kill, though the kernel had spoken', 137, '(kernel) declaration type mismatch', 'not-run'],
  ['too deep a recursion', 1, '(kernel) deep recursion detected', 'not-run'],
  ['too much time', 1, '(kernel) deterministic timeout', 'not-run'],
  ['too much memory', 1, '(kernel) excessive memory consumption detected', 'not-run'],
])('leanchecker that ends with %s', (_what, exitCode, stderr, kind) => {
  expect(answerOf({ exitCode, stdout: '', stderr }).kind).toBe(kind);
});
