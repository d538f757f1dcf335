import { expect, test } from 'vitest';
import { attempt } from '../../../src/toolchain/embedded/questions/ask.ts';
import type { LeanProcess } from '../../../src/toolchain/embedded/start-lean.ts';
import type { AttemptRequest } from '../../../src/toolchain/toolchain.ts';

const question = (constant: string): AttemptRequest => ({
  imports: ['M'],
  constant,
  question: 'trivial',
  vary: [],
  tactics: ['rfl'],
});

test('a question at which Lean had to be ended gets no answer, and the others are asked', async () => {
  let starts = 0;
  const start = (): LeanProcess => ({
    ask: async (_, request, onLine) => {
      starts++;
      const asked = request['questions'] as readonly AttemptRequest[];
      for (const { constant } of asked) {
        if (constant === 'endless') return { kind: 'timeout', module: 'M', seconds: 1 };
        onLine(JSON.stringify({ shown: constant === 'trivial' ? 'rfl' : null }));
      }
      return undefined;
    },
    takeReads: () => [],
    kill: () => {},
  });
  const answers: [number, string | undefined][] = [];
  const requests = ['honest', 'endless', 'trivial'].map(question);
  const end = await attempt({ start, modules: [] }, requests, (index, shown) => answers.push([index, shown]));
  expect(end).toEqual({ kind: 'ok', value: undefined });
  expect(answers).toEqual([
    [0, undefined],
    [2, 'rfl'],
  ]);
  expect(starts).toBe(2);
});
