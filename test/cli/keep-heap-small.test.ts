import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { roomFor } from '../../src/cli/keep-heap-small.ts';

test('small projects are left alone', () => {
  expect([roomFor(500), roomFor(10_000)]).toEqual([undefined, undefined]);
  expect(roomFor(20_000)).toBeGreaterThan(0);
});

const peakOf = (declarations: number): number =>
  Number(
    execFileSync(
      process.execPath,
      ['--import', 'jiti/register', 'test/cli/print-heap.ts', `${declarations}`],
      {
        encoding: 'utf8',
      },
    ),
  );

test('the heap of a large project stays near what is in use', () => {
  const [free, held] = [peakOf(0), peakOf(20_000)];
  expect(held).toBeLessThan(0.8 * free);
});
