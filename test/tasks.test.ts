import { expect, test } from 'vitest';
import { performAll, type TaskOptions } from '../src/tasks.ts';
import type { Setting, Task } from '../src/worker.ts';
import { claim, declaration, inventory } from './verdict/evidence.ts';

const setting = (budget: number): Setting => ({
  inventory: inventory([declaration('P.a', 3)]),
  numbers: [],
  counterparts: [],
  experiments: new Map(),
  sources: () => [],
  seed: 1,
  budget,
});
const task: Task = { kind: 'mutate', claim: claim('a', 1), theorem: 'P.a', proved: true };

/** Performs the task with what a map keeps, and tells what was looked for and done. */
const performed = async (kept: Map<string, string>, budget = 64, tasks: readonly Task[] = [task]) => {
  const done: string[] = [];
  const asked: string[] = [];
  const options: TaskOptions = {
    root: '.',
    papers: [],
    workers: 0,
    timeout: 60,
    signal: new AbortController().signal,
    onDone: ({ kind }) => done.push(kind),
    kept: {
      read: (key) => {
        asked.push(key);
        return kept.get(key);
      },
      write: (key, text) => void kept.set(key, text),
    },
  };
  return { results: await performAll(tasks, setting(budget), options), done, asked };
};

test('a kept result is not made again, and stands at the place of its task', async () => {
  const kept = new Map<string, string>();
  const first = await performed(kept);
  expect(first.done).toEqual(['mutate']);
  expect(first.asked).toHaveLength(1);
  kept.set(first.asked[0] as string, '{"result":{"mutants":[]},"sources":[]}');
  const run: Task = { kind: 'run', claim: claim('b', 2) };
  const again = await performed(kept, 64, [run, task]);
  expect(again.done).toEqual(['run']);
  expect(again.results).toEqual([undefined, { result: { mutants: [] }, sources: [] }]);
});

test('another budget, seed, sample or statement is another key', async () => {
  const key = async (...args: Parameters<typeof performed>) => (await performed(...args)).asked[0];
  const plain = await key(new Map());
  expect(await key(new Map())).toBe(plain);
  expect(await key(new Map(), 65)).not.toBe(plain);
  const sampled: Task = { ...task, claim: claim('a', 1, { sample: new Map([['n', { reach: 9 }]]) }) };
  expect(await key(new Map(), 64, [sampled])).not.toBe(plain);
  // waivers change what is said of a mutant, not what becomes of it
  const where = { file: 'p.yaml', line: 1, column: 1 };
  const waived: Task = {
    ...task,
    claim: claim('a', 1, { waivers: [{ target: 'a: x', because: 'y', where }] }),
  };
  expect(await key(new Map(), 64, [waived])).toBe(plain);
});
