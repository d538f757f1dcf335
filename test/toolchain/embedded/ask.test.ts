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

/** Asks questions of a Lean that ends at `endless` by time, and that has memory for `room` questions. */
async function askAll(names: readonly string[], room: number, before = 0) {
  let starts = 0;
  const start = (): LeanProcess => ({
    ask: async (_, request, onLine) => {
      starts++;
      const asked = request['questions'] as readonly AttemptRequest[];
      for (const [k, { constant }] of asked.entries()) {
        if (constant === 'endless') return { kind: 'timeout', module: 'M', seconds: 1 };
        if (k === room || constant === 'huge') return { kind: 'out-of-memory', module: 'M' };
        onLine(JSON.stringify({ shown: constant === 'trivial' ? 'rfl' : null }));
      }
      return undefined;
    },
    takeReads: () => [],
    goesOn: starts < before,
    leave: () => {},
  });
  const answers: [number, string | undefined][] = [];
  const end = await attempt({ start, startQuick: start, modules: [] }, names.map(question), (index, shown) =>
    answers.push([index, shown]),
  );
  return { end: end.kind, answers, starts };
}

test('a question at which Lean had to be ended gets no answer, and the others are asked', async () => {
  const answers = [
    [0, undefined],
    [2, 'rfl'],
  ];
  expect(await askAll(['honest', 'endless', 'trivial'], 9)).toEqual({ end: 'ok', answers, starts: 2 });
  // asked once more by itself, for it is not what came before it
  expect(await askAll(['honest', 'huge', 'trivial'], 9)).toEqual({ end: 'ok', answers, starts: 3 });
});

test('a Lean that breaks down and has answered questions before is not the end of one', async () => {
  const answers = [
    [0, 'rfl'],
    [1, undefined],
  ];
  expect(await askAll(['huge', 'trivial'], 9, 1)).toEqual({ end: 'ok', answers: [[1, 'rfl']], starts: 3 });
  expect(await askAll(['trivial', 'honest'], 9, 1)).toEqual({ end: 'ok', answers, starts: 1 });
});

test('memory that earlier questions took leaves no question open', async () => {
  const names = Array.from({ length: 9 }, () => 'honest');
  const { end, answers, starts } = await askAll(names, 2);
  expect([end, answers.length, starts]).toEqual(['ok', 9, 5]);
});

test('where Lean has to be ended at question after question, the rest is left open', async () => {
  const names = ['trivial', ...Array.from({ length: 9 }, () => 'huge')];
  const { end, answers, starts } = await askAll(names, 9);
  expect([end, answers, starts]).toEqual(['out-of-memory', [[0, 'rfl']], 5]);
});
