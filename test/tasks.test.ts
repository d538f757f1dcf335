import { expect, test } from 'vitest';
import type { Code } from '../src/counterparts/code.ts';
import { openKept } from '../src/kept/kept-result.ts';
import type { TaskSetting } from '../src/kept/keys.ts';
import type { Consulted } from '../src/lean/watched.ts';
import type { Task, TaskResult } from '../src/task.ts';
import { performAll, type TaskOptions } from '../src/tasks.ts';
import { makeUntested } from '../src/testing/untested.ts';
import { claim, declaration, inventory, paper } from './verdict/evidence.ts';

const where = { file: 'p.yaml', line: 1, column: 1 };
const codeOf = (text: string, line = 1): Code => ({
  piecesOf: () => [{ path: 'f.ts', line, text }],
  filesOf: () => new Set(['/p/f.ts']),
});
const lean = (definition: object = {}, theorem: object = {}) =>
  inventory([
    declaration('P.a', 3, { typeUses: ['P.f'], ...theorem }),
    declaration('P.f', 1, { kind: 'definition', ...definition }),
  ]);
const bound = (accuracy: number) =>
  paper({ counterparts: [{ lean: 'P.f', module: 'f.ts', export: 'f', accuracy, where }] });
const setting = (more: Partial<TaskSetting> = {}): TaskSetting => ({
  inventory: lean(),
  numbers: [],
  papers: [bound(2 ** -48)],
  experiments: new Map(),
  code: codeOf('const f = (x) => x'),
  others: '',
  seed: 1,
  budget: 64,
  ...more,
});
const task: Task = { kind: 'test', claim: claim('a', 1), theorem: 'P.a', proved: true };
const mutate: Task = { ...task, kind: 'mutate' };
const consulted: Consulted = { declarations: ['P.a', 'P.f'], library: ['Nat'] };
const test1 = makeUntested('P.a', { kind: 'agrees', grade: { kind: 'exact' }, part: 'whole' }, 1, 64);
const mutated: TaskResult = {
  kind: 'mutated',
  mutated: { result: { mutants: [], sources: { mutants: 0, killed: 0 } }, sources: [] },
};

type Run = {
  readonly kept: Map<string, Uint8Array>;
  readonly more?: Partial<TaskSetting>;
  readonly tasks?: readonly Task[];
  readonly result?: TaskResult;
  readonly effects?: readonly string[];
  readonly used?: readonly string[];
};

/** Performs tasks with what a map keeps, and tells what was done anew and what the results were made from. */
const run = async ({ kept, more = {}, tasks = [task], effects = [], used = [], ...rest }: Run) => {
  const done: string[] = [];
  const files: string[] = [];
  const all = setting(more);
  const options: TaskOptions = {
    processes: {
      survey: async () => new Map(),
      perform: async (asked, _common, { onDone }) => {
        for (const i of asked.keys()) onDone?.(i, 1);
        return asked.map((one) => {
          const plain: TaskResult =
            one.kind === 'mutate' ? mutated : { kind: 'tested', test: { ...test1, undecided: -0 } };
          const job = { kind: 'done', value: rest.result ?? plain } as const;
          return { task: one, job, effects, consulted };
        });
      },
      replay: async () => ({ kind: 'stuck' }),
      used: () => used,
      close: () => {},
    },
    timeout: 60,
    onEffect: () => {},
    onUsed: (some) => files.push(...some),
    signal: new AbortController().signal,
    onDone: ({ kind }) => done.push(kind),
    keeper: openKept(
      { read: (key) => kept.get(key), write: (key, bytes) => void kept.set(key, bytes) },
      all,
      '/p',
    ),
  };
  return { results: await performAll(tasks, all, options), done, files };
};

test('a kept result is not made again, is the same to the sign of a zero, and stands at the place of its task', async () => {
  const kept = new Map<string, Uint8Array>();
  const first = await run({ kept, tasks: [task, mutate] });
  expect(first.done).toEqual(['test', 'mutate']);
  const experiment: Task = { kind: 'run', claim: claim('b', 2) };
  const again = await run({ kept, tasks: [experiment, task, mutate] });
  expect(again.done).toEqual(['run']);
  expect(again.results.slice(1)).toEqual(first.results);
  const [, second] = again.results;
  expect(second?.result.kind === 'tested' && Object.is(second.result.test.undecided, -0)).toBe(true);
});

