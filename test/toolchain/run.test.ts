import { expect, test } from 'vitest';
import { answersOf, asked, definitions } from './definitions.ts';
import { embedded } from './open.ts';
import { leanProject } from './temporary.ts';

test('Lean evaluates its own definitions, and what it cannot do is told in bounded time', {
  timeout: 300_000,
}, async () => {
  const lean = embedded(leanProject('Run', { 'Run.lean': definitions }), undefined, 20);
  const [end, ...answers] = await answersOf(
    lean,
    asked.map(([request]) => request),
  );
  expect(end).toBe('ok');
  const wanted = asked.map(([, shape, ...outputs]) =>
    typeof shape === 'string'
      ? { kind: 'values', shape, outputs }
      : { kind: expect.stringMatching(/none|stopped/), why: expect.stringMatching(shape) },
  );
  expect(answers).toEqual(wanted);
});
