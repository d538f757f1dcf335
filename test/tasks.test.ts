import { expect, test } from 'vitest';
import type { Task } from '../src/task.ts';
import { performAll, type TaskOptions, type TaskSetting } from '../src/tasks.ts';
import { untested } from '../src/testing/untested.ts';
import { claim, declaration, inventory, paper } from './verdict/evidence.ts';

const where = { file: 'p.yaml', line: 1, column: 1 };
const setting = (more: Partial<TaskSetting> = {}): TaskSetting => ({
  inventory: inventory([
    declaration('P.a', 3, { typeUses: ['P.f'] }),
    declaration('P.f', 1, { kind: 'definition' }),
  ]),
  numbers: [],
  papers: [
    paper({ counterparts: [{ lean: 'P.f', module: 'f.ts', export: 'f', accuracy: 2 ** -48, where }] }),
  ],
  experiments: new Map(),
  sources: () => [],
  others: '',
  seed: 1,
  budget: 64,
  ...more,
});
const task: Task = { kind: 'mutate', claim: claim('a', 1), theorem: 'P.a', proved: true };

/** Performs the task with what a map keeps, and tells what was looked for and done. */
const performed = async (
  kept: Map<string, string>,
  more: Partial<TaskSetting> = {},
  tasks: readonly Task[] = [task],
) => {
  const done: string[] = [];
  const asked: string[] = [];
  const options: TaskOptions = {
    processes: {
      survey: async () => new Map(),
      perform: async (asked, _common, { onDone }) => {
        for (const i of asked.keys()) onDone?.(i);
        const test = untested('P.a', { kind: 'not-run', reason: 'no process' }, 1, 64);
        const job = { kind: 'done', value: { kind: 'tested', test } } as const;
        return asked.map((task) => ({ task, job, effects: [] }));
      },
      replay: async () => ({ kind: 'stuck' }),
      used: () => [],
      close: () => {},
    },
    timeout: 60,
    onEffect: () => {},
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
  return { results: await performAll(tasks, setting(more), options), done, asked };
};

test('a kept result is not made again, and stands at the place of its task', async () => {
  const kept = new Map<string, string>();
  const first = await performed(kept);
  expect(first.done).toEqual(['mutate']);
  expect(first.asked).toHaveLength(1);
  kept.set(first.asked[0] as string, '{"kind":"mutated","mutated":{"result":{"mutants":[]},"sources":[]}}');
  const run: Task = { kind: 'run', claim: claim('b', 2) };
  const again = await performed(kept, {}, [run, task]);
  expect(again.done).toEqual(['run']);
  expect(again.results[1]).toEqual({
    task,
    result: { kind: 'mutated', mutated: { result: { mutants: [] }, sources: [] } },
  });
  kept.set(first.asked[0] as string, '{"kind":"mutated","mut');
  expect((await performed(kept)).done, 'a damaged file counts as none').toEqual(['mutate']);
});

test('another budget, seed, sample or statement is another key', async () => {
  const key = async (...args: Parameters<typeof performed>) => (await performed(...args)).asked[0];
  const plain = await key(new Map());
  expect(await key(new Map())).toBe(plain);
  expect(await key(new Map(), { budget: 65 })).not.toBe(plain);
  const sampled: Task = { ...task, claim: claim('a', 1, { sample: new Map([['n', { reach: 9 }]]) }) };
  expect(await key(new Map(), {}, [sampled])).not.toBe(plain);
  const bound = (accuracy: number) =>
    paper({ counterparts: [{ lean: 'P.f', module: 'f.ts', export: 'f', accuracy, where }] });
  expect(await key(new Map(), { papers: [bound(2 ** -10)] })).not.toBe(plain);
  expect(await key(new Map(), { papers: [bound(2 ** -48)] })).toBe(plain);
  expect(await key(new Map(), { others: 'another file of data' })).not.toBe(plain);
  // waivers change what is said of a mutant, not what becomes of it
  const waived: Task = {
    ...task,
    claim: claim('a', 1, { waivers: [{ target: 'a: x', because: 'y', where }] }),
  };
  expect(await key(new Map(), {}, [waived])).toBe(plain);
});
