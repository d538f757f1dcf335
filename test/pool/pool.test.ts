import { expect, test } from 'vitest';
import { type PoolOptions, runJobs } from '../../src/pool/pool.ts';

const options: PoolOptions = {
  worker: new URL('./worker.mjs', import.meta.url),
  workers: 2,
  timeout: 20_000,
};
const squares = (values: readonly number[]) => values.map((value) => ({ value }));

test('results come in the order of the jobs for any number of workers', async () => {
  const jobs = [{ value: 5, wait: 60 }, ...squares([1, 2, 3, 4])];
  const expected = [25, 1, 4, 9, 16].map((value) => ({ kind: 'done', value }));
  for (const workers of [1, 2, 3]) expect(await runJobs(jobs, { ...options, workers })).toEqual(expected);
});

test('a job that loops forever is ended and counted as timed out; the others are not touched', async () => {
  const results = await runJobs(squares([3, -1, 4, 5]), { ...options, timeout: 1500 });
  expect(results).toEqual([
    { kind: 'done', value: 9 },
    { kind: 'timeout', milliseconds: 1500 },
    { kind: 'done', value: 16 },
    { kind: 'done', value: 25 },
  ]);
});

test('a job that throws has failed, with its message', async () => {
  expect(await runJobs(squares([0, 2]), options)).toEqual([
    { kind: 'failed', message: 'zero' },
    { kind: 'done', value: 4 },
  ]);
});

test('an interrupt ends running jobs', async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 200);
  const results = await runJobs(squares([-1, -2, 3]), { ...options, signal: stop.signal });
  expect(results).toEqual(Array.from({ length: 3 }, () => ({ kind: 'failed', message: 'interrupted' })));
});

test('no jobs give no results', async () => {
  expect(await runJobs([], options)).toEqual([]);
});
