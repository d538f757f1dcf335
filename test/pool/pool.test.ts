import { afterEach, expect, test } from 'vitest';
import type { JobResult } from '../../src/pool/child.ts';
import { openPool, type Pool } from '../../src/pool/pool.ts';

let open: Pool[] = [];
let printed = '';
afterEach(() => {
  for (const pool of open) pool.close();
  open = [];
  printed = '';
});

const poolOf = (processes: number): Pool => {
  const entry = new URL('./worker.mjs', import.meta.url);
  const onOutput = (text: string): void => {
    printed += text;
  };
  const pool = openPool(processes, { entry, execArgv: [], onOutput });
  open.push(pool);
  return pool;
};
const options = { timeout: 20_000 };
const squares = (values: readonly number[]) => values.map((value) => ({ value }));

test('results come in the order of the jobs for any number of processes', async () => {
  const jobs = [{ value: 5, wait: 60 }, ...squares([1, 2, 3, 4])];
  const expected = [25, 1, 4, 9, 16].map((value) => ({ kind: 'done', value }));
  for (const processes of [1, 3]) expect(await poolOf(processes).run(jobs, options)).toEqual(expected);
});

test('a job that loops forever is ended and counted as timed out; the others are not touched', async () => {
  const results = await poolOf(2).run(squares([3, -1, 4, 5]), { timeout: 3000 });
  expect(results).toEqual([
    { kind: 'done', value: 9 },
    { kind: 'timeout', milliseconds: 3000 },
    { kind: 'done', value: 16 },
    { kind: 'done', value: 25 },
  ]);
});

test('a job that throws has failed, with its message', async () => {
  expect(await poolOf(1).run(squares([0, 2]), options)).toEqual([
    { kind: 'failed', message: 'zero' },
    { kind: 'done', value: 4 },
  ]);
});

test('a job that ends its process says how and where, and the next one has a new process', async () => {
  const jobs = [{ end: 'exit' }, { value: 2 }, { end: 'kill' }, { value: 3 }, { end: 'abort' }, { value: 4 }];
  const results: readonly JobResult<number>[] = await poolOf(1).run(jobs, options);
  const whys = results.flatMap((one) =>
    one.kind === 'ended' ? [one.why.replace(/ at .*[/\\]/, ' at ')] : [],
  );
  expect(whys).toEqual([
    expect.stringMatching(/^process\.exit\(0\) at worker\.mjs:6$/),
    expect.stringMatching(/^process\.kill\(process\.pid, "SIGKILL"\) at worker\.mjs:7$/),
    expect.stringMatching(/^process\.abort\(\) at worker\.mjs:8$/),
  ]);
  expect(results.flatMap((one) => (one.kind === 'done' ? [one.value] : []))).toEqual([4, 9, 16]);
});

test('a job that waits for nothing is stuck at once, and its process goes on', async () => {
  const results = await poolOf(1).run([{ end: 'hang' }, { value: 2 }], options);
  expect(results).toEqual([{ kind: 'stuck' }, { kind: 'done', value: 4 }]);
});

test('a job cannot cut its process off from the parent', async () => {
  const results = await poolOf(1).run([{ end: 'disconnect' }, { value: 2 }], options);
  expect(results).toEqual([
    { kind: 'done', value: undefined },
    { kind: 'done', value: 4 },
  ]);
});

test('what a job prints comes over its own channel', async () => {
  const pool = poolOf(1);
  await pool.run(squares([6, 7]), options);
  await expect.poll(() => printed).toContain('squared 6\nsquared 7\n');
});

test('an interrupt ends running jobs', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 500);
  const results = await poolOf(2).run(squares([-1, -2, 3]), { ...options, signal: stop.signal });
  expect(results).toEqual(Array.from({ length: 3 }, () => ({ kind: 'failed', message: 'interrupted' })));
});

test('no jobs give no results', async () => {
  expect(await poolOf(2).run([], options)).toEqual([]);
});
