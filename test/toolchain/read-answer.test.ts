import { expect, test } from 'vitest';
import { readDecision, readRunAnswer } from '../../src/toolchain/run/read-answer.ts';

test('what Lean says of a question is told without its hints', () => {
  const failed =
    'failed to synthesize instance of type class\n  DecidableEq Shape\n\nHint: Additional diagnostic information may be available using the `set_option diagnostics true` command.';
  expect(readRunAnswer(JSON.stringify({ why: failed }))).toEqual({
    kind: 'none',
    why: 'failed to synthesize instance of type class\n  DecidableEq Shape',
  });
  expect(readDecision(JSON.stringify({ answer: failed }))).toEqual({
    kind: 'not-shown',
    why: 'failed to synthesize instance of type class\n  DecidableEq Shape',
  });
  expect(readDecision(JSON.stringify({ answer: null }))).toEqual({ kind: 'holds' });
  // a word inside a sentence is none
  expect(readRunAnswer(JSON.stringify({ why: 'no Hint: here' }))).toEqual({
    kind: 'none',
    why: 'no Hint: here',
  });
});