test('a damaged result, or one under the name of another, counts as none', async () => {
  const kept = new Map<string, Uint8Array>();
  await run({ kept });
  const [[key, bytes] = ['', new Uint8Array()]] = [...kept];
  for (const at of [0, 40, bytes.length - 1]) {
    const damaged = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte));
    expect((await run({ kept: new Map([[key, damaged]]) })).done).toEqual(['test']);
  }
  expect((await run({ kept: new Map([[key, bytes.subarray(0, 20)]]) })).done).toEqual(['test']);
  const other = { seed: 2 };
  const others = new Map<string, Uint8Array>();
  await run({ kept: others, more: other });
  const [name = ''] = others.keys();
  expect((await run({ kept: new Map([[name, bytes]]), more: other })).done).toEqual(['test']);
});

// Results of mutants were once kept by a list written by hand, without the promised accuracy: `accuracy:` changed, and they stood.
test('what a result was made from decides whether it stands', async () => {
  const kept = new Map<string, Uint8Array>();
  await run({ kept, tasks: [task, mutate] });
  const anew = async (more: Partial<TaskSetting>, tasks: readonly Task[] = [task]) =>
    (await run({ kept: new Map(kept), more, tasks })).done;
  expect(await anew({})).toEqual([]);
  expect(await anew({ budget: 65 })).toEqual(['test']);
  expect(await anew({ seed: 2 })).toEqual(['test']);
  expect(await anew({ others: 'another file of data' })).toEqual(['test']);
  expect(await anew({ papers: [bound(2 ** -10)] })).toEqual(['test']);
  expect(await anew({ papers: [] }), 'without a counterpart').toEqual(['test']);
  expect(await anew({ code: codeOf('const f = (x) => x + 1') })).toEqual(['test']);
  expect(await anew({ inventory: lean({ fields: [] }) }), 'another definition').toEqual(['test']);
  const sampled: Task = { ...task, claim: claim('a', 1, { sample: new Map([['n', { reach: 9 }]]) }) };
  expect(await anew({}, [sampled])).toEqual(['test']);
  // what changes no value: another proof, another place, another word
  const range = { file: 'P.lean', line: 7, column: 1, endLine: 8, endColumn: 1 };
  expect(await anew({ inventory: lean({ range, doc: 'words' }, { valueUses: ['P.lemma'], range }) })).toEqual(
    [],
  );
  expect(await anew({ code: codeOf('const f = (x) => x', 9) }), 'the function moves').toEqual([]);
  expect(
    await anew({ code: codeOf('const f = (x) => x', 9) }, [mutate]),
    'mutants are named by lines',
  ).toEqual(['mutate']);
  // waivers change what is said of a mutant, not what becomes of it
  const waived: Task = {
    ...mutate,
    claim: claim('a', 1, { waivers: [{ target: 'a: x', because: 'y', where }] }),
  };
  expect(await anew({}, [waived])).toEqual([]);
});

test('files that the code read while it was called are part of what a result depends on', async () => {
  const kept = new Map<string, Uint8Array>();
  const data = '/p/no-such-data.json';
  await run({ kept, used: [data, '/p/f.ts'] });
  const again = await run({ kept });
  expect(again.done).toEqual([]);
  expect(again.files, 'an unchanged run has to look at them too').toEqual([data]);
});

test('what says why it could not be, or came with effects, is found out again', async () => {
  const kept = new Map<string, Uint8Array>();
  await run({ kept, effects: ['prints'] });
  const verdict = { kind: 'untestable', reason: 'X', detail: 'P.lean:7' } as const;
  await run({ kept, result: { kind: 'tested', test: makeUntested('P.a', verdict, 1, 64) } });
  expect(kept.size).toBe(0);
});

test('experiments begin first, and results stand at the places of their tasks', async () => {
  const experiment: Task = { kind: 'run', claim: claim('b', 2) };
  const tasks = [task, experiment, mutate];
  const { done, results } = await run({ kept: new Map(), tasks });
  expect(done).toEqual(['run', 'test', 'mutate']);
  expect(results.map((one) => one.task)).toEqual(tasks);
});
